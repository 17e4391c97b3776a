package org.fairshelf.rights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What became of a step that somebody took. Immutable. */
public final class Outcome {

    /** Whether it was taken. */
    public enum What {
        /** It was. */
        DONE,
        /** It was carried out, but something is left; the request stays open. */
        LEFT,
        /** Somebody else was faster, or it was closed before; nothing was changed. */
        TOO_LATE,
        /** The law does not allow it now; nothing was changed. */
        NOT_NOW,
        /** There is no such request. */
        UNKNOWN
    }

    /** Whether the person was told. */
    public enum Told {
        /** There was nothing to tell. */
        NOTHING,
        /** By mail. */
        MAILED,
        /** No address is known; whoever took the step has to tell the person. */
        NO_ADDRESS,
        /** The mail was not taken; whoever took the step has to tell the person. */
        NOT_SENT
    }

    private final What what;
    private final Told told;
    private final List<String> left;

    private Outcome(What what, Told told, List<String> left) {
        this.what = what;
        this.told = told;
        this.left = Collections.unmodifiableList(new ArrayList<>(left));
    }

    static Outcome of(What what) {
        return new Outcome(what, Told.NOTHING, Collections.emptyList());
    }

    static Outcome left(List<String> left) {
        return new Outcome(left.isEmpty() ? What.DONE : What.LEFT, Told.NOTHING, left);
    }

    Outcome telling(Told how) {
        return new Outcome(what, how, left);
    }

    public What what() {
        return what;
    }

    public Told told() {
        return told;
    }

    /** What is left, as {@link org.fairshelf.privacy.Verification} says it. */
    public List<String> left() {
        return left;
    }
}
