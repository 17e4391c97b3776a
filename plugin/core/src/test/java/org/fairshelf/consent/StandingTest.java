package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.fixtures.MemoryShop.NOON;
import static org.fairshelf.fixtures.MemoryShop.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final SubjectId SUBJECT = SubjectId.of("00112233445566778899aabbccddeeff");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Refusals REFUSED =
            Refusals.none().with(Purpose.BROWSING, 1, TODAY).with(Purpose.EMAIL, 1, TODAY);

    private final MovableClock clock = new MovableClock(NOON);

    @Test
    void whoever_said_nothing_may_be_asked_everything() {
        for (Purpose purpose : Purpose.asked()) {
            assertThat(of(Shopper.stranger(), purpose)).isEqualTo(Standing.OPEN);
            assertThat(of(stored(), purpose)).isEqualTo(Standing.OPEN);
        }
    }

    @Test
    void the_signal_alone_answers_everything_but_mail() {
        Shopper signalling = Shopper.stranger().signalling(true);

        assertThat(of(signalling, Purpose.BROWSING)).isEqualTo(Standing.SIGNALLED);
        assertThat(of(signalling, Purpose.PURCHASES)).isEqualTo(Standing.SIGNALLED);
        assertThat(of(signalling, Purpose.EMAIL)).isEqualTo(Standing.OPEN);
    }

    @Test
    void what_was_said_outranks_the_signal() {
        assertThat(of(stored(given()).signalling(true), Purpose.BROWSING)).isEqualTo(Standing.GIVEN);
        assertThat(of(stored(state(Consent.State.REFUSED)).signalling(true), Purpose.BROWSING))
                .isEqualTo(Standing.REFUSED);
        assertThat(of(Shopper.stranger().refusing(REFUSED).signalling(true), Purpose.BROWSING))
                .isEqualTo(Standing.REFUSED);
        assertThat(of(Shopper.stranger().signalling(true).forThisVisit(NOON), Purpose.BROWSING))
                .isEqualTo(Standing.VISIT);
    }

    @Test
    void what_is_stored_outranks_what_the_browser_remembers() {
        assertThat(of(stored(given()).refusing(REFUSED), Purpose.BROWSING)).isEqualTo(Standing.GIVEN);
        assertThat(of(stored(paused()).refusing(REFUSED), Purpose.BROWSING)).isEqualTo(Standing.PAUSED);
    }

    @Test
    void only_this_visit_outranks_what_was_stored_before() {
        Shopper shopper = stored(state(Consent.State.WITHDRAWN)).forThisVisit(NOON);

        assertThat(of(shopper, Purpose.BROWSING)).isEqualTo(Standing.VISIT);
    }

    @Test
    void a_pause_waits_for_a_word_with_and_without_the_signal() {
        assertThat(of(stored(paused()), Purpose.BROWSING)).isEqualTo(Standing.PAUSED);
        assertThat(of(stored(paused()).signalling(true), Purpose.BROWSING)).isEqualTo(Standing.PAUSED);
    }

    @Test
    void a_pause_waits_no_longer_than_the_consent_was_to_hold() {
        Shopper shopper = stored(paused());

        clock.to(paused().until().orElseThrow());

        assertThat(of(shopper, Purpose.BROWSING)).isEqualTo(Standing.OPEN);
        assertThat(of(shopper.signalling(true), Purpose.BROWSING)).isEqualTo(Standing.SIGNALLED);
    }

    @Test
    void a_consent_past_its_time_is_asked_for_anew() {
        Shopper shopper = stored(given());

        clock.to(given().until().orElseThrow().minusMillis(1));
        assertThat(of(shopper, Purpose.BROWSING)).isEqualTo(Standing.GIVEN);

        clock.forward(Duration.ofMillis(1));
        assertThat(of(shopper, Purpose.BROWSING)).isEqualTo(Standing.OPEN);
        assertThat(of(shopper.signalling(true), Purpose.BROWSING)).isEqualTo(Standing.SIGNALLED);
        assertThat(of(shopper.refusing(Refusals.none().with(Purpose.BROWSING, 1, today())), Purpose.BROWSING))
                .isEqualTo(Standing.REFUSED);
    }

    @Test
    void a_stored_no_is_respected_for_six_months() {
        for (Consent.State no : List.of(Consent.State.REFUSED, Consent.State.WITHDRAWN)) {
            Shopper shopper = stored(state(no));

            clock.to(local("2026-09-02T12:59:59"));
            assertThat(of(shopper, Purpose.BROWSING)).isEqualTo(Standing.REFUSED);

            // At the same hour of the day, though summer time has come meanwhile.
            clock.to(local("2026-09-02T13:00:00"));
            assertThat(of(shopper, Purpose.BROWSING)).isEqualTo(Standing.OPEN);
        }
    }

    @Test
    void what_the_browser_remembers_as_refused_is_respected_for_six_months() {
        Shopper shopper = Shopper.stranger().refusing(REFUSED);

        assertThat(of(shopper, Purpose.BROWSING)).isEqualTo(Standing.REFUSED);
        assertThat(of(shopper, Purpose.EMAIL)).isEqualTo(Standing.REFUSED);
        assertThat(of(shopper, Purpose.PURCHASES)).isEqualTo(Standing.OPEN);

        clock.to(local("2026-09-01T23:59:59"));
        assertThat(of(shopper, Purpose.BROWSING)).isEqualTo(Standing.REFUSED);

        clock.to(local("2026-09-02T00:00:00"));
        assertThat(of(shopper, Purpose.BROWSING)).isEqualTo(Standing.OPEN);
    }

    @Test
    void nobody_can_have_refused_after_tomorrow() {
        Refusals tomorrow = Refusals.none().with(Purpose.BROWSING, 1, TODAY.plusDays(1));
        Refusals later = Refusals.none().with(Purpose.BROWSING, 1, TODAY.plusDays(2));

        assertThat(of(Shopper.stranger().refusing(tomorrow), Purpose.BROWSING)).isEqualTo(Standing.REFUSED);
        assertThat(of(Shopper.stranger().refusing(later), Purpose.BROWSING)).isEqualTo(Standing.OPEN);
    }

    private Standing of(Shopper shopper, Purpose purpose) {
        return Standing.of(shopper, purpose, clock, ZONE);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    private static Shopper stored(Consent... consents) {
        return Shopper.stranger().as(SUBJECT, Consents.of(List.of(consents)));
    }

    private static Consent given() {
        return new Consent(
                Purpose.BROWSING, Consent.State.GIVEN, NOON, Purpose.BROWSING.validUntil(NOON, ZONE), 1, false);
    }

    private static Consent paused() {
        return given().become(Consent.State.PAUSED, NOON);
    }

    private static Consent state(Consent.State state) {
        return new Consent(Purpose.BROWSING, state, NOON, null, 1, false);
    }
}
