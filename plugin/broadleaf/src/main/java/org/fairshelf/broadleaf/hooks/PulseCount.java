package org.fairshelf.broadleaf.hooks;

/** What one hook did on one day. Immutable. */
final class PulseCount {

    static final long NEVER = Long.MIN_VALUE;

    final Hook hook;
    final String day;
    final long runs;
    final long faults;
    final long timeouts;
    final long lastSeen;

    private PulseCount(Hook hook, String day, long runs, long faults, long timeouts, long lastSeen) {
        this.hook = hook;
        this.day = day;
        this.runs = runs;
        this.faults = faults;
        this.timeouts = timeouts;
        this.lastSeen = lastSeen;
    }

    static PulseCount of(Hook hook, String day, long runs, long faults, long timeouts, long lastSeen) {
        return new PulseCount(hook, day, runs, faults, timeouts, lastSeen);
    }

    String key() {
        return day + hook;
    }

    PulseCount plus(PulseCount other) {
        return new PulseCount(
                hook,
                day,
                runs + other.runs,
                faults + other.faults,
                timeouts + other.timeouts,
                Math.max(lastSeen, other.lastSeen));
    }

    @Override
    public String toString() {
        return day + " " + hook + " " + runs + "/" + faults + "/" + timeouts;
    }
}
