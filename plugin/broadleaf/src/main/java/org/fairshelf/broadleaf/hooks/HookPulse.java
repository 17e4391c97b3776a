package org.fairshelf.broadleaf.hooks;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one hook did today (UTC), over all nodes of the shop. Immutable. */
public final class HookPulse {

    private final Hook hook;
    private final @Nullable Instant lastSeen;
    private final long runsToday;
    private final long faultsToday;
    private final long timeoutsToday;

    /**
     * A pulse as read from the database.
     *
     * @param lastSeen when the shop last called this hook and got an answer, today or earlier; {@code null} for never
     */
    public HookPulse(Hook hook, @Nullable Instant lastSeen, long runsToday, long faultsToday, long timeoutsToday) {
        this.hook = Objects.requireNonNull(hook, "hook");
        this.lastSeen = lastSeen;
        this.runsToday = runsToday;
        this.faultsToday = faultsToday;
        this.timeoutsToday = timeoutsToday;
    }

    public Hook hook() {
        return hook;
    }

    /** When the shop last called this hook and got an answer, today or earlier; empty if it never did. */
    public Optional<Instant> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }

    /** Calls that were answered within the limit. */
    public long runsToday() {
        return runsToday;
    }

    /** Calls that failed; the shop went on without them. */
    public long faultsToday() {
        return faultsToday;
    }

    /** Calls that were not answered within the limit, or found no free thread; the shop went on without them. */
    public long timeoutsToday() {
        return timeoutsToday;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof HookPulse)) {
            return false;
        }
        HookPulse that = (HookPulse) other;
        return hook == that.hook
                && Objects.equals(lastSeen, that.lastSeen)
                && runsToday == that.runsToday
                && faultsToday == that.faultsToday
                && timeoutsToday == that.timeoutsToday;
    }

    @Override
    public int hashCode() {
        return Objects.hash(hook, lastSeen, runsToday, faultsToday, timeoutsToday);
    }

    @Override
    public String toString() {
        return hook + " runs " + runsToday + ", faults " + faultsToday + ", timeouts " + timeoutsToday + ", last seen "
                + lastSeen;
    }
}
