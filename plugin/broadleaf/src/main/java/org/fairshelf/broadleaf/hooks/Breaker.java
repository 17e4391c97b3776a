package org.fairshelf.broadleaf.hooks;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Stops asking when asking keeps failing: after so many failures in a row it pauses, then lets one call try. If that one succeeds all is
 * as before, if it fails the pause begins again. Results of calls that were let in before a pause change nothing.
 */
final class Breaker {

    private final int failuresInARow;
    private final long pauseNanos;
    private final LongSupplier nanoTime;

    private int failures;
    private boolean open;
    private boolean trying;
    private long openedAt;

    Breaker(int failuresInARow, Duration pause, LongSupplier nanoTime) {
        this.failuresInARow = failuresInARow;
        this.pauseNanos = pause.toNanos();
        this.nanoTime = nanoTime;
    }

    /** A permission to call; {@code NONE} while it pauses. Every other one is given back with a result. */
    enum Pass {
        NONE,
        REGULAR,
        TRIAL
    }

    synchronized Pass enter() {
        if (!open) {
            return Pass.REGULAR;
        }
        if (trying || nanoTime.getAsLong() - openedAt < pauseNanos) {
            return Pass.NONE;
        }
        trying = true;
        return Pass.TRIAL;
    }

    synchronized void succeeded(Pass pass) {
        if (pass == Pass.TRIAL) {
            open = false;
            trying = false;
            failures = 0;
        } else if (!open) {
            failures = 0;
        }
    }

    /** True if this failure begins a pause. */
    synchronized boolean failed(Pass pass) {
        if (pass == Pass.TRIAL) {
            trying = false;
            openedAt = nanoTime.getAsLong();
            return true;
        }
        if (open) {
            return false;
        }
        failures++;
        if (failures < failuresInARow) {
            return false;
        }
        open = true;
        openedAt = nanoTime.getAsLong();
        return true;
    }

    /** The call ended without telling anything about the hook. */
    synchronized void abandoned(Pass pass) {
        if (pass == Pass.TRIAL) {
            trying = false;
        }
    }
}
