package org.fairshelf.broadleaf.hooks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the counts of the hooks every few seconds and when the shop stops, in a short transaction on a thread of its own. Counts that
 * cannot be written wait for the next time. If the answer to a commit is lost, they are written twice: a total may then be a little high.
 */
public final class PulseWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PulseWriter.class);
    private static final long LAST_WRITE_SECONDS = 5;

    private final Pulses pulses;
    private final PulseStore store;
    private final SchemaState schema;
    private final Duration every;
    private final ScheduledThreadPoolExecutor thread;
    private boolean failing;

    PulseWriter(Pulses pulses, PulseStore store, SchemaState schema, Settings settings) {
        this.pulses = pulses;
        this.store = store;
        this.schema = schema;
        this.every = settings.duration("fairshelf.hooks.flush", Duration.ofSeconds(10));
        this.thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread worker = new Thread(work, "fairshelf-pulses");
            worker.setDaemon(true);
            worker.setContextClassLoader(PulseWriter.class.getClassLoader());
            return worker;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** For the wiring. */
    public static PulseWriter of(Pulses pulses, StoredPulses store, SchemaState schema, Settings settings) {
        return new PulseWriter(pulses, store, schema, settings);
    }

    /** Begins to write. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void start() {
        thread.scheduleWithFixedDelay(this::write, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
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

    /** Writes once more, for five seconds at most: a database that hangs must not keep the shop from stopping. */
    @Override
    public void close() {
        try {
            Future<?> last = thread.submit(this::write);
            thread.shutdown();
            last.get(LAST_WRITE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
            LOG.debug("The last counts of the hooks were not written.", e);
        }
    }
}
