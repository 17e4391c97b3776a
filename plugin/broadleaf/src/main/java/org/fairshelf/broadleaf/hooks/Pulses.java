package org.fairshelf.broadleaf.hooks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts in memory what the hooks do, per UTC day, until the counts are written. Holds totals only, nothing about shoppers. */
public final class Pulses {

    /** Counts of older days are dropped when the database has been away for longer than this. */
    private static final int DAYS_KEPT = 8;

    private final Clock clock;
    private Map<String, PulseCount> counts = new HashMap<>();

    /** Empty. */
    public Pulses(Clock clock) {
        this.clock = clock;
    }

    void ran(Hook hook) {
        long now = clock.millis();
        add(PulseCount.of(hook, day(clock), 1, 0, 0, now));
    }

    void failed(Hook hook) {
        add(PulseCount.of(hook, day(clock), 0, 1, 0, PulseCount.NEVER));
    }

    void timedOut(Hook hook) {
        add(PulseCount.of(hook, day(clock), 0, 0, 1, PulseCount.NEVER));
    }

    /** Takes all counts out. */
    synchronized List<PulseCount> drain() {
        List<PulseCount> all = new ArrayList<>(counts.values());
        counts = new HashMap<>();
        return all;
    }

    /** Adds a count: a new one, or one that could not be written. */
    synchronized void add(PulseCount count) {
        counts.merge(count.key(), count, PulseCount::plus);
        if (counts.size() > DAYS_KEPT * Hook.values().length) {
            String oldest = LocalDate.now(clock.withZone(ZoneOffset.UTC))
                    .minusDays(DAYS_KEPT)
                    .toString();
            counts.values().removeIf(held -> held.day.compareTo(oldest) < 0);
        }
    }

    static String day(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
    }
}
