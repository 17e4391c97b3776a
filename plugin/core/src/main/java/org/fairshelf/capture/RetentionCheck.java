package org.fairshelf.capture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.fairshelf.consent.Gate;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Probe;

/** The automatic check of C3: the oldest event of each purpose is not past its time. The job that deletes is given a day to come round. */
public final class RetentionCheck implements Probe {

    private static final Duration GRACE = Duration.ofDays(1);

    private final EventStore events;
    private final Gate gate;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Looks at nothing yet.
     *
     * @param zone the shop's
     */
    public RetentionCheck(EventStore events, Gate gate, Clock clock, ZoneId zone) {
        this.events = events;
        this.gate = gate;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String item() {
        return "C3";
    }

    @Override
    public Finding look() {
        try {
            Instant now = clock.instant();
            for (Purpose purpose : Purpose.asked()) {
                Optional<Instant> oldest = events.oldest(gate.forAudit(), purpose);
                Instant kept = Retention.oldestKept(purpose, now, zone).minus(GRACE);
                if (oldest.isPresent() && oldest.get().isBefore(kept)) {
                    return Finding.broken(
                            "c3.broken",
                            purpose.word(),
                            Duration.between(oldest.get(), now).toDays());
                }
            }
            return Finding.holds("c3.holds");
        } catch (RuntimeException e) {
            return Finding.unknown("unknown");
        }
    }
}
