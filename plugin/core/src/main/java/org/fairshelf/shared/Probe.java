package org.fairshelf.shared;

import java.util.Locale;

/**
 * An automatic check: looks at the running shop and says whether a promise of the checklist holds. It really looks, each time, and it can
 * fail.
 */
public interface Probe {

    /** The item of the checklist it looks at, such as {@code C2}. */
    String item();

    /** Tells the checks of an item apart and stays the same from version to version: the item in lower case if it has one check. */
    default String name() {
        return item().toLowerCase(Locale.ROOT);
    }

    /** Looks now. Never throws: what cannot be looked at is {@link Finding.Outcome#CANNOT_TELL}. */
    Finding look();
}
