package org.fairshelf.broadleaf.capture;

import java.time.Clock;
import org.fairshelf.capture.EventStore;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Place;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** Gives orders that lie in the shop's tables to subjects, through the gate. */
public final class OrderGate {

    private final ConsentBook book;
    private final Gate gate;
    private final EventStore events;
    private final Clock clock;

    /** Gives nothing yet. */
    public OrderGate(ConsentBook book, Gate gate, EventStore events, Clock clock) {
        this.book = book;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Remembers the order, once, if the subject allows it now.
     *
     * @param place where a refusal is counted
     */
    void give(SubjectId subject, long order, Place place) {
        book.holding(subject, consents -> gate.enter(subject, consents, Purpose.PURCHASES, place)
                .map(pass -> events.add(pass, OrderEvents.event(order, clock.instant())))
                .orElse(false));
    }
}
