package org.fairshelf.admin.today;

import java.util.List;
import java.util.Locale;
import org.fairshelf.broadleaf.hooks.HookPulse;

/** How Fairshelf stands, in one word; the page says it in one sentence. */
enum Standing {
    /** On, the shop calls it, and nothing went wrong today. */
    WORKING,
    /** On, but the shop never called it. Saying "working" would be a guess. */
    WAITING,
    /** On, but some of today's calls failed or were too slow; the shop went on without them. */
    TROUBLED,
    /** Turned off. */
    OFF,
    /** The tables are not there as this version needs them. */
    WITHOUT_TABLES,
    /** What is stored cannot be read. */
    UNREADABLE;

    /** How it stands when everything could be read. */
    static Standing of(boolean on, List<HookPulse> pulses) {
        if (!on) {
            return OFF;
        }
        if (pulses.stream().anyMatch(Connection::hasProblems)) {
            return TROUBLED;
        }
        return pulses.stream().anyMatch(pulse -> pulse.lastSeen().isPresent()) ? WORKING : WAITING;
    }

    /** Whether the page should look like trouble. */
    boolean needsSomeone() {
        return this == TROUBLED || cannotWork();
    }

    boolean cannotWork() {
        return this == WITHOUT_TABLES || this == UNREADABLE;
    }

    /** The word for it in message keys and style classes. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
