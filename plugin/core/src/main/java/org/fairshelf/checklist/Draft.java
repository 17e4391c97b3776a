package org.fairshelf.checklist;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people say about an item: how far they are, who cares for it, until when, and why. Immutable and always valid: texts hold no control
 * characters but line breaks and tabs and are no longer than the limits below (in UTF-16 units); blank ones count as none.
 */
public final class Draft {

    /** The longest name of an owner. */
    public static final int OWNER_LIMIT = 120;
    /** The longest note. */
    public static final int NOTE_LIMIT = 2000;
    /** The longest reason for "not applicable". */
    public static final int REASON_LIMIT = 1000;
    /** The earliest and the latest year of a due date. */
    public static final int FIRST_YEAR = 2000;

    /** See {@link #FIRST_YEAR}. */
    public static final int LAST_YEAR = 2099;

    private final Workflow workflow;
    private final @Nullable String owner;
    private final @Nullable LocalDate due;
    private final Cadence cadence;
    private final @Nullable String note;
    private final @Nullable String reason;

    /**
     * A draft.
     *
     * @param owner a name or a role; {@code null} if nobody cares for it yet
     * @param due until when it should be done or, once it is, looked at again; {@code null} if that is open
     * @param reason why it is not applicable; for that alone
     * @throws IllegalArgumentException if a text is too long or no text, the due date is not of this century, or "not applicable" comes
     *     without a reason
     */
    public Draft(
            Workflow workflow,
            @Nullable String owner,
            @Nullable LocalDate due,
            Cadence cadence,
            @Nullable String note,
            @Nullable String reason) {
        this.workflow = Objects.requireNonNull(workflow, "workflow");
        this.owner = text("owner", owner, OWNER_LIMIT);
        this.due = due;
        this.cadence = Objects.requireNonNull(cadence, "cadence");
        this.note = text("note", note, NOTE_LIMIT);
        // Nobody should read a reason for something that is not said any more; the history keeps it.
        this.reason = workflow == Workflow.NOT_APPLICABLE ? text("reason", reason, REASON_LIMIT) : null;
        if (workflow == Workflow.NOT_APPLICABLE && this.reason == null) {
            throw new IllegalArgumentException("Not applicable needs a reason.");
        }
        if (due != null && !isPossible(due)) {
            throw new IllegalArgumentException("A due date lies between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        }
    }

    /** Nobody has said anything yet. */
    public static Draft untouched(Cadence cadence) {
        return new Draft(Workflow.TO_DO, null, null, cadence, null, null);
    }

    /** Whether a day can be a due date. */
    public static boolean isPossible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** The same with another due date. */
    Draft due(LocalDate day) {
        return new Draft(workflow, owner, day, cadence, note, reason);
    }

    public Workflow workflow() {
        return workflow;
    }

    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    public Cadence cadence() {
        return cadence;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    private static @Nullable String text(String what, @Nullable String text, int limit) {
        if (text == null || text.trim().isEmpty()) {
            return null;
        }
        String trimmed = text.trim();
        if (trimmed.length() > limit) {
            throw new IllegalArgumentException(
                    "The " + what + " has " + trimmed.length() + " characters; " + limit + " are allowed.");
        }
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < trimmed.length()
                    && Character.isLowSurrogate(trimmed.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                throw new IllegalArgumentException("The " + what + " holds a character that is not text.");
            }
        }
        return trimmed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Draft)) {
            return false;
        }
        Draft that = (Draft) other;
        return workflow == that.workflow
                && Objects.equals(owner, that.owner)
                && Objects.equals(due, that.due)
                && cadence == that.cadence
                && Objects.equals(note, that.note)
                && Objects.equals(reason, that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(workflow, owner, due, cadence, note, reason);
    }

    @Override
    public String toString() {
        return workflow.word() + ", " + owner + ", " + due + ", " + cadence.word();
    }
}
