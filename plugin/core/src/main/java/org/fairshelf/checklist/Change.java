package org.fairshelf.checklist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of the history of an item: who changed what, when, from what to what. Immutable. */
public final class Change {

    /** What can change. */
    public enum Field {
        WORKFLOW,
        OWNER,
        DUE,
        CADENCE,
        NOTE,
        REASON,
        /** What an automatic check found; its values are outcomes, and the check stands in place of a person. */
        FINDING;

        /** The word for it in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String item;
    private final Instant at;
    private final String by;
    private final Field field;
    private final @Nullable String before;
    private final @Nullable String after;

    /**
     * A change.
     *
     * @param at kept in milliseconds
     * @param by the login of a person; for a finding, the name of the check
     * @param before the words of what it was, a text, or a day as {@code yyyy-mm-dd}; {@code null} for none
     * @param after what it became
     */
    public Change(String item, Instant at, String by, Field field, @Nullable String before, @Nullable String after) {
        this.item = Objects.requireNonNull(item, "item");
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
        this.by = Objects.requireNonNull(by, "by");
        this.field = Objects.requireNonNull(field, "field");
        this.before = before;
        this.after = after;
    }

    public String item() {
        return item;
    }

    public Instant at() {
        return at;
    }

    public String by() {
        return by;
    }

    public Field field() {
        return field;
    }

    public Optional<String> before() {
        return Optional.ofNullable(before);
    }

    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Change)) {
            return false;
        }
        Change that = (Change) other;
        return item.equals(that.item)
                && at.equals(that.at)
                && by.equals(that.by)
                && field == that.field
                && Objects.equals(before, that.before)
                && Objects.equals(after, that.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(item, at, field);
    }

    @Override
    public String toString() {
        return at + " " + by + " " + item + " " + field + ": " + before + " -> " + after;
    }
}
