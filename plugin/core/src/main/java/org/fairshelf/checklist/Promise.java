package org.fairshelf.checklist;

import java.util.Locale;
import java.util.Map;

/** An item of the checklist: what a shop promises, and what that means. Immutable. */
public final class Promise {

    /** The texts of an item. */
    public enum Part {
        /** The promise itself, as a headline. */
        ITEM,
        /** What it means for a shop. */
        MEANS,
        /** What to do to keep it. */
        TODO
    }

    private final String id;
    private final String area;
    private final Cadence cadence;
    private final Map<String, Map<String, String>> texts;

    Promise(String id, String area, Cadence cadence, Map<String, Map<String, String>> texts) {
        this.id = id;
        this.area = area;
        this.cadence = cadence;
        this.texts = texts;
    }

    /** Such as {@code C7}. */
    public String id() {
        return id;
    }

    /** How often it is looked at again, unless people of the shop say otherwise. */
    public Cadence cadence() {
        return cadence;
    }

    /** The area it belongs to: German for German, English for all others. */
    public String area(Locale locale) {
        return text(locale, "area." + area);
    }

    /** A text in plain words: German for German, English for all others. */
    public String text(Locale locale, Part part) {
        return text(locale, id + "." + part.name().toLowerCase(Locale.ROOT));
    }

    private String text(Locale locale, String key) {
        Map<String, String> language = texts.get(locale.getLanguage().equals("de") ? "de" : "en");
        String text = language == null ? null : language.get(key);
        if (text == null) {
            throw new IllegalStateException("The checklist has no " + key + ".");
        }
        return text;
    }

    @Override
    public String toString() {
        return id;
    }
}
