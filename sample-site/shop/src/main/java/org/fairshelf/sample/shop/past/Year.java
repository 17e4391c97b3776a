package org.fairshelf.sample.shop.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The days of the past: a year in the shop's zone that ends at one instant. */
final class Year {
    static final int DAYS = 365;

    private final Instant end;
    private final ZoneId zone;
    private final LocalDate last;

    Year(Instant end, ZoneId zone) {
        this.end = end;
        this.zone = zone;
        this.last = end.atZone(zone).toLocalDate();
    }

    /** Nothing of the past is later. */
    Instant end() {
        return end;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate first() {
        return last.minusDays(DAYS - 1L);
    }

    LocalDate last() {
        return last;
    }

    /** All days from the given one to the last, oldest first. */
    List<LocalDate> daysFrom(LocalDate day) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate next = day; !next.isAfter(last); next = next.plusDays(1)) {
            days.add(next);
        }
        return Collections.unmodifiableList(days);
    }
}
