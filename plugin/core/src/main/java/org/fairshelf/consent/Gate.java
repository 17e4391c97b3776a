package org.fairshelf.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;

/**
 * The one place through which data about shoppers is stored or read, always with a purpose (requirement C4). Stores ask for the
 * {@link Pass} it gives. What it refuses is counted by purpose and place, without who it was.
 *
 * <p>It decides on the consents it is handed. Whoever stores something hands it those read inside the same transaction, while the subject is
 * held still ({@link ConsentBook#holding}), so that no withdrawal can come between the look and the deed.
 */
public final class Gate {

    /** The daily total of what was refused. */
    public static final String REFUSED = "gate.refused";

    private final Clock clock;
    private final DailyTotals totals;

    /** Tells the time by the clock and counts refusals in the totals. */
    public Gate(Clock clock, DailyTotals totals) {
        this.clock = clock;
        this.totals = totals;
    }

    /** A pass for the subject, if its consents allow the purpose now. */
    public Optional<Pass> enter(SubjectId subject, Consents consents, Purpose purpose, Place place) {
        Instant now = clock.instant();
        if (consents.allows(purpose, now)) {
            return Optional.of(new Pass(subject, purpose, now));
        }
        return refused(purpose, place);
    }

    /**
     * A pass for the shopper of a request: for the subject, or, where only the visit is remembered, for memory alone. Nobody who looks at the
     * shop without their data gets one.
     */
    public Optional<Pass> enter(Shopper shopper, Purpose purpose, Place place) {
        Instant now = clock.instant();
        if (shopper.isWithoutData() && purpose.needsConsent()) {
            return refused(purpose, place);
        }
        boolean visit = shopper.isVisit(purpose);
        if (!shopper.consents().allows(purpose, now)
                || (!visit && !shopper.subject().isPresent())) {
            return refused(purpose, place);
        }
        return Optional.of(new Pass(visit ? null : shopper.subject().orElse(null), purpose, now));
    }

    /** A pass to show or delete what is known about the subject, at its own wish. */
    public Pass forRights(SubjectId subject) {
        return new Pass(subject, Purpose.RIGHTS, clock.instant());
    }

    /** A pass to work on what people ask for about their data, also on requests of people of whom nothing else is stored. */
    public Pass forRequests() {
        return new Pass(null, Purpose.RIGHTS, clock.instant());
    }

    /** A pass to delete what is past its time, of all subjects. */
    public Pass forRetention() {
        return new Pass(null, Purpose.RETENTION, clock.instant());
    }

    /** A pass to find for whom something waits to be done for that purpose. It opens nothing about any single subject. */
    public Pass forWork(Purpose purpose) {
        return new Pass(null, purpose, clock.instant());
    }

    /** A pass to count rows of all subjects. */
    public Pass forAudit() {
        return new Pass(null, Purpose.AUDIT, clock.instant());
    }

    private Optional<Pass> refused(Purpose purpose, Place place) {
        totals.count(REFUSED, purpose.word(), place.word());
        return Optional.empty();
    }
}
