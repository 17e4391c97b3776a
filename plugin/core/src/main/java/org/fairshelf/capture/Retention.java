package org.fairshelf.capture;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.fairshelf.consent.Gate;
import org.fairshelf.privacy.Expiry;
import org.fairshelf.privacy.Purpose;

/** Deletes events whose time is over, purpose by purpose, in batches that lock nothing for long (requirement C3). */
public final class Retention implements Expiry {

    private static final int BATCH = 1_000;

    private final EventStore events;
    private final Gate gate;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Deletes nothing yet.
     *
     * @param zone the shop's
     */
    public Retention(EventStore events, Gate gate, Clock clock, ZoneId zone) {
        this.events = events;
        this.gate = gate;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public long run() {
        long deleted = 0;
        for (Purpose purpose : Purpose.asked()) {
            deleted += Expiry.inBatches(BATCH, () -> {
                Instant now = clock.instant();
                return events.purge(gate.forRetention(), purpose, oldestKept(purpose, now, zone), now, BATCH);
            });
        }
        return deleted;
    }

    /** Events of that purpose that happened before this instant are past their time: they are kept as long as a consent is valid. */
    static Instant oldestKept(Purpose purpose, Instant now, ZoneId zone) {
        Period validity = purpose.validity();
        return validity == null
                ? Instant.EPOCH
                : now.atZone(zone).minus(validity).toInstant();
    }
}
