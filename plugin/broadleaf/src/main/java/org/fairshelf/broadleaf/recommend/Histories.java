package org.fairshelf.broadleaf.recommend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairshelf.capture.Event;
import org.fairshelf.capture.EventStore;
import org.fairshelf.capture.VisitMemory;
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
    private final OrderedProducts orders;

    /** Reads nothing yet. */
    public Histories(Atomically atomically, Gate gate, EventStore events, OrderedProducts orders) {
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
            List<Event> seen = browsing == null ? Collections.emptyList() : latest(browsing, visit, LOOKED_THROUGH);
            return history(
                    seen, browsing != null, enter(shopper, Purpose.PURCHASES).orElse(null), LOOKED_THROUGH);
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
        return history(seen, browsing != null, purchases, EventStore.MOST);
    }

    private History history(List<Event> seen, boolean browsing, @Nullable Pass purchases, int most) {
        if (purchases == null) {
            return new History(seen, Collections.emptyMap(), browsing);
        }
        List<Event> bought = events.latest(purchases, most);
        List<Event> all = new ArrayList<>(seen);
        all.addAll(bought);
        all.sort(Comparator.comparing(Event::at).reversed());
        List<Long> ids = bought.stream()
                .filter(event -> event.type() == Event.Type.ORDER)
                .map(Event::thing)
                .collect(Collectors.toList());
        return new History(all, orders.of(purchases, ids), browsing);
    }

    private List<Event> latest(Pass pass, VisitMemory visit, int most) {
        return pass.isForStorage() ? events.latest(pass, most) : visit.latest(pass, most);
    }

    /** Knocks only where a shopper was asked and has agreed: what nobody tried is not a refusal to be counted. */
    private Optional<Pass> enter(Shopper shopper, Purpose purpose) {
        return shopper.consents().on(purpose).isPresent()
                ? gate.enter(shopper, purpose, Place.BLOCK)
                : Optional.empty();
    }

    private Optional<Pass> enter(SubjectId subject, Consents consents, Purpose purpose) {
        return consents.on(purpose).isPresent() ? gate.enter(subject, consents, purpose, Place.JOB) : Optional.empty();
    }
}
