package org.fairshelf.checklist;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far people are with an item, by their own word. */
public enum Workflow {
    TO_DO,
    IN_PROGRESS,
    IN_REVIEW,
    DONE,
    /** With a written reason. */
    NOT_APPLICABLE;

    /** The word for it in forms, tables and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its word; empty for null and for everything that is none. */
    public static Optional<Workflow> of(@Nullable String word) {
        for (Workflow each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
