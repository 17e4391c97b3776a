package org.fairshelf.capture;

import org.fairshelf.consent.Gate;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Probe;

/** The automatic check of C2: there is no event at whose instant no consent held. */
public final class ConsentCheck implements Probe {

    private final EventStore events;
    private final Gate gate;

    /** Looks at nothing yet. */
    public ConsentCheck(EventStore events, Gate gate) {
        this.events = events;
        this.gate = gate;
    }

    @Override
    public String item() {
        return "C2";
    }

    @Override
    public Finding look() {
        try {
            long found = events.withoutConsent(gate.forAudit());
            return found == 0 ? Finding.holds("c2.holds") : Finding.broken("c2.broken", found);
        } catch (RuntimeException e) {
            return Finding.unknown("unknown");
        }
    }
}
