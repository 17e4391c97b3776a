package org.fairshelf.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurposeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void three_are_asked_for_in_the_order_in_which_they_are_shown() {
        assertThat(Purpose.asked()).containsExactly(Purpose.BROWSING, Purpose.PURCHASES, Purpose.EMAIL);
        for (Purpose purpose : Purpose.values()) {
            assertThat(purpose.needsConsent()).isEqualTo(Purpose.asked().contains(purpose));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T12:00:00, 2026-07-02T12:00:00",
        // Given in winter, ends in summer, and the other way round: at the same hour of the shop.
        "2026-03-28T02:30:00, 2026-09-26T02:30:00",
        "2026-10-25T01:59:59, 2027-04-25T01:59:59",
        // Half past two does not exist on the day on which it would end.
        "2025-09-28T02:30:00, 2026-03-29T03:30:00",
        "2024-02-29T23:59:59, 2024-08-29T23:59:59"
    })
    void browsing_is_allowed_for_182_days_of_the_shop(String given, String until) {
        assertThat(Purpose.BROWSING.validUntil(local(given), BERLIN)).isEqualTo(local(until));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00, 2028-01-31T12:00:00",
        "2024-02-29T12:00:00, 2026-02-28T12:00:00",
        "2024-03-30T12:00:00, 2026-03-30T12:00:00",
        "2024-03-29T02:30:00, 2026-03-29T03:30:00"
    })
    void purchases_are_allowed_for_24_months_of_the_shop(String given, String until) {
        assertThat(Purpose.PURCHASES.validUntil(local(given), BERLIN)).isEqualTo(local(until));
    }

    @Test
    void mail_is_allowed_until_it_is_taken_back() {
        assertThat(Purpose.EMAIL.validUntil(Instant.EPOCH, BERLIN)).isNull();
        assertThat(Purpose.EMAIL.validity()).isNull();
    }

    @Test
    void words_are_read_back_and_nothing_else_is() {
        for (Purpose purpose : Purpose.values()) {
            assertThat(Purpose.of(purpose.word())).contains(purpose);
        }
        for (String word : new String[] {null, "", "BROWSING", "browsing ", "ｂrowsing"}) {
            assertThat(Purpose.of(word)).as("%s", word).isEmpty();
        }
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(BERLIN).toInstant();
    }
}
