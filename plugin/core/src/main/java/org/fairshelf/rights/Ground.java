package org.fairshelf.rights;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a request may be refused. The words are stored: add, never rename. */
public enum Ground {
    /** The person cannot be identified, or would not be (GDPR Art. 11(2), 12(2), 12(6)). */
    IDENTITY,
    /** Manifestly unfounded or excessive (Art. 12(5)). */
    EXCESSIVE,
    /** The law demands that it is kept, such as tax law (Art. 17(3)(b)). */
    LEGAL_DUTY,
    /** It is needed for legal claims (Art. 17(3)(e), 18(2)). */
    CLAIMS,
    /** It would hurt the rights of others (Art. 15(4), 20(4)). */
    OTHERS;

    /** The word in forms and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The ground of that word; empty for null and for words that are none. */
    public static Optional<Ground> of(@Nullable String word) {
        for (Ground ground : values()) {
            if (ground.word().equals(word)) {
                return Optional.of(ground);
            }
        }
        return Optional.empty();
    }
}
