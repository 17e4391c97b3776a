package org.fairshelf.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/**
 * The browser's signal not to personalise appears after a consent was given without it: the consents to browsing and purchase history pause,
 * for background work too, until the shopper says something (W3C Global Privacy Control; decision 4 of the design). A consent that was given
 * under the signal, and one to email, stay.
 */
public final class SignalPause {

    private final ConsentBook book;
    private final ConsentLedger ledger;
    private final Clock clock;

    /** Writes nothing yet. */
    public SignalPause(ConsentBook book, ConsentLedger ledger, Clock clock) {
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The shopper as the signal leaves it. Writes only when there is something to pause.
     *
     * @throws IllegalStateException if the pause could not be stored
     */
    public Shopper heed(Shopper shopper, Wording wording) {
        SubjectId subject = shopper.subject().orElse(null);
        if (!shopper.isSignalling()
                || subject == null
                || pauses(shopper.consents(), clock.instant()).isEmpty()) {
            return shopper;
        }
        Consents changed = book.holding(subject, consents -> {
            Instant now = clock.instant();
            Map<Purpose, Consent.State> states = new EnumMap<>(Purpose.class);
            Consents next = consents;
            for (Consent consent : pauses(consents, now).values()) {
                Consent paused = consent.become(Consent.State.PAUSED, now);
                book.change(subject, paused, null);
                states.put(paused.purpose(), paused.state());
                next = next.with(paused);
            }
            if (!states.isEmpty()) {
                ledger.append(subject, new LedgerEntry(subject, now, states, Means.SIGNAL, wording, true));
            }
            return next;
        });
        return shopper.as(subject, changed);
    }

    private static Map<Purpose, Consent> pauses(Consents consents, Instant now) {
        Map<Purpose, Consent> pauses = new EnumMap<>(Purpose.class);
        for (Consent consent : consents.all()) {
            if (consent.state() == Consent.State.GIVEN
                    && !consent.isUnderSignal()
                    && !consent.isOver(now)
                    && consent.purpose() != Purpose.EMAIL) {
                pauses.put(consent.purpose(), consent);
            }
        }
        return pauses;
    }
}
