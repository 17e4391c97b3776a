package org.fairshelf.broadleaf.recommend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.fairshelf.capture.Event;
import org.fairshelf.capture.EventStore;
import org.fairshelf.capture.VisitMemory;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Consents;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/** Reads what recommendations may use of a shopper, each purpose through the gate (requirements F2, F3). */
public final class Histories {

    private static final int LOOKED_THROUGH = 200;

    private final Atomically atomically;
    private final Gate gate;
    private final EventStore events;
    private final BiFunction<Pass, Collection<Long>, Map<Long, long[]>> orders;

    /** Reads nothing yet. */
    public Histories(Atomically atomically, Gate gate, EventStore events, OrderedProducts orders) {
        this(atomically, gate, events, orders::of);
    }

    Histories(
            Atomically atomically,
            Gate gate,
            EventStore events,
            BiFunction<Pass, Collection<Long>, Map<Long, long[]>> orders) {
        this.atomically = atomically;
        this.gate = gate;
        this.events = events;
        this.orders = orders;
    }

    /**
     * Of whoever a page is made for; of a visit that only memory knows, what that holds.
     *
     * @throws IllegalStateException if the storage fails
     */
    public History of(Shopper shopper, VisitMemory visit) {
        boolean nobody =
                shopper.isWithoutData() || (!shopper.subject().isPresent() && !shopper.isVisit(Purpose.BROWSING));
        if (nobody) {
            return History.none();
        }
        return atomically.in(() -> {
            Pass browsing = enter(shopper, Purpose.BROWSING).orElse(null);
            Pass purchases = enter(shopper, Purpose.PURCHASES).orElse(null);
            List<Event> seen = browsing == null ? Collections.emptyList() : latest(browsing, visit);
            return history(seen, browsing != null, purchases, LOOKED_THROUGH, declined(browsing, purchases));
        });
    }

    /**
     * Of a subject, to learn from it.
     *
     * @throws IllegalStateException if the storage fails
     */
    History of(SubjectId subject, Consents consents) {
        Pass browsing = enter(subject, consents, Purpose.BROWSING).orElse(null);
        List<Event> seen = browsing == null ? Collections.emptyList() : events.latest(browsing, EventStore.MOST);
        Pass purchases = enter(subject, consents, Purpose.PURCHASES).orElse(null);
        return history(seen, browsing != null, purchases, EventStore.MOST, Collections.emptyList());
    }

    private History history(
            List<Event> seen, boolean browsing, @Nullable Pass purchases, int most, List<Event> declined) {
        if (purchases == null) {
            return new History(seen, declined, Collections.emptyMap(), browsing);
        }
        List<Event> bought = events.latest(purchases, most);
        List<Event> all = new ArrayList<>(seen);
        all.addAll(bought);
        all.sort(Comparator.comparing(Event::at).reversed());
        List<Long> ids = bought.stream()
                .filter(event -> event.type() == Event.Type.ORDER)
                .map(Event::thing)
                .collect(Collectors.toList());
        return new History(all, declined, orders.apply(purchases, ids), browsing);
    }

    private List<Event> latest(Pass pass, VisitMemory visit) {
        return pass.isForStorage() ? events.latest(pass, LOOKED_THROUGH) : visit.latest(pass, LOOKED_THROUGH);
    }

    /** However much has happened since: what is not wanted stays away for as long as that is remembered. */
    private List<Event> declined(@Nullable Pass browsing, @Nullable Pass purchases) {
        List<Event> declined = new ArrayList<>();
        if (browsing != null && browsing.isForStorage()) {
            declined.addAll(events.latest(browsing, Event.Type.NOT_FOR_ME, EventStore.MOST));
        }
        if (purchases != null) {
            declined.addAll(events.latest(purchases, Event.Type.NOT_FOR_ME_BOUGHT, EventStore.MOST));
        }
        return declined;
    }

    /** Knocks only where a shopper has agreed: what nobody tried is not a refusal to be counted. */
    private Optional<Pass> enter(Shopper shopper, Purpose purpose) {
        return hasAgreed(shopper.consents(), purpose) ? gate.enter(shopper, purpose, Place.BLOCK) : Optional.empty();
    }

    private Optional<Pass> enter(SubjectId subject, Consents consents, Purpose purpose) {
        return hasAgreed(consents, purpose) ? gate.enter(subject, consents, purpose, Place.JOB) : Optional.empty();
    }

    /** Whether the gate holds with it is the gate's to say. */
    private static boolean hasAgreed(Consents consents, Purpose purpose) {
        Consent.State state = consents.on(purpose).map(Consent::state).orElse(Consent.State.REFUSED);
        return state == Consent.State.GIVEN || state == Consent.State.VISIT;
    }
}
