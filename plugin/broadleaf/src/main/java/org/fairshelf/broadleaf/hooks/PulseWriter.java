package org.fairshelf.broadleaf.hooks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the counts of the hooks every few seconds and when the shop stops, in a short transaction on a thread of its own. Counts that
 * cannot be written wait for the next time. If the answer to a commit is lost, they are written twice: a total may then be a little high.
 */
public final class PulseWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PulseWriter.class);

    private final Pulses pulses;
    private final PulseStore store;
    private final SchemaState schema;
    private final Duration every;
    private volatile @Nullable Ticker ticker;
    private boolean failing;

    PulseWriter(Pulses pulses, PulseStore store, SchemaState schema, Settings settings) {
        this.pulses = pulses;
        this.store = store;
        this.schema = schema;
        this.every = settings.duration("fairshelf.hooks.flush", Duration.ofSeconds(10));
    }

    /** For the wiring. */
    public static PulseWriter of(Pulses pulses, StoredPulses store, SchemaState schema, Settings settings) {
        return new PulseWriter(pulses, store, schema, settings);
    }

    /** Begins to write. */
    public void start() {
        ticker = Ticker.start("fairshelf-pulses", every, this::write);
    }

    /** Writes what was counted since the last time. Never throws. */
    void write() {
        if (!schema.ready()) {
            return;
        }
        List<PulseCount> counts = pulses.drain();
        if (counts.isEmpty()) {
            return;
        }
        try {
            store.add(counts);
            failing = false;
        } catch (SQLException | RuntimeException | Error e) {
            counts.forEach(pulses::add);
            if (!failing) {
                LOG.warn("The counts of Fairshelf's hooks could not be written; they are kept for later.", e);
            }
            failing = true;
        }
    }

    /** Writes once more. */
    @Override
    public void close() {
        Ticker running = ticker;
        if (running != null) {
            running.finish();
        }
    }
}
