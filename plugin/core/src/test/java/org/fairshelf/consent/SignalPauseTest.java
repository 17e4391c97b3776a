package org.fairshelf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.fixtures.MemoryShop.NOON;
import static org.fairshelf.fixtures.MemoryShop.WORDING;
import static org.fairshelf.fixtures.MemoryShop.ZONE;

import java.time.Duration;
import java.util.Map;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class SignalPauseTest {

    private final MemoryShop shop = new MemoryShop();

    @Test
    void a_signal_that_comes_after_a_consent_pauses_it_and_never_mail() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING, Purpose.PURCHASES, Purpose.EMAIL);
        shop.clock.forward(Duration.ofHours(1));

        Shopper paused = shop.pause.heed(agreed.signalling(true), WORDING);

        SubjectId subject = paused.subject().orElseThrow();
        assertThat(shop.state(subject, Purpose.BROWSING)).isEqualTo(Consent.State.PAUSED);
        assertThat(shop.state(subject, Purpose.PURCHASES)).isEqualTo(Consent.State.PAUSED);
        assertThat(shop.state(subject, Purpose.EMAIL)).isEqualTo(Consent.State.GIVEN);
        assertThat(paused.consents()).isEqualTo(shop.stores.book().read(subject));
        LedgerEntry proof =
                shop.stores.ledger().of(shop.stores.gate().forRights(subject)).get(0);
        assertThat(proof)
                .isEqualTo(new LedgerEntry(
                        subject,
                        NOON.plus(Duration.ofHours(1)),
                        Map.of(Purpose.BROWSING, Consent.State.PAUSED, Purpose.PURCHASES, Consent.State.PAUSED),
                        Means.SIGNAL,
                        WORDING,
                        true));
    }

    @Test
    void background_work_finds_the_pause_too() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        shop.pause.heed(agreed.signalling(true), WORDING);

        SubjectId subject = agreed.subject().orElseThrow();
        assertThat(shop.stores.gate().enter(subject, shop.stores.book().read(subject), Purpose.BROWSING, Place.JOB))
                .isEmpty();
    }

    @Test
    void pauses_once_and_keeps_what_is_stored() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        shop.view(agreed, "seen");

        Shopper paused = shop.pause.heed(agreed.signalling(true), WORDING);
        shop.pause.heed(agreed.signalling(true), WORDING);
        shop.pause.heed(paused, WORDING);

        assertThat(shop.storage.ledgerRows()).isEqualTo(2);
        assertThat(shop.events(agreed.subject().orElseThrow())).containsExactly("seen");
    }

    @Test
    void stays_paused_when_the_signal_is_gone() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        shop.pause.heed(agreed.signalling(true), WORDING);

        Shopper next = shop.pause.heed(shop.read(agreed.subject().orElseThrow()), WORDING);

        assertThat(Standing.of(next, Purpose.BROWSING, shop.clock, ZONE)).isEqualTo(Standing.PAUSED);
    }

    @Test
    void leaves_alone_who_does_not_signal_who_is_nobody_and_what_was_said_under_the_signal() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        Shopper under = shop.choose(Shopper.stranger().signalling(true), Purpose.BROWSING, Answer.YES);
        int rows = shop.storage.ledgerRows();

        assertThat(shop.pause.heed(agreed, WORDING)).isSameAs(agreed);
        assertThat(shop.pause.heed(under, WORDING)).isSameAs(under);
        Shopper stranger = Shopper.stranger().signalling(true);
        assertThat(shop.pause.heed(stranger, WORDING)).isSameAs(stranger);
        assertThat(shop.storage.ledgerRows()).isEqualTo(rows);
    }

    @Test
    void believes_what_is_stored_and_not_what_the_request_was_told() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        Shopper withdrawn = shop.choose(agreed, Purpose.BROWSING, Answer.NO);

        Shopper heeded = shop.pause.heed(agreed.signalling(true), WORDING);

        assertThat(heeded.consents()).isEqualTo(withdrawn.consents());
        assertThat(shop.storage.ledgerRows()).isEqualTo(2);
    }

    @Test
    void a_pause_makes_no_consent_last_longer() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        Consent given = agreed.consents().on(Purpose.BROWSING).orElseThrow();

        Shopper paused = shop.pause.heed(agreed.signalling(true), WORDING);

        assertThat(paused.consents().on(Purpose.BROWSING).orElseThrow().until()).isEqualTo(given.until());
    }

    @Test
    void does_not_pause_what_is_past_its_time() {
        Shopper agreed = shop.agreeing(Purpose.BROWSING);
        shop.clock.forward(Duration.ofDays(183));

        shop.pause.heed(agreed.signalling(true), WORDING);

        assertThat(shop.state(agreed.subject().orElseThrow(), Purpose.BROWSING)).isEqualTo(Consent.State.GIVEN);
        assertThat(shop.storage.ledgerRows()).isEqualTo(1);
    }
}
