package org.fairshelf.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.fixtures.MemoryShop.NOON;
import static org.fairshelf.fixtures.MemoryShop.WORDING;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.MemoryShop;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

class CaptureTest {

    private final MemoryShop shop = new MemoryShop();
    private final VisitMemory visit = new VisitMemory();

    @Test
    void stores_what_a_consent_allows() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING);

        assertThat(record(shopper, view(NOON))).isTrue();

        assertThat(shop.events(shopper.subject().orElseThrow())).containsExactly("view");
        assertThat(visit.size()).isZero();
    }

    @Test
    void stores_nothing_without_one_but_a_count_by_purpose_and_place() {
        Shopper mailed = shop.agreeing(Purpose.EMAIL);

        assertThat(record(Shopper.stranger(), view(NOON))).isFalse();
        assertThat(record(mailed, view(NOON))).isFalse();
        assertThat(record(mailed, order(NOON))).isFalse();

        assertThat(shop.storage.events()).isEmpty();
        assertThat(visit.size()).isZero();
        assertThat(shop.totals.all())
                .containsEntry("gate.refused browsing cart", 2)
                .containsEntry("gate.refused purchases cart", 1);
    }

    @Test
    void asks_for_the_purpose_of_each_event() {
        Shopper browsing = shop.agreeing(Purpose.BROWSING);
        Shopper purchases = shop.agreeing(Purpose.PURCHASES);

        for (Event.Type type : Event.Type.values()) {
            Event event = Event.of(type, NOON, type.word(), 1);
            boolean bought = type == Event.Type.ORDER || type == Event.Type.NOT_FOR_ME_BOUGHT;
            assertThat(record(browsing, event)).as(type.word()).isEqualTo(!bought);
            assertThat(record(purchases, event)).as(type.word()).isEqualTo(bought);
        }
    }

    @Test
    void remembers_a_visit_in_memory_alone() {
        Shopper visiting = Shopper.stranger().forThisVisit(NOON);

        assertThat(record(visiting, view(NOON))).isTrue();
        assertThat(record(visiting, order(NOON))).isFalse();

        assertThat(visit.size()).isEqualTo(1);
        assertThat(shop.storage.events()).isEmpty();
    }

    @Test
    void a_withdrawal_that_came_between_counts() {
        Shopper early = shop.agreeing(Purpose.BROWSING);
        shop.choose(early, Purpose.BROWSING, Answer.NO);

        assertThat(record(early, view(NOON))).isFalse();

        assertThat(shop.storage.events()).isEmpty();
        assertThat(shop.totals.all()).containsEntry("gate.refused browsing cart", 1);
    }

    @Test
    void a_pause_that_came_between_counts() {
        Shopper early = shop.agreeing(Purpose.BROWSING);
        shop.pause.heed(early.signalling(true), WORDING);

        assertThat(record(early, view(NOON))).isFalse();
    }

    @Test
    void a_consent_covers_nothing_that_happened_before_it() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING);

        assertThat(record(shopper, view(NOON.minusMillis(1)))).isFalse();
        assertThat(record(shopper, view(NOON))).isTrue();

        assertThat(shop.stores.events().withoutConsent(shop.stores.gate().forAudit()))
                .isZero();
    }

    @Test
    void a_consent_that_was_taken_back_and_given_anew_covers_nothing_that_happened_before_that() {
        Shopper early = shop.agreeing(Purpose.BROWSING);
        shop.choose(early, Purpose.BROWSING, Answer.NO);
        shop.clock.forward(Duration.ofMinutes(1));
        shop.choose(early, Purpose.BROWSING, Answer.YES);

        assertThat(record(early, view(NOON))).isFalse();

        assertThat(shop.storage.events()).isEmpty();
    }

    @Test
    void what_happened_while_a_consent_held_is_not_stored_once_it_is_over() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING);
        shop.clock.forward(Duration.ofDays(183));

        assertThat(record(shopper, view(NOON))).isFalse();
    }

    @Test
    void a_visit_covers_nothing_that_happened_before_it() {
        Shopper visiting = Shopper.stranger().forThisVisit(NOON);

        assertThat(record(visiting, view(NOON.minusMillis(1)))).isFalse();

        assertThat(visit.size()).isZero();
    }

    @Test
    void stores_the_same_event_once() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING);
        record(shopper, view(NOON));

        assertThat(record(shopper, view(NOON))).isFalse();

        assertThat(shop.events(shopper.subject().orElseThrow())).hasSize(1);
    }

    @Test
    void shows_a_person_what_is_remembered_in_plain_values() {
        Shopper shopper = shop.agreeing(Purpose.BROWSING, Purpose.PURCHASES);
        SubjectId subject = shopper.subject().orElseThrow();
        record(shopper, Event.of(Event.Type.CART_ADD, NOON, "cart", 7).pieces(2));
        shop.clock.forward(Duration.ofMinutes(1));
        record(shopper, Event.search(shop.clock.instant(), "search", "tea"));

        assertThat(shop.data.get(0).kind()).isEqualTo("events");
        assertThat(shop.data.get(0).export(subject))
                .containsExactly(
                        Map.of("at", "2026-03-02T12:01:00Z", "what", "search", "purpose", "browsing", "term", "tea"),
                        Map.of(
                                "at", "2026-03-02T12:00:00Z",
                                "what", "cart_add",
                                "purpose", "browsing",
                                "id", 7L,
                                "quantity", 2));
    }

    private boolean record(Shopper shopper, Event event) {
        return shop.capture.record(shopper, event, Place.CART, visit);
    }

    private static Event view(Instant at) {
        return Event.of(Event.Type.PRODUCT_VIEW, at, "view", 7);
    }

    private static Event order(Instant at) {
        return Event.of(Event.Type.ORDER, at, "order", 7);
    }
}
