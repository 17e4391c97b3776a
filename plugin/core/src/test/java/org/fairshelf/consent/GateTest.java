package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.fairshelf.fixtures.MemoryShop.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fairshelf.fixtures.CountedTotals;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final SubjectId SUBJECT = SubjectId.of("00112233445566778899aabbccddeeff");

    private final MovableClock clock = new MovableClock(NOON);
    private final CountedTotals totals = new CountedTotals();
    private final Gate gate = new Gate(clock, totals);

    @Test
    void opens_for_what_the_subject_allows_now() {
        Pass pass = gate.enter(SUBJECT, agreed(), Purpose.BROWSING, Place.JOB).orElseThrow();

        assertThat(pass.subject()).isEqualTo(SUBJECT);
        assertThat(pass.purpose()).isEqualTo(Purpose.BROWSING);
        assertThat(pass.at()).isEqualTo(NOON);
        assertThat(pass.isForStorage()).isTrue();
        assertThat(totals.all()).isEmpty();
    }

    @Test
    void stays_shut_for_every_other_purpose_and_counts_by_purpose_and_place() {
        assertThat(gate.enter(SUBJECT, agreed(), Purpose.PURCHASES, Place.JOB)).isEmpty();
        assertThat(gate.enter(SUBJECT, agreed(), Purpose.EMAIL, Place.BLOCK)).isEmpty();
        assertThat(gate.enter(SUBJECT, agreed(), Purpose.EMAIL, Place.BLOCK)).isEmpty();
        assertThat(gate.enter(Shopper.stranger(), Purpose.BROWSING, Place.PRODUCT_PAGE))
                .isEmpty();

        assertThat(totals.all())
                .isEqualTo(Map.of(
                        "gate.refused purchases job", 1,
                        "gate.refused email block", 2,
                        "gate.refused browsing product_page", 1));
    }

    @Test
    void stays_shut_for_every_state_that_is_no_yes() {
        for (Consent.State state : List.of(Consent.State.PAUSED, Consent.State.REFUSED, Consent.State.WITHDRAWN)) {
            Consents consents = Consents.none().with(new Consent(Purpose.BROWSING, state, NOON, null, 1, false));

            assertThat(gate.enter(SUBJECT, consents, Purpose.BROWSING, Place.JOB))
                    .as("%s", state)
                    .isEmpty();
        }
    }

    @Test
    void opens_from_the_first_to_the_last_moment_of_a_consent() {
        clock.forward(Duration.ofMillis(-1));
        assertThat(gate.enter(SUBJECT, agreed(), Purpose.BROWSING, Place.JOB)).isEmpty();
        clock.to(NOON.plusSeconds(60).minusNanos(1));
        assertThat(gate.enter(SUBJECT, agreed(), Purpose.BROWSING, Place.JOB)).isPresent();
        clock.to(NOON.plusSeconds(60));
        assertThat(gate.enter(SUBJECT, agreed(), Purpose.BROWSING, Place.JOB)).isEmpty();
    }

    @Test
    void opens_for_the_shopper_of_a_request() {
        Shopper shopper = Shopper.stranger().as(SUBJECT, agreed());

        assertThat(gate.enter(shopper, Purpose.BROWSING, Place.BLOCK)
                        .orElseThrow()
                        .subject())
                .isEqualTo(SUBJECT);
        assertThat(gate.enter(shopper, Purpose.PURCHASES, Place.BLOCK)).isEmpty();
    }

    @Test
    void opens_for_this_visit_in_memory_alone() {
        for (Shopper shopper : List.of(Shopper.stranger(), Shopper.stranger().as(SUBJECT, Consents.none()))) {
            Pass pass = gate.enter(shopper.forThisVisit(NOON), Purpose.BROWSING, Place.PRODUCT_PAGE)
                    .orElseThrow();

            assertThat(pass.isForStorage()).isFalse();
            assertThatIllegalStateException().isThrownBy(pass::subject);
            assertThat(gate.enter(shopper.forThisVisit(NOON), Purpose.PURCHASES, Place.PRODUCT_PAGE))
                    .isEmpty();
        }
    }

    @Test
    void stays_shut_for_whoever_looks_at_the_shop_without_their_data() {
        Shopper without = Shopper.stranger().as(SUBJECT, agreed()).withoutData(true);

        assertThat(gate.enter(without, Purpose.BROWSING, Place.BLOCK)).isEmpty();
        assertThat(gate.enter(without.forThisVisit(NOON), Purpose.BROWSING, Place.BLOCK))
                .isEmpty();
        assertThat(gate.enter(without.withoutData(false), Purpose.BROWSING, Place.BLOCK))
                .isPresent();
        assertThat(totals.all()).isEqualTo(Map.of("gate.refused browsing block", 2));
    }

    @Test
    void opens_for_rights_and_promises_without_a_consent() {
        for (Purpose purpose : List.of(Purpose.RIGHTS, Purpose.RETENTION, Purpose.AUDIT)) {
            assertThat(gate.enter(SUBJECT, Consents.none(), purpose, Place.JOB)).isPresent();
        }
    }

    @Test
    void consents_without_a_subject_open_nothing() {
        assertThat(gate.enter(Shopper.stranger(), Purpose.RIGHTS, Place.PRIVACY_CENTRE))
                .isEmpty();
    }

    @Test
    void a_pass_opens_what_it_was_given_for_and_nothing_else() {
        Pass pass = gate.enter(SUBJECT, agreed(), Purpose.BROWSING, Place.JOB).orElseThrow();

        assertThat(pass.requires(Purpose.PURCHASES, Purpose.BROWSING)).isSameAs(pass);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pass.requires(Purpose.PURCHASES, Purpose.RIGHTS))
                .withMessage("A pass for 'browsing' does not open this.");
        assertThatIllegalArgumentException().isThrownBy(pass::requires);
    }

    @Test
    void passes_for_rights_and_promises_say_what_they_are_for() {
        assertThat(gate.forRights(SUBJECT).subject()).isEqualTo(SUBJECT);
        assertThat(gate.forRights(SUBJECT).purpose()).isEqualTo(Purpose.RIGHTS);
        assertThat(gate.forRetention().purpose()).isEqualTo(Purpose.RETENTION);
        assertThat(gate.forAudit().purpose()).isEqualTo(Purpose.AUDIT);
        assertThatIllegalStateException().isThrownBy(() -> gate.forRetention().subject());
        assertThatIllegalStateException().isThrownBy(() -> gate.forAudit().subject());
    }

    private static Consents agreed() {
        return Consents.none()
                .with(new Consent(Purpose.BROWSING, Consent.State.GIVEN, NOON, NOON.plusSeconds(60), 1, false));
    }
}
