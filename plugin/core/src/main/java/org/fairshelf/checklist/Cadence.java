package org.fairshelf.checklist;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a promise that is kept is looked at again (requirement C15). */
public enum Cadence {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final Period period;

    Cadence(int months) {
        this.period = Period.ofMonths(months);
    }

    /** The day of the next review. */
    public LocalDate after(LocalDate day) {
        return day.plus(period);
    }

    /** The word for it in forms, tables and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its word; empty for null and for everything that is none. */
    public static Optional<Cadence> of(@Nullable String word) {
        for (Cadence each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
