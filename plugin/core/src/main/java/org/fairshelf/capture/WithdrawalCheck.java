package org.fairshelf.capture;

import java.time.Clock;
import java.util.Collections;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.Wording;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Probe;
import org.fairshelf.shared.SubjectId;

/**
 * The automatic check of C8: a withdrawal made now is effective now. A shopper that exists for this check alone agrees, looks at a product
 * and withdraws, through the same code as everybody; then nothing may be left of the look, and the next look must be refused. All of it is a
 * rehearsal: nothing is kept.
 */
public final class WithdrawalCheck implements Probe {

    private final Atomically atomically;
    private final Choosing choosing;
    private final ConsentBook book;
    private final Capture capture;
    private final EventStore events;
    private final Gate gate;
    private final Clock clock;
    private final Wording wording;

    /**
     * Looks at nothing yet.
     *
     * @param choosing and the gate in {@code capture}: of their own, so that the rehearsal does not show in the shop's totals
     */
    public WithdrawalCheck(
            Atomically atomically,
            Choosing choosing,
            ConsentBook book,
            Capture capture,
            EventStore events,
            Gate gate,
            Clock clock,
            Wording wording) {
        this.atomically = atomically;
        this.choosing = choosing;
        this.book = book;
        this.capture = capture;
        this.events = events;
        this.gate = gate;
        this.clock = clock;
        this.wording = wording;
    }

    @Override
    public String item() {
        return "C8";
    }

    @Override
    public Finding look() {
        try {
            return atomically.rehearse(this::rehearse);
        } catch (RuntimeException e) {
            return Finding.unknown("unknown");
        }
    }

    private Finding rehearse() {
        Shopper agreed = choose(Shopper.stranger(), Answer.YES);
        if (!look(agreed, "before")) {
            return Finding.unknown("c8.unknown");
        }
        Shopper withdrawn = choose(agreed, Answer.NO);
        SubjectId subject = withdrawn.subject().orElseThrow(IllegalStateException::new);
        if (events.count(gate.forRights(subject)) != 0) {
            return Finding.broken("c8.kept");
        }
        // As the next request would see it, in this application or in the other: read anew.
        Shopper next = Shopper.stranger().as(subject, book.read(subject));
        if (look(next, "after") || look(agreed, "late")) {
            return Finding.broken("c8.broken");
        }
        return Finding.holds("c8.holds");
    }

    private boolean look(Shopper shopper, String key) {
        Event event = Event.of(Event.Type.PRODUCT_VIEW, clock.instant(), key, 1);
        return capture.record(shopper, event, Place.CHECK, new VisitMemory());
    }

    private Shopper choose(Shopper shopper, Answer answer) {
        return choosing.choose(
                shopper, Choice.of(Collections.singletonMap(Purpose.BROWSING, answer), Means.PRIVACY_CENTRE, wording));
    }
}
