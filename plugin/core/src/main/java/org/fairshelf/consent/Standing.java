package org.fairshelf.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.fairshelf.privacy.Purpose;

/** How a shopper and a purpose stand to each other: what decides whether to ask, to keep silent or to say something. */
public enum Standing {
    /** May be asked. */
    OPEN,
    /** Agreed. */
    GIVEN,
    /** Agreed for this visit. */
    VISIT,
    /** Said no; is not asked again for six months. */
    REFUSED,
    /** The browser asks not to personalise, and nothing else was said: no question, no personalisation, one line about it. */
    SIGNALLED,
    /** Agreed, and then the browser asked not to personalise: waits for a word of the shopper. */
    PAUSED,
    /** Wants their data kept but not used (GDPR Art. 18): no question and no personalisation until they lift it. */
    RESTRICTED;

    /**
     * The standing of the shopper now. An explicit choice outranks the signal unless the signal came later (W3C Global Privacy Control, and
     * decision 4 of the design); a signal never touches {@link Purpose#EMAIL}.
     */
    public static Standing of(Shopper shopper, Purpose purpose, Clock clock, ZoneId zone) {
        Instant now = clock.instant();
        if (shopper.consents().restrictedSince().isPresent()) {
            return RESTRICTED;
        }
        Consent consent = shopper.consents().on(purpose).orElse(null);
        if (consent != null) {
            switch (consent.state()) {
                case VISIT:
                    return VISIT;
                case PAUSED:
                    if (!consent.isOver(now)) {
                        return PAUSED;
                    }
                    break;
                case GIVEN:
                    if (consent.allows(now)) {
                        return GIVEN;
                    }
                    break;
                default:
                    if (consent.forbidsAsking(now, zone)) {
                        return REFUSED;
                    }
            }
        }
        if (shopper.refusals().holds(purpose, now.atZone(zone).toLocalDate())) {
            return REFUSED;
        }
        return shopper.isSignalling() && purpose != Purpose.EMAIL ? SIGNALLED : OPEN;
    }
}
