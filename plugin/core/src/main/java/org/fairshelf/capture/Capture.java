package org.fairshelf.capture;

import java.util.Optional;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** Lets events in through the gate. */
public final class Capture {

    private final ConsentBook book;
    private final Gate gate;
    private final EventStore events;

    /** Stores nothing yet. */
    public Capture(ConsentBook book, Gate gate, EventStore events) {
        this.book = book;
        this.gate = gate;
        this.events = events;
    }

    /**
     * Stores what a shopper did, if the shopper's consent allows that at this moment and began before it happened; otherwise nothing but a
     * count of the refusal.
     *
     * @param visit the memory of this visit, where "only this visit" was chosen
     * @return whether it is remembered
     * @throws IllegalStateException if it could not be stored
     */
    public boolean record(Shopper shopper, Event event, Place place, VisitMemory visit) {
        Purpose purpose = event.type().purpose();
        Optional<Pass> pass = gate.enter(shopper, purpose, place);
        if (!pass.isPresent() || !shopper.consents().allows(purpose, event.at())) {
            return false;
        }
        if (!pass.get().isForStorage()) {
            visit.add(pass.get(), event);
            return true;
        }
        // What the request was told may be old by now: only what is read while the subject is held still counts.
        SubjectId subject = pass.get().subject();
        return book.holding(subject, consents -> gate.enter(subject, consents, purpose, place)
                .filter(held -> consents.allows(purpose, event.at()))
                .map(held -> events.add(held, event))
                .orElse(false));
    }
}
