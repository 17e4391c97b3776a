package org.fairshelf.broadleaf.recommend;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** People in the stores of a test, and the orders of their shop. */
final class People {

    private final Stores stores;
    private final Clock clock;
    private final Map<Long, long[]> orders = new HashMap<>();
    private int number;

    People(Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    Histories histories() {
        return new Histories(stores.atomically(), stores.gate(), stores.events(), this::ordered);
    }

    /** What a shop would answer. */
    private Map<Long, long[]> ordered(Pass pass, Collection<Long> ids) {
        pass.requires(Purpose.PURCHASES);
        Map<Long, long[]> found = new HashMap<>(orders);
        found.keySet().retainAll(ids);
        return found;
    }

    SubjectId agreeing(Purpose... purposes) {
        SubjectId subject = stores.subjects().create();
        for (Purpose purpose : purposes) {
            give(subject, purpose);
        }
        return subject;
    }

    void give(SubjectId subject, Purpose purpose) {
        Instant now = clock.instant();
        change(
                subject,
                new Consent(purpose, Consent.State.GIVEN, now, purpose.validUntil(now, ZoneOffset.UTC), 1, false));
    }

    void change(SubjectId subject, Purpose purpose, Consent.State state) {
        change(subject, new Consent(purpose, state, clock.instant(), null, 1, false));
    }

    private void change(SubjectId subject, Consent consent) {
        stores.book().holding(subject, consents -> {
            stores.book().change(subject, consent, null);
            return true;
        });
    }

    /** A request of somebody, as it would be recognised now. */
    Shopper request(SubjectId subject) {
        return Shopper.stranger().as(subject, stores.book().read(subject));
    }

    void does(SubjectId subject, Event.Type type, long... things) {
        for (long thing : things) {
            Event event = Event.of(type, clock.instant(), "e" + number++, thing);
            stores.book().holding(subject, consents -> stores.gate()
                    .enter(subject, consents, type.purpose(), Place.CHECK)
                    .map(pass -> stores.events().add(pass, event))
                    .orElse(false));
        }
    }

    void orders(SubjectId subject, long order, long... products) {
        orders.put(order, products);
        does(subject, Event.Type.ORDER, order);
    }

    /** So many who allow it and look at all of these on one day. */
    List<SubjectId> whoLookAt(int count, long... products) {
        List<SubjectId> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SubjectId subject = agreeing(Purpose.BROWSING);
            does(subject, Event.Type.PRODUCT_VIEW, products);
            all.add(subject);
        }
        return all;
    }
}
