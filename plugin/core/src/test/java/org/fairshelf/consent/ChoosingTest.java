package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.fairshelf.fixtures.MemoryShop.NOON;
import static org.fairshelf.fixtures.MemoryShop.WORDING;
import static org.fairshelf.fixtures.MemoryShop.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final MemoryShop shop = new MemoryShop();

    @Test
    void a_yes_makes_a_subject_and_is_proved() {
        Shopper shopper = shop.choose(Shopper.stranger(), Purpose.BROWSING, Answer.YES);

        SubjectId subject = shopper.subject().orElseThrow();
        Consent expected = new Consent(
                Purpose.BROWSING,
                Consent.State.GIVEN,
                NOON,
                LocalDate.of(2026, 8, 31).atTime(13, 0).atZone(ZONE).toInstant(),
                1,
                false);
        assertThat(shopper.consents().all()).containsExactly(expected);
        assertThat(shop.stores.book().read(subject)).isEqualTo(shopper.consents());
        assertThat(proofs(subject)).containsExactly(proof(subject, NOON, Consent.State.GIVEN));
        assertThat(shop.storage.everybody()).containsExactly(subject);
        assertThat(shop.totals.all()).isEqualTo(Map.of("choice.yes browsing privacy_centre", 1));
    }

    @Test
    void each_purpose_is_a_choice_of_its_own() {
        Shopper shopper = shop.choosing.choose(
                Shopper.stranger(),
                MemoryShop.choice(
                        Map.of(Purpose.BROWSING, Answer.NO, Purpose.PURCHASES, Answer.YES, Purpose.EMAIL, Answer.YES)));

        SubjectId subject = shopper.subject().orElseThrow();
        assertThat(shop.state(subject, Purpose.BROWSING)).isEqualTo(Consent.State.REFUSED);
        assertThat(shopper.consents().on(Purpose.PURCHASES).orElseThrow().until())
                .contains(LocalDate.of(2028, 3, 2).atTime(13, 0).atZone(ZONE).toInstant());
        assertThat(shopper.consents().on(Purpose.EMAIL).orElseThrow().until()).isEmpty();
        assertThat(shopper.refusals()).isEqualTo(Refusals.none());
        assertThat(proofs(subject)).hasSize(1);
        assertThat(proofs(subject).get(0).states())
                .isEqualTo(Map.of(
                        Purpose.BROWSING,
                        Consent.State.REFUSED,
                        Purpose.PURCHASES,
                        Consent.State.GIVEN,
                        Purpose.EMAIL,
                        Consent.State.GIVEN));
    }

    @Test
    void a_no_without_a_subject_leaves_a_total_and_a_note_in_the_browser_and_nothing_else() {
        Shopper shopper = shop.choosing.choose(
                Shopper.stranger(), MemoryShop.choice(Map.of(Purpose.BROWSING, Answer.NO, Purpose.EMAIL, Answer.NO)));

        assertThat(shopper.subject()).isEmpty();
        assertThat(shopper.refusals().toText()).isEqualTo("browsing.1.20260302_email.1.20260302");
        assertThat(shop.storage.everybody()).isEmpty();
        assertThat(shop.storage.ledgerRows()).isZero();
        assertThat(shop.totals.all())
                .isEqualTo(Map.of("choice.no browsing privacy_centre", 1, "choice.no email privacy_centre", 1));
    }

    @Test
    void only_this_visit_stores_nothing() {
        Shopper shopper = shop.choose(Shopper.stranger(), Purpose.BROWSING, Answer.VISIT);

        assertThat(shopper.subject()).isEmpty();
        assertThat(shopper.refusals()).isEqualTo(Refusals.none());
        assertThat(shop.storage.everybody()).isEmpty();
        assertThat(shop.totals.all()).isEqualTo(Map.of("choice.visit browsing privacy_centre", 1));
    }

    @Test
    void only_this_visit_after_a_yes_takes_that_back() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        shop.view(agreed, "seen");

        Shopper visiting = shop.choose(agreed, Purpose.BROWSING, Answer.VISIT);

        SubjectId subject = visiting.subject().orElseThrow();
        assertThat(shop.state(subject, Purpose.BROWSING)).isEqualTo(Consent.State.WITHDRAWN);
        assertThat(shop.events(subject)).isEmpty();
        assertThat(visiting.refusals()).isEqualTo(Refusals.none());
    }

    @Test
    void only_this_visit_beside_a_yes_stores_the_yes_alone() {
        Shopper shopper = shop.choosing.choose(
                Shopper.stranger(),
                MemoryShop.choice(Map.of(Purpose.BROWSING, Answer.VISIT, Purpose.PURCHASES, Answer.YES)));

        assertThat(shopper.consents().all()).extracting(Consent::purpose).containsExactly(Purpose.PURCHASES);
    }

    @Test
    void a_no_after_a_yes_takes_back_and_deletes_what_that_purpose_held() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING, Purpose.PURCHASES);
        shop.view(agreed, "seen");
        shop.order(agreed, 5);
        shop.clock.forward(Duration.ofHours(1));

        Shopper withdrawn = shop.choose(agreed, Purpose.BROWSING, Answer.NO);

        SubjectId subject = withdrawn.subject().orElseThrow();
        assertThat(shop.state(subject, Purpose.BROWSING)).isEqualTo(Consent.State.WITHDRAWN);
        assertThat(shop.events(subject)).containsExactly("order-5");
        assertThat(proofs(subject).get(0))
                .isEqualTo(proof(subject, NOON.plus(Duration.ofHours(1)), Consent.State.WITHDRAWN));
        assertThat(withdrawn.refusals()).as("remembered with the subject").isEqualTo(Refusals.none());
        assertThat(shop.view(withdrawn, "later")).isFalse();
        assertThat(shop.view(agreed, "stale")).isFalse();
    }

    @Test
    void what_was_taken_back_is_counted_once_beside_the_answer_that_took_it_back() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING, Purpose.EMAIL);
        Shopper withdrawn = shop.choose(agreed, Purpose.EMAIL, Answer.NO);
        shop.choose(withdrawn, Purpose.EMAIL, Answer.NO);
        shop.choose(withdrawn, Purpose.PURCHASES, Answer.NO);
        shop.choose(withdrawn, Purpose.BROWSING, Answer.VISIT);

        assertThat(shop.totals.all())
                .containsEntry("choice.no email privacy_centre", 2)
                .containsEntry("choice.withdrawn email privacy_centre", 1)
                .containsEntry("choice.visit browsing privacy_centre", 1)
                .containsEntry("choice.withdrawn browsing privacy_centre", 1)
                .doesNotContainKey("choice.withdrawn purchases privacy_centre");
    }

    @Test
    void a_no_takes_back_what_is_paused_or_past_its_time() {
        Shopper paused = shop.pause.heed(shop.agreeing(Purpose.BROWSING).signalling(true), WORDING);
        Shopper late = shop.agreeing(Purpose.BROWSING);
        shop.view(late, "seen");
        shop.clock.forward(Duration.ofDays(300));

        for (Shopper each : List.of(paused, late)) {
            SubjectId subject =
                    shop.choose(each, Purpose.BROWSING, Answer.NO).subject().orElseThrow();

            assertThat(shop.state(subject, Purpose.BROWSING)).isEqualTo(Consent.State.WITHDRAWN);
            assertThat(shop.events(subject)).isEmpty();
        }
    }

    @Test
    void a_repeated_yes_writes_nothing_and_renews_nothing() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        shop.clock.forward(Duration.ofHours(23));

        Shopper again = shop.choose(agreed, Purpose.BROWSING, Answer.YES);

        assertThat(again.consents()).isEqualTo(agreed.consents());
        assertThat(shop.storage.ledgerRows()).isEqualTo(1);
    }

    @Test
    void a_yes_on_another_day_renews_and_is_proved() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        shop.clock.forward(Duration.ofHours(24));

        Shopper again = shop.choose(agreed, Purpose.BROWSING, Answer.YES);

        Consent consent = again.consents().on(Purpose.BROWSING).orElseThrow();
        assertThat(consent.from()).isEqualTo(NOON.plus(Duration.ofHours(24)));
        assertThat(proofs(again.subject().orElseThrow())).hasSize(2);
    }

    @Test
    void a_yes_to_another_wording_is_proved_at_once() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);

        Shopper again = shop.choosing.choose(
                agreed,
                Choice.of(Map.of(Purpose.BROWSING, Answer.YES), Means.BLOCK, new Wording(2, "en", "f".repeat(64))));

        assertThat(again.consents().on(Purpose.BROWSING).orElseThrow().notice()).isEqualTo(2);
        assertThat(shop.storage.ledgerRows()).isEqualTo(2);
    }

    @Test
    void a_yes_under_the_signal_confirms_what_was_said_without_it() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        Shopper paused = shop.pause.heed(agreed.signalling(true), WORDING);

        Shopper confirmed = shop.choose(paused, Purpose.BROWSING, Answer.YES);

        Consent consent = confirmed.consents().on(Purpose.BROWSING).orElseThrow();
        assertThat(consent.state()).isEqualTo(Consent.State.GIVEN);
        assertThat(consent.isUnderSignal()).isTrue();
        assertThat(proofs(confirmed.subject().orElseThrow()).get(0).isUnderSignal())
                .isTrue();
        assertThat(shop.pause.heed(confirmed, WORDING)).isSameAs(confirmed);
    }

    @Test
    void a_repeated_no_writes_nothing() {
        Shopper shopper = shop.agreeing(Purpose.EMAIL);
        Shopper refused = shop.choose(shopper, Purpose.BROWSING, Answer.NO);
        Shopper withdrawn = shop.choose(refused, Purpose.EMAIL, Answer.NO);
        int rows = shop.storage.ledgerRows();

        shop.choose(withdrawn, Purpose.BROWSING, Answer.NO);
        Shopper again = shop.choose(withdrawn, Purpose.EMAIL, Answer.NO);

        assertThat(shop.storage.ledgerRows()).isEqualTo(rows);
        assertThat(again.consents()).isEqualTo(withdrawn.consents());
    }

    @Test
    void a_no_to_a_question_that_was_asked_anew_counts_for_another_six_months() {
        SubjectId subject = shop.choose(shop.agreeing(Purpose.EMAIL), Purpose.BROWSING, Answer.NO)
                .subject()
                .orElseThrow();
        shop.clock.forward(Duration.ofDays(200));

        shop.choose(shop.read(subject), Purpose.BROWSING, Answer.NO);

        // Elsewhere, where the browser remembers nothing.
        assertThat(Standing.of(shop.read(subject), Purpose.BROWSING, shop.clock, ZONE))
                .isEqualTo(Standing.REFUSED);
        assertThat(proofs(subject).get(0).states()).isEqualTo(Map.of(Purpose.BROWSING, Consent.State.REFUSED));
    }

    @Test
    void a_yes_clears_what_the_browser_remembers_as_refused() {
        Shopper refused = shop.choosing.choose(
                Shopper.stranger(), MemoryShop.choice(Map.of(Purpose.BROWSING, Answer.NO, Purpose.EMAIL, Answer.NO)));

        Shopper agreed = shop.choose(refused, Purpose.BROWSING, Answer.YES);

        assertThat(agreed.refusals()).isEqualTo(Refusals.none().with(Purpose.EMAIL, 1, TODAY));
    }

    @Test
    void what_the_request_knew_of_other_purposes_counts_less_than_what_is_stored() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        Shopper elsewhere = shop.read(agreed.subject().orElseThrow());
        shop.choose(agreed, Purpose.BROWSING, Answer.NO);

        Shopper chosen = shop.choose(elsewhere, Purpose.EMAIL, Answer.YES);

        assertThat(chosen.consents().allows(Purpose.BROWSING, shop.clock.instant()))
                .isFalse();
    }

    @Test
    void a_failure_inside_leaves_nothing() {
        MemoryShop failing = new MemoryShop(stores -> new Stores(
                stores.atomically(),
                stores.subjects(),
                stores.book(),
                new BrokenLedger(stores.ledger()),
                stores.events(),
                stores.mails(),
                stores.gate()));

        assertThatIllegalStateException()
                .isThrownBy(() -> failing.choose(Shopper.stranger(), Purpose.BROWSING, Answer.YES));

        assertThat(failing.storage.everybody()).isEmpty();
        assertThat(failing.totals.all()).isEmpty();
    }

    @Test
    void a_withdrawal_that_cannot_be_proved_deletes_nothing() {
        BrokenLedger[] ledger = new BrokenLedger[1];
        MemoryShop failing = new MemoryShop(stores -> {
            ledger[0] = new BrokenLedger(stores.ledger());
            ledger[0].works = true;
            return new Stores(
                    stores.atomically(),
                    stores.subjects(),
                    stores.book(),
                    ledger[0],
                    stores.events(),
                    stores.mails(),
                    stores.gate());
        });
        Shopper agreed = failing.agreeing(Purpose.BROWSING);
        failing.view(agreed, "seen");
        ledger[0].works = false;

        assertThatIllegalStateException().isThrownBy(() -> failing.choose(agreed, Purpose.BROWSING, Answer.NO));

        SubjectId subject = agreed.subject().orElseThrow();
        assertThat(failing.state(subject, Purpose.BROWSING)).isEqualTo(Consent.State.GIVEN);
        assertThat(failing.events(subject)).containsExactly("seen");
        assertThat(failing.totals.all()).doesNotContainKey("choice.withdrawn browsing privacy_centre");
    }

    @Test
    void nobody_is_asked_what_needs_no_consent_or_whether_mail_is_for_this_visit() {
        List<Map<Purpose, Answer>> wrong = List.of(
                Map.of(),
                Map.of(Purpose.RIGHTS, Answer.YES),
                Map.of(Purpose.BROWSING, Answer.YES, Purpose.AUDIT, Answer.NO),
                Map.of(Purpose.PURCHASES, Answer.VISIT),
                Map.of(Purpose.EMAIL, Answer.VISIT));

        for (Map<Purpose, Answer> each : wrong) {
            assertThatIllegalArgumentException().as("%s", each).isThrownBy(() -> MemoryShop.choice(each));
        }
    }

    private List<LedgerEntry> proofs(SubjectId subject) {
        return shop.stores.ledger().of(shop.stores.gate().forRights(subject));
    }

    private static LedgerEntry proof(SubjectId subject, Instant at, Consent.State state) {
        return new LedgerEntry(subject, at, Map.of(Purpose.BROWSING, state), Means.PRIVACY_CENTRE, WORDING, false);
    }

    private static final class BrokenLedger implements ConsentLedger {
        private final ConsentLedger real;
        private boolean works;

        private BrokenLedger(ConsentLedger real) {
            this.real = real;
        }

        @Override
        public void append(SubjectId subject, LedgerEntry entry) {
            if (!works) {
                throw new IllegalStateException("The disk is full.");
            }
            real.append(subject, entry);
        }

        @Override
        public List<Proof> proofs(Pass pass) {
            return real.proofs(pass);
        }

        @Override
        public Optional<ChainVerdict> verify(Duration limit) {
            return real.verify(limit);
        }
    }
}
