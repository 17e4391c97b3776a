package org.fairshelf.rights;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when a request is to be answered. Days are those of the shop's zone, and a request may be answered until the end of its day. Nothing is
 * added for a day that is a holiday or a Sunday, although some laws allow it: the earlier day is always safe.
 */
public enum RightsLaw {
    /**
     * GDPR Art. 12(3): one calendar month, and two more if the person is told why within the first. A month ends on the day of the same number,
     * or on the last of a shorter month (Regulation 1182/71, Art. 3(2)(c)).
     */
    EU {
        @Override
        LocalDate first(LocalDate received) {
            return received.plusMonths(1);
        }

        @Override
        LocalDate longest(LocalDate received) {
            return received.plusMonths(3);
        }
    },
    /** UK GDPR Art. 12A: as in the EU, but the clock stands still while the person is asked to say more. */
    UK {
        @Override
        LocalDate first(LocalDate received) {
            return EU.first(received);
        }

        @Override
        LocalDate longest(LocalDate received) {
            return EU.longest(received);
        }

        @Override
        public boolean isPausing() {
            return true;
        }
    },
    /** CCPA regulations § 7021: receipt confirmed within ten business days, answered within 45 days, and 45 more if the person is told. */
    CALIFORNIA {
        @Override
        LocalDate first(LocalDate received) {
            return received.plusDays(45);
        }

        @Override
        LocalDate longest(LocalDate received) {
            return received.plusDays(90);
        }

        /** Monday to Friday; holidays are not known, so that the day is early rather than late. */
        @Override
        public Optional<LocalDate> confirmBy(RightsRequest request, ZoneId zone) {
            LocalDate day = request.receivedAt().atZone(zone).toLocalDate();
            for (int counted = 0; counted < 10; ) {
                day = day.plusDays(1);
                if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    counted++;
                }
            }
            return Optional.of(day);
        }
    };

    private static final long A_DAY = Duration.ofDays(1).toMillis();

    abstract LocalDate first(LocalDate received);

    abstract LocalDate longest(LocalDate received);

    /** Whether the clock stands still while the person is asked to say more. */
    public boolean isPausing() {
        return false;
    }

    /** The last day on which receipt is to be confirmed; empty if that is not asked. */
    public Optional<LocalDate> confirmBy(RightsRequest request, ZoneId zone) {
        return Optional.empty();
    }

    /** The last day on which the request may be answered, as it stands at that instant. */
    public LocalDate due(RightsRequest request, ZoneId zone, Instant now) {
        LocalDate received = request.receivedAt().atZone(zone).toLocalDate();
        return later(request.isExtended() ? longest(received) : first(received), request, now);
    }

    /** The last day if more time is taken. */
    public LocalDate dueIfExtended(RightsRequest request, ZoneId zone, Instant now) {
        return later(longest(request.receivedAt().atZone(zone).toLocalDate()), request, now);
    }

    /** Whether the day has passed. A closed request was late if it was closed after its day. */
    public boolean isOverdue(RightsRequest request, ZoneId zone, Instant now) {
        Instant end = request.closedAt().orElse(now);
        return end.atZone(zone).toLocalDate().isAfter(due(request, zone, end));
    }

    /** Whether more time may be taken: once, and only while the first time runs. */
    public boolean mayExtend(RightsRequest request, ZoneId zone, Instant now) {
        return request.isOpen() && !request.isExtended() && !isOverdue(request, zone, now);
    }

    private LocalDate later(LocalDate day, RightsRequest request, Instant now) {
        long stood = isPausing() ? request.pausedUntil(now).toMillis() : 0;
        return day.plusDays((stood + A_DAY - 1) / A_DAY);
    }

    /** The word in properties and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The law of that word; empty for null and for words that are none. */
    public static Optional<RightsLaw> of(@Nullable String word) {
        for (RightsLaw law : values()) {
            if (law.word().equals(word)) {
                return Optional.of(law);
            }
        }
        return Optional.empty();
    }
}
