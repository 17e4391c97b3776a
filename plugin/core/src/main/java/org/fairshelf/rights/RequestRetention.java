package org.fairshelf.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.fairshelf.consent.Gate;
import org.fairshelf.privacy.Expiry;

/**
 * Deletes requests three years after they were closed, while which a shop may have to show what it answered, and those that nobody has
 * confirmed when their link is past its time.
 */
public final class RequestRetention implements Expiry {

    /** How long the link in a mail works. */
    public static final Duration LINK = Duration.ofHours(24);

    private static final int YEARS = 3;
    private static final int BATCH = 1_000;

    private final RequestStore store;
    private final Gate gate;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Deletes nothing yet.
     *
     * @param zone the shop's
     */
    public RequestRetention(RequestStore store, Gate gate, Clock clock, ZoneId zone) {
        this.store = store;
        this.gate = gate;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public long run() {
        return Expiry.inBatches(BATCH, () -> {
            Instant now = clock.instant();
            Instant closed = now.atZone(zone).minusYears(YEARS).toInstant();
            return store.purge(gate.forRetention(), closed, now.minus(LINK), BATCH);
        });
    }
}
