package org.fairshelf.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.fixtures.MemoryShop.NOON;
import static org.fairshelf.fixtures.MemoryShop.WORDING;
import static org.fairshelf.fixtures.MemoryShop.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Consents;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private final MemoryShop shop = new MemoryShop();
    private final RetentionCheck check = new RetentionCheck(shop.stores.events(), shop.stores.gate(), shop.clock, ZONE);

    @Test
    void keeps_each_purpose_as_long_as_a_consent_to_it_holds() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING, Purpose.PURCHASES);
        SubjectId subject = shopper.subject().orElseThrow();
        shop.view(shopper, "seen");
        shop.order(shopper, 5);

        shop.clock.to(local("2026-08-31T12:59:59"));
        assertThat(shop.retention.run()).isZero();
        shop.clock.to(local("2026-08-31T13:00:00"));
        assertThat(shop.retention.run()).isEqualTo(1);
        assertThat(shop.events(subject)).containsExactly("order-5");
        shop.clock.to(local("2028-03-02T12:59:59"));
        assertThat(shop.retention.run()).isZero();
        shop.clock.to(local("2028-03-02T13:00:00"));
        assertThat(shop.retention.run()).isEqualTo(1);

        assertThat(shop.storage.events()).isEmpty();
    }

    @Test
    void a_renewed_consent_keeps_nothing_longer_than_its_own_time() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING);
        SubjectId subject = shopper.subject().orElseThrow();
        shop.view(shopper, "old");
        shop.clock.forward(Duration.ofDays(100));
        shop.choose(shopper, Purpose.BROWSING, Answer.YES);
        shop.view(shop.read(subject), "young");

        shop.clock.forward(Duration.ofDays(83));
        assertThat(shop.retention.run()).isEqualTo(1);

        assertThat(shop.events(subject)).containsExactly("young");
    }

    @Test
    void a_pause_keeps_what_is_there_until_its_time_is_over() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING);
        shop.clock.forward(Duration.ofDays(100));
        shop.view(shopper, "seen");
        shop.pause.heed(shopper.signalling(true), WORDING);

        shop.clock.forward(Duration.ofDays(81));
        assertThat(shop.retention.run()).isZero();
        shop.clock.forward(Duration.ofDays(2));
        assertThat(shop.retention.run()).isEqualTo(1);
    }

    @Test
    void deletes_more_than_one_batch() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING);
        SubjectId subject = shopper.subject().orElseThrow();
        Shopper other = shop.agreeing(Purpose.BROWSING);
        for (int i = 0; i < 1_500; i++) {
            shop.view(shopper, "a-" + i);
            shop.view(other, "b-" + i);
        }
        shop.clock.forward(Duration.ofDays(183));

        assertThat(shop.retention.run()).isEqualTo(3_000);

        assertThat(shop.events(subject)).isEmpty();
        assertThat(shop.retention.run()).isZero();
    }

    @Test
    void counts_half_a_year_in_days_and_two_years_in_months_of_the_shop() {
        Instant now = local("2026-10-26T02:30:00");

        assertThat(Retention.oldestKept(Purpose.BROWSING, now, ZONE)).isEqualTo(local("2026-04-27T02:30:00"));
        assertThat(Retention.oldestKept(Purpose.PURCHASES, now, ZONE)).isEqualTo(local("2024-10-26T02:30:00"));
        assertThat(Retention.oldestKept(Purpose.EMAIL, now, ZONE)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void the_check_holds_while_everything_is_deleted_in_time() {
        assertThat(check.item()).isEqualTo("C3");
        assertThat(check.look()).isEqualTo(Finding.holds("c3.holds"));
        shop.view(shop.agreeing(Purpose.BROWSING), "seen");
        shop.clock.to(local("2026-08-31T12:59:59"));

        assertThat(check.look()).isEqualTo(Finding.holds("c3.holds"));
    }

    @Test
    void the_check_gives_the_job_a_day_and_then_names_purpose_and_age() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING, Purpose.PURCHASES);
        shop.view(shopper, "seen");
        shop.order(shopper, 5);

        shop.clock.to(local("2026-09-01T13:00:00"));
        assertThat(check.look().outcome()).isEqualTo(Finding.Outcome.HOLDS);
        shop.clock.to(local("2026-09-01T13:00:00.001"));
        assertThat(check.look()).isEqualTo(Finding.broken("c3.broken", "browsing", 182L));

        shop.retention.run();
        assertThat(check.look().outcome()).isEqualTo(Finding.Outcome.HOLDS);
        shop.clock.to(local("2028-03-05T13:00:00"));
        assertThat(check.look()).isEqualTo(Finding.broken("c3.broken", "purchases", 734L));
    }

    @Test
    void the_checks_say_when_they_cannot_look() {
        EventStore broken = new BrokenEvents();

        assertThat(new RetentionCheck(broken, shop.stores.gate(), shop.clock, ZONE).look())
                .isEqualTo(Finding.unknown("unknown"));
        assertThat(new ConsentCheck(broken, shop.stores.gate()).look()).isEqualTo(Finding.unknown("unknown"));
    }

    @Test
    void the_check_of_consents_counts_what_no_consent_allowed() {
        ConsentCheck consents = new ConsentCheck(shop.stores.events(), shop.stores.gate());
        Shopper shopper = shop.agreeing(Purpose.BROWSING);
        shop.view(shopper, "allowed");

        assertThat(consents.item()).isEqualTo("C2");
        assertThat(consents.look()).isEqualTo(Finding.holds("c2.holds"));

        // Past the gate, as nothing in Fairshelf can.
        SubjectId subject = shopper.subject().orElseThrow();
        Consents forged =
                Consents.none().with(new Consent(Purpose.PURCHASES, Consent.State.GIVEN, NOON, null, 1, false));
        shop.stores
                .events()
                .add(
                        shop.stores
                                .gate()
                                .enter(subject, forged, Purpose.PURCHASES, Place.CHECK)
                                .orElseThrow(),
                        Event.of(Event.Type.ORDER, NOON, "smuggled", 5));

        assertThat(consents.look()).isEqualTo(Finding.broken("c2.broken", 1L));
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }
}
