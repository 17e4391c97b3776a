package org.fairshelf.sample.shop.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Fairshelf's clock in the sample shop: as many days ahead of the real time as somebody wants. Everything else keeps the real time. */
final class MovedClock extends Clock {
    /** How many days it can be moved at once. */
    static final List<String> STEPS = Collections.unmodifiableList(Arrays.asList("1", "7", "30", "200"));

    private static final String NOW = "now";
    private static final long MOST = 3_650;

    private final LabRow row;
    private final Clock real;

    MovedClock(LabRow row) {
        this(row, Clock.systemUTC());
    }

    private MovedClock(LabRow row, Clock real) {
        super();
        this.row = row;
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(row, real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(Duration.ofDays(days()));
    }

    /** How far it is ahead. */
    long days() {
        try {
            long days = Long.parseLong(row.value());
            return days < 0 || days > MOST ? 0 : days;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Further ahead by one of the steps, or back to {@code now}. False, and nothing is changed, for everything else and beyond ten years. */
    synchronized boolean move(String word) {
        if (word.equals(NOW)) {
            row.store("0");
            return true;
        }
        long days = STEPS.contains(word) ? days() + Long.parseLong(word) : MOST + 1;
        if (days > MOST) {
            return false;
        }
        row.store(Long.toString(days));
        return true;
    }
}
