package org.fairshelf.broadleaf.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shoppers read days and times in their own way of writing, in the shop's zone. */
class DatesTest {

    private static final Instant LATE = Instant.parse("2026-11-25T23:29:41.5Z");

    private final Dates dates = new Dates(Settings.of(Map.of("fairshelf.zone", "Europe/Berlin")));

    @Test
    void english_is_written_as_in_its_country_and_without_one_as_in_britain() {
        assertThat(dates.day(LATE, Locale.ENGLISH)).isEqualTo("26 November 2026");
        assertThat(dates.day(LATE, Locale.US)).isEqualTo("November 26, 2026");
        assertThat(dates.moment(LATE, Locale.ENGLISH)).startsWith("26 Nov 2026").endsWith("00:29");
    }

    @Test
    void german_is_written_as_in_germany() {
        assertThat(dates.day(LATE, Locale.GERMAN)).isEqualTo("26. November 2026");
        assertThat(dates.moment(LATE, Locale.GERMAN)).startsWith("26.11.2026").endsWith("00:29");
    }

    @Test
    void machines_read_the_second_and_the_zone() {
        assertThat(dates.machine(LATE)).isEqualTo("2026-11-26T00:29:41+01:00");
    }
}
