package org.fairshelf.admin.today;

import java.util.Locale;
import org.fairshelf.admin.screen.Moment;
import org.fairshelf.broadleaf.hooks.HookPulse;
import org.jspecify.annotations.Nullable;

/** One place where the shop calls Fairshelf, as the page shows it. Immutable. */
final class Connection {

    private final HookPulse pulse;
    private final boolean on;
    private final @Nullable Moment lastSeen;

    Connection(HookPulse pulse, boolean on, @Nullable Moment lastSeen) {
        this.pulse = pulse;
        this.on = on;
        this.lastSeen = lastSeen;
    }

    static boolean hasProblems(HookPulse pulse) {
        return problems(pulse) > 0;
    }

    static long problems(HookPulse pulse) {
        return pulse.faultsToday() + pulse.timeoutsToday();
    }

    /** The word for this place in message keys. */
    public String getWord() {
        return pulse.hook().name().toLowerCase(Locale.ROOT);
    }

    /** The word for how it is: {@code resting}, {@code problems}, {@code silent} or {@code working}. */
    public String getState() {
        if (!on) {
            return "resting";
        }
        if (hasProblems(pulse)) {
            return "problems";
        }
        return lastSeen == null ? "silent" : "working";
    }

    public @Nullable Moment getLastSeen() {
        return lastSeen;
    }

    /** All calls of the day, with or without an answer. */
    public long getCalls() {
        return pulse.runsToday() + problems(pulse);
    }

    public long getProblems() {
        return problems(pulse);
    }

    public long getFailed() {
        return pulse.faultsToday();
    }

    public long getTooSlow() {
        return pulse.timeoutsToday();
    }
}
