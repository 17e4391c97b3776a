package org.fairshelf.sample.shop.catalog;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text in the shop's two languages; both are always there. */
public final class LocalizedText {
    private final String english;
    private final String german;

    private LocalizedText(String english, String german) {
        this.english = Objects.requireNonNull(english, "english");
        this.german = Objects.requireNonNull(german, "german");
    }

    public static LocalizedText of(String english, String german) {
        return new LocalizedText(english, german);
    }

    public String english() {
        return english;
    }

    public String german() {
        return german;
    }

    /** The text for a locale: German for any German one, else English, the shop's default. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("de") ? german : english;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalizedText
                && ((LocalizedText) other).english.equals(english)
                && ((LocalizedText) other).german.equals(german);
    }

    @Override
    public int hashCode() {
        return Objects.hash(english, german);
    }

    @Override
    public String toString() {
        return english;
    }
}
