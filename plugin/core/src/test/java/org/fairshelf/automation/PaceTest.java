package org.fairshelf.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_mail_is_due_after_its_pause_and_too_late_three_days_later() {
        Pace pace = new Pace(Duration.ofMinutes(10), Duration.ofMinutes(1));

        assertThat(pace.due(NOON)).isEqualTo("2026-03-02T12:10:00Z");
        assertThat(pace.until(NOON)).isEqualTo("2026-03-05T12:10:00Z");
    }

    @Test
    void each_try_waits_twice_as_long_as_the_one_before_up_to_an_hour() {
        Pace pace = new Pace(Duration.ZERO, Duration.ofMinutes(1));

        assertThat(pace.next(NOON, 1)).isEqualTo("2026-03-02T12:01:00Z");
        assertThat(pace.next(NOON, 2)).isEqualTo("2026-03-02T12:02:00Z");
        assertThat(pace.next(NOON, 6)).isEqualTo("2026-03-02T12:32:00Z");
        assertThat(pace.next(NOON, 7)).isEqualTo("2026-03-02T13:00:00Z");
        assertThat(pace.next(NOON, Integer.MAX_VALUE)).isEqualTo("2026-03-02T13:00:00Z");
    }
}
