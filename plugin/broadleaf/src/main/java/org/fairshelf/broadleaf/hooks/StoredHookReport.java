package org.fairshelf.broadleaf.hooks;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.jspecify.annotations.Nullable;

/** The report from the stored totals. */
public final class StoredHookReport implements HookReport {

    private final SchemaState schema;
    private final PulseStore store;
    private final Clock clock;

    StoredHookReport(SchemaState schema, PulseStore store, Clock clock) {
        this.schema = schema;
        this.store = store;
        this.clock = clock;
    }

    /** For the wiring. */
    public static StoredHookReport of(SchemaState schema, StoredPulses store, Clock clock) {
        return new StoredHookReport(schema, store, clock);
    }

    @Override
    public List<HookPulse> today() {
        try {
            boolean ready = schema.ready();
            Map<Hook, PulseCount> counts = ready ? store.of(Pulses.day(clock)) : Collections.emptyMap();
            Map<Hook, Instant> seen = ready ? store.lastSeen() : Collections.emptyMap();
            List<HookPulse> pulses = new ArrayList<>();
            for (Hook hook : Hook.values()) {
                pulses.add(pulse(hook, counts.get(hook), seen.get(hook)));
            }
            return Collections.unmodifiableList(pulses);
        } catch (SQLException e) {
            throw new IllegalStateException("The counts of the hooks cannot be read.", e);
        }
    }

    private static HookPulse pulse(Hook hook, @Nullable PulseCount count, @Nullable Instant seen) {
        return count == null
                ? new HookPulse(hook, seen, 0, 0, 0)
                : new HookPulse(hook, seen, count.runs, count.faults, count.timeouts);
    }
}
