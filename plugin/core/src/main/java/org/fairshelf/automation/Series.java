package org.fairshelf.automation;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A series of mails. A shopper gets each at most once. The names are stored: add, never rename. */
public enum Series {
    /** One mail to somebody who has opened an account, or has ordered as a guest for the first time. */
    WELCOME;

    /** The word in templates, messages and downloads. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The series of that name; empty for null and for names that are none. */
    public static Optional<Series> named(@Nullable String name) {
        for (Series series : values()) {
            if (series.name().equals(name)) {
                return Optional.of(series);
            }
        }
        return Optional.empty();
    }
}
