package org.fairshelf.sample.shop.history;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A name for people out of one for tills: WHITE HANGING HEART T-LIGHT HOLDER is White hanging heart T-light holder. */
final class ProductName {
    private static final Set<String> PROPER = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            ("christmas xmas easter london paris english french england union jack scandinavian swiss spanish indian moroccan chinese"
                            + " japanese turkish african american t-light t-lights i alice victorian edwardian regency england's britain")
                    .split(" "))));
    private static final Set<String> CAPITALS =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList("usb led uk tv dvd cd ipod abc diy".split(" "))));

    private ProductName() {}

    static String of(String description) {
        String text =
                description.replaceAll("^[^\\p{L}\\p{N}]+|[\\s,;:.]+$", "").replaceAll("\\s*,\\s*", ", ");
        if (text.isEmpty()) {
            return description;
        }
        // Whoever mixes capital and small letters has thought about it.
        if (!text.equals(text.toUpperCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder name = new StringBuilder();
        for (String word : text.toLowerCase(Locale.ROOT).split(" ")) {
            name.append(name.length() == 0 ? "" : " ").append(spelled(word));
        }
        return capital(name.toString());
    }

    private static String spelled(String word) {
        if (CAPITALS.contains(word)) {
            return word.toUpperCase(Locale.ROOT);
        }
        return PROPER.contains(word) ? capital(word) : word;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
