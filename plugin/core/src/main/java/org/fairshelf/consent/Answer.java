package org.fairshelf.consent;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a shopper says to one question. */
public enum Answer {
    YES,
    NO,
    /** Only while this visit lasts, in memory (requirement F3). For browsing history alone. */
    VISIT;

    /** The value in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer of that word; empty for null and for words that are none. */
    public static Optional<Answer> of(@Nullable String word) {
        for (Answer answer : values()) {
            if (answer.word().equals(word)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }
}
