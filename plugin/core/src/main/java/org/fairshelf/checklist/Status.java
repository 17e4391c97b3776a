package org.fairshelf.checklist;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;

/** The one status of an item that merchants see. It follows from what people say and what checks find, and is stored nowhere. */
public enum Status {
    /** People say that it is done, and all checks agree. */
    KEPT_CHECKED,
    /** People say that it is done; no check has all of it, or has looked of late. */
    KEPT_ON_WORD,
    /** Something is there, but nobody says that it is done. */
    PARTLY_KEPT,
    /** A check found it broken, whatever people say. */
    DOES_NOT_MATCH,
    /** Nobody has looked at it yet. */
    NOT_LOOKED_AT,
    /** People say, with a reason, that it does not concern this shop, and no check says otherwise. */
    DOES_NOT_APPLY;

    private static Status of(Workflow workflow, Evidence evidence) {
        if (evidence == Evidence.DOES_NOT_HOLD) {
            return DOES_NOT_MATCH;
        }
        switch (workflow) {
            case TO_DO:
                return evidence == Evidence.NOT_ASSESSED ? NOT_LOOKED_AT : PARTLY_KEPT;
            case IN_PROGRESS:
            case IN_REVIEW:
                return PARTLY_KEPT;
            case DONE:
                return evidence == Evidence.HOLDS ? KEPT_CHECKED : KEPT_ON_WORD;
            case NOT_APPLICABLE:
                return DOES_NOT_APPLY;
        }
        throw new AssertionError(workflow);
    }

    /**
     * The status of an item.
     *
     * @param looks what the item's checks found last; none if it has no check
     */
    public static Status of(Workflow workflow, Collection<Look> looks, Instant now) {
        return of(workflow, Evidence.of(looks, now));
    }

    /** Whether the promise counts as kept. */
    public boolean isKept() {
        return this == KEPT_CHECKED || this == KEPT_ON_WORD;
    }

    /** Whether somebody has to do something about it. */
    public boolean needsFixing() {
        return !isKept() && this != DOES_NOT_APPLY;
    }

    /** The word for it in message keys and style classes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
