package org.fairshelf.admin.emails;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TestLimitTest {

    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private final TestLimit limit = new TestLimit(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    });

    @Test
    void lets_each_person_send_five_in_ten_minutes() {
        for (int i = 0; i < TestLimit.MOST; i++) {
            assertThat(limit.take("ada")).isTrue();
        }
        assertThat(limit.take("ada")).isFalse();
        assertThat(limit.take("mia")).isTrue();

        now = now.plus(TestLimit.WHILE).minusMillis(1);
        assertThat(limit.take("ada")).isFalse();
        now = now.plusMillis(1);
        assertThat(limit.take("ada")).isTrue();
    }
}
