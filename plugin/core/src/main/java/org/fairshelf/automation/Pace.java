package org.fairshelf.automation;

import java.time.Duration;
import java.time.Instant;

/** When a mail is sent, tried again, and given up. Immutable. */
public final class Pace {

    /** A mail that could not be sent until then says something that is no longer true. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    private final Duration after;
    private final Duration retry;

    /**
     * A pace.
     *
     * @param after how long after its cause a mail is sent
     * @param retry the pause after a first try that failed; each further one is twice as long, up to an hour
     */
    public Pace(Duration after, Duration retry) {
        this.after = after;
        this.retry = retry;
    }

    Instant due(Instant queued) {
        return queued.plus(after);
    }

    Instant until(Instant queued) {
        return due(queued).plus(PATIENCE);
    }

    /** When it is tried again after so many tries. */
    Instant next(Instant now, int tries) {
        Duration pause = retry.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), MOST_DOUBLINGS));
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
