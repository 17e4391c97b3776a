package org.fairshelf.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.fairshelf.shared.Finding;

/** What all automatic checks of an item say together. */
public enum Evidence {
    /** There is no check, or none of them has told anything of late. */
    NOT_ASSESSED,
    /** All checks found the promise kept, within the last day. */
    HOLDS,
    /** Some checks found it kept within the last day; the others could not tell, or have not looked for too long. */
    PARTLY_HOLDS,
    /** A check found it broken, and none of its looks since then has found it kept. */
    DOES_NOT_HOLD;

    private static final Duration FRESH = Duration.ofDays(1);
    /** How much the clocks of two nodes may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /**
     * Puts the looks at one item together. What is good news has to be fresh: a look that is older than a day, or comes from a clock that was
     * moved since, claims nothing. Bad news stays until the same check has other news.
     */
    public static Evidence of(Collection<Look> looks, Instant now) {
        int kept = 0;
        for (Look look : looks) {
            if (look.outcome() == Finding.Outcome.DOES_NOT_HOLD) {
                return DOES_NOT_HOLD;
            }
            if (look.outcome() == Finding.Outcome.HOLDS && isFresh(look, now)) {
                kept++;
            }
        }
        if (kept == 0) {
            return NOT_ASSESSED;
        }
        return kept == looks.size() ? HOLDS : PARTLY_HOLDS;
    }

    static boolean isFresh(Look look, Instant now) {
        return !look.at().isBefore(now.minus(FRESH)) && !look.at().isAfter(now.plus(SKEW));
    }
}
