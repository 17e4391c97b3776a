package org.fairshelf.rights;

import java.time.Instant;
import java.util.Objects;

/** One line of the history of a request: what happened to it, when, and by whom. Immutable. */
public final class Step {

    /** The actor of what people do for themselves; steps name people of the shop, never shoppers. */
    public static final String SHOPPER = "shopper";
    /** The actor of what Fairshelf does by itself. */
    public static final String ITSELF = "setup";

    /** What can happen to a request. The names are stored: add, never rename. */
    public enum Deed {
        /** It was asked. */
        RECEIVED,
        /** The same person has asked for the same again. */
        REPEATED,
        /** A link was sent to the person. */
        MAILED,
        /** It is certain that it is the person. */
        VERIFIED,
        /** Somebody has begun to carry it out. */
        BEGUN,
        /** The person was asked to say more; some laws stop the clock. */
        CLARIFYING,
        /** The person has said more. */
        CLARIFIED,
        /** More time was taken, and the person told why. */
        EXTENDED,
        /** Somebody of the shop has looked at the personal details. */
        LOOKED,
        /** The shop was reminded a week before the day. */
        REMINDED_WEEK,
        /** The shop was reminded a day before the day. */
        REMINDED_DAY,
        /** It was carried out, but something was still there; so it stays open. */
        LEFT,
        /** It was carried out, and verified. */
        DONE,
        /** It was refused, and the person told why. */
        REFUSED,
        /** The person does not want it any more. */
        WITHDRAWN
    }

    private final Instant at;
    private final String actor;
    private final Deed deed;
    private final String note;

    /**
     * A step.
     *
     * @param note why, or what is left; stored sealed; empty for nothing
     */
    public Step(Instant at, String actor, Deed deed, String note) {
        this.at = Objects.requireNonNull(at, "at");
        this.actor = Objects.requireNonNull(actor, "actor");
        this.deed = Objects.requireNonNull(deed, "deed");
        this.note = Objects.requireNonNull(note, "note");
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public Deed deed() {
        return deed;
    }

    public String note() {
        return note;
    }
}
