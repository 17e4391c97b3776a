package org.fairshelf.automation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.fairshelf.consent.Gate;
import org.fairshelf.privacy.Expiry;

/** Deletes what is known about mails two years after they ended, and at once where emails are allowed no longer (requirement C3). */
public final class MailRetention implements Expiry {

    private static final int MONTHS = 24;
    private static final int BATCH = 1_000;

    private final MailQueue queue;
    private final Gate gate;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Deletes nothing yet.
     *
     * @param zone the shop's
     */
    public MailRetention(MailQueue queue, Gate gate, Clock clock, ZoneId zone) {
        this.queue = queue;
        this.gate = gate;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public long run() {
        return Expiry.inBatches(BATCH, () -> {
            Instant now = clock.instant();
            Instant before = now.atZone(zone).minusMonths(MONTHS).toInstant();
            return queue.purge(gate.forRetention(), before, now, BATCH);
        });
    }
}
