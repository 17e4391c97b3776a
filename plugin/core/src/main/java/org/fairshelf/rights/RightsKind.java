package org.fairshelf.rights;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody asks for (GDPR Art. 15 to 18, 20, 21). The words are stored: add, never rename. */
public enum RightsKind {
    /** To see what is known (Art. 15). */
    ACCESS,
    /** To have something corrected (Art. 16). */
    RECTIFICATION,
    /** To be forgotten (Art. 17). */
    ERASURE,
    /** To get the data as a file for machines (Art. 20). */
    PORTABILITY,
    /** No more marketing; needs no reason and has no exception (Art. 21(2)). */
    OBJECTION,
    /** Keep the data, but do not use it (Art. 18). */
    RESTRICTION;

    /** The word in forms and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word; empty for null and for words that are none. */
    public static Optional<RightsKind> of(@Nullable String word) {
        for (RightsKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
