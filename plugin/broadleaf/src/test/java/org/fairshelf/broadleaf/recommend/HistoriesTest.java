package org.fairshelf.broadleaf.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.fairshelf.capture.Event;
import org.fairshelf.capture.VisitMemory;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.CountedTotals;
import org.fairshelf.fixtures.MemoryStorage;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

/** F2, F3: of a shopper only what the shopper allows is read, each purpose on its own. */
class HistoriesTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final CountedTotals totals = new CountedTotals();
    private final Stores stores = new MemoryStorage(clock).stores(totals);
    private final People people = new People(stores, clock);
    private final VisitMemory visit = new VisitMemory();

    @Test
    void both_purposes_open_what_was_looked_at_and_what_was_bought() {
        SubjectId subject = everything(Purpose.BROWSING, Purpose.PURCHASES);

        History history = of(people.request(subject));

        assertThat(history.events()).extracting(Event::thing).contains(1L, 2L, 100L);
        assertThat(history.mayUseBrowsing()).isTrue();
        assertThat(history.bought()).containsExactly(7L, 8L);
        assertThat(history.declined()).containsExactly(3L, 9L);
    }

    @Test
    void one_purpose_opens_nothing_of_the_other() {
        SubjectId subject = everything(Purpose.BROWSING, Purpose.PURCHASES);
        people.change(subject, Purpose.PURCHASES, Consent.State.WITHDRAWN);

        History browsing = of(people.request(subject));
        assertThat(browsing.bought()).isEmpty();
        assertThat(browsing.events())
                .allSatisfy(event -> assertThat(event.type().purpose()).isEqualTo(Purpose.BROWSING));
        assertThat(browsing.declined()).containsExactly(3L);

        people.give(subject, Purpose.PURCHASES);
        people.change(subject, Purpose.BROWSING, Consent.State.PAUSED);
        History purchases = of(people.request(subject));
        assertThat(purchases.mayUseBrowsing()).isFalse();
        assertThat(purchases.bought()).containsExactly(7L, 8L);
        assertThat(purchases.events())
                .allSatisfy(event -> assertThat(event.type().purpose()).isEqualTo(Purpose.PURCHASES));
        assertThat(purchases.declined()).containsExactly(9L);
    }

    @Test
    void a_yes_whose_time_is_over_opens_nothing() {
        SubjectId subject = everything(Purpose.BROWSING);
        clock.forward(Duration.ofDays(183));

        assertThat(of(people.request(subject)).events()).isEmpty();
    }

    @Test
    void what_is_not_wanted_stays_so_however_much_is_looked_at_afterwards() {
        SubjectId subject = people.agreeing(Purpose.BROWSING);
        people.does(subject, Event.Type.NOT_FOR_ME, 3);
        for (int i = 0; i < 300; i++) {
            people.does(subject, Event.Type.PRODUCT_VIEW, 1000 + i);
        }

        assertThat(of(people.request(subject)).declined()).containsExactly(3L);
    }

    @Test
    void where_only_purchases_may_be_used_what_is_not_wanted_stays_so_however_much_is_ordered_afterwards() {
        SubjectId subject = people.agreeing(Purpose.PURCHASES);
        people.does(subject, Event.Type.NOT_FOR_ME_BOUGHT, 3);
        for (int i = 0; i < 300; i++) {
            people.orders(subject, 1000 + i, 7);
        }

        assertThat(of(people.request(subject)).declined()).containsExactly(3L);
    }

    @Test
    void only_this_visit_is_read_from_memory_and_only_that() {
        Shopper shopper = Shopper.stranger().forThisVisit(clock.instant());
        stores.gate()
                .enter(shopper, Purpose.BROWSING, Place.CHECK)
                .ifPresent(pass -> visit.add(pass, Event.of(Event.Type.PRODUCT_VIEW, clock.instant(), "k", 5)));

        History history = of(shopper);

        assertThat(history.events()).extracting(Event::thing).containsExactly(5L);
        assertThat(history.mayUseBrowsing()).isTrue();
        assertThat(history.bought()).isEmpty();
    }

    @Test
    void without_their_data_nothing_is_read_and_nothing_asked() {
        SubjectId subject = everything(Purpose.BROWSING, Purpose.PURCHASES);

        assertUnread(people.request(subject).withoutData(true));
        assertUnread(Shopper.stranger().forThisVisit(clock.instant()).withoutData(true));
    }

    @Test
    void for_a_stranger_the_storage_is_not_even_opened() {
        assertUnread(Shopper.stranger());
        assertUnread(Shopper.stranger().signalling(true));
    }

    @Test
    void where_nobody_agreed_no_refusal_is_counted() {
        SubjectId refusing = people.agreeing();
        people.change(refusing, Purpose.BROWSING, Consent.State.REFUSED);
        people.change(refusing, Purpose.PURCHASES, Consent.State.WITHDRAWN);

        assertThat(of(people.request(refusing)).events()).isEmpty();
        assertThat(of(people.request(people.agreeing())).events()).isEmpty();
        people.histories().of(refusing, stores.book().read(refusing));

        assertThat(totals.all()).isEmpty();
    }

    private void assertUnread(Shopper shopper) {
        Atomically closed = new Atomically() {
            @Override
            public <T> T in(Supplier<T> work) {
                throw new AssertionError("The storage was opened.");
            }

            @Override
            public <T> T rehearse(Supplier<T> work) {
                throw new AssertionError("The storage was opened.");
            }
        };
        Histories histories = new Histories(closed, stores.gate(), stores.events(), (pass, ids) -> Map.of());

        History history = histories.of(shopper, visit);

        assertThat(history.events()).isEmpty();
        assertThat(history.mayUseBrowsing()).isFalse();
        assertThat(totals.all()).isEmpty();
    }

    private SubjectId everything(Purpose... purposes) {
        SubjectId subject = people.agreeing(purposes);
        people.does(subject, Event.Type.PRODUCT_VIEW, 1, 2);
        people.does(subject, Event.Type.NOT_FOR_ME, 3);
        people.does(subject, Event.Type.NOT_FOR_ME_BOUGHT, 9);
        people.orders(subject, 100, 7, 8);
        return subject;
    }

    private History of(Shopper shopper) {
        return people.histories().of(shopper, visit);
    }
}
