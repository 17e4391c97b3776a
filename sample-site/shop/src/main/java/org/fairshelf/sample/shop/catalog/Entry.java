package org.fairshelf.sample.shop.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a catalog file that knows where it stands, so that whatever is wrong with it can be said in one sentence.
 * Every key that is asked for counts as known; {@link #nothingElse()} then finds the misspelt ones.
 */
final class Entry {
    private final String place;
    private final Map<String, @Nullable Object> content;
    private final Set<String> known = new HashSet<>();

    private Entry(String place, Map<String, @Nullable Object> content) {
        this.place = place;
        this.content = content;
    }

    static Entry of(String place, @Nullable Object yaml) {
        if (!(yaml instanceof Map)) {
            throw new CatalogException(place + ": expected keys with values, found " + shown(yaml) + ".");
        }
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) yaml).entrySet()) {
            if (!(entry.getKey() instanceof String)) {
                throw new CatalogException(
                        place + ": the key " + shown(entry.getKey()) + " is not a text; put it in quotation marks.");
            }
            content.put((String) entry.getKey(), entry.getValue());
        }
        return new Entry(place, content);
    }

    /** The same mapping, under a name that tells a reader more. */
    Entry at(String newPlace) {
        return new Entry(newPlace, content);
    }

    boolean has(String key) {
        known.add(key);
        return content.get(key) != null;
    }

    Entry entry(String key) {
        return of(place + ", " + key, required(key));
    }

    List<Entry> entries(String key) {
        List<Entry> entries = new ArrayList<>();
        int number = 1;
        for (Object element : list(key)) {
            entries.add(of(place + ", " + key + " no. " + number, element));
            number++;
        }
        return entries;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object element : list(key)) {
            if (!(element instanceof String)) {
                throw wrong(key, "may only hold texts, found " + shown(element));
            }
            if (texts.contains(element)) {
                throw wrong(key, "names " + element + " twice");
            }
            texts.add((String) element);
        }
        return texts;
    }

    String text(String key) {
        Object value = required(key);
        if (!(value instanceof String)) {
            throw wrong(key, "is not a text but " + shown(value) + "; put it in quotation marks");
        }
        if (((String) value).trim().isEmpty()) {
            throw wrong(key, "is empty");
        }
        return (String) value;
    }

    /** A text that can stand in an address: small letters, digits and hyphens. */
    String key(String key) {
        String value = text(key);
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw wrong(key, "is '" + value + "', which is not small letters, digits and single hyphens");
        }
        return value;
    }

    String oneOf(String key, Collection<String> words) {
        String value = text(key);
        if (!words.contains(value)) {
            throw wrong(key, "is '" + value + "', which is none of " + words);
        }
        return value;
    }

    LocalizedText localized(String key, int longestEnglish, int longestGerman) {
        Entry both = entry(key);
        LocalizedText text = LocalizedText.of(both.text("en"), both.text("de"));
        both.nothingElse();
        both.notLonger("en", text.english(), longestEnglish);
        both.notLonger("de", text.german(), longestGerman);
        return text;
    }

    private void notLonger(String key, String text, int longest) {
        if (text.length() > longest) {
            throw wrong(key, "has " + text.length() + " characters, " + longest + " are allowed");
        }
    }

    int whole(String key, int least, int most) {
        Object value = required(key);
        if (!(value instanceof Integer)) {
            throw wrong(key, "is not a whole number but " + shown(value));
        }
        int number = (Integer) value;
        if (number < least || number > most) {
            throw wrong(key, "is " + number + ", allowed is " + least + " to " + most);
        }
        return number;
    }

    /** An amount in euros, not below {@code least}, as a number with two decimals. */
    BigDecimal euros(String key, BigDecimal least) {
        Object value = required(key);
        if (!(value instanceof Number)) {
            throw wrong(key, "is not an amount in euros but " + shown(value));
        }
        BigDecimal amount = new BigDecimal(value.toString());
        if (amount.stripTrailingZeros().scale() > 2) {
            throw wrong(key, "is " + amount + ", an amount has at most two decimals");
        }
        if (amount.compareTo(least) < 0) {
            throw wrong(key, "is " + amount + ", less than " + least);
        }
        return amount.setScale(2);
    }

    /** Refuses keys that nobody asked for: they are misspelt, and what they say would be lost. */
    void nothingElse() {
        for (String key : content.keySet()) {
            if (!known.contains(key)) {
                throw new CatalogException(place + ": the key '" + key + "' is not known here.");
            }
        }
    }

    Set<String> keys() {
        return Collections.unmodifiableSet(content.keySet());
    }

    CatalogException wrong(String key, String what) {
        return new CatalogException(place + ": " + key + " " + what + ".");
    }

    private List<?> list(String key) {
        Object value = required(key);
        if (!(value instanceof List)) {
            throw wrong(key, "is not a list but " + shown(value));
        }
        return (List<?>) value;
    }

    private Object required(String key) {
        known.add(key);
        Object value = content.get(key);
        if (value == null) {
            throw wrong(key, "is missing");
        }
        return value;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "nothing" : "'" + value + "'";
    }
}
