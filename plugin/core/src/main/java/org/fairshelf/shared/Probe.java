package org.fairshelf.shared;

/**
 * An automatic check: looks at the running shop and says whether a promise of the checklist holds. It really looks, each time, and it can
 * fail.
 */
public interface Probe {

    /** The item of the checklist it looks at, such as {@code C2}. */
    String item();

    /** Looks now. Never throws: what cannot be looked at is {@link Finding.Outcome#CANNOT_TELL}. */
    Finding look();
}
