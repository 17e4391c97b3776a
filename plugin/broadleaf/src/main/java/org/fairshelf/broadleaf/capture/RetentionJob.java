package org.fairshelf.broadleaf.capture;

import java.time.Duration;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Ticker;
import org.fairshelf.capture.Retention;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what is past its time, every {@code fairshelf.retention.every} (ten minutes unless set), also while Fairshelf is off: time does not
 * stop for what is stored. Several nodes may do it at once; each row is deleted once.
 */
public final class RetentionJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final Retention retention;
    private final SchemaState schema;
    private final Duration every;
    private volatile @Nullable Ticker ticker;

    /** Deletes nothing yet. */
    public RetentionJob(Retention retention, SchemaState schema, Settings settings) {
        this.retention = retention;
        this.schema = schema;
        this.every = settings.duration("fairshelf.retention.every", Duration.ofMinutes(10));
    }

    /** Begins. */
    public void start() {
        ticker = Ticker.start("fairshelf-retention", every, this::run);
    }

    /** Deletes now. Never throws. */
    public void run() {
        if (!schema.ready()) {
            return;
        }
        try {
            long deleted = retention.run();
            if (deleted > 0) {
                LOG.info("{} events whose time was over were deleted.", deleted);
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("What is past its time could not be deleted; it is tried again.", e);
        }
    }

    @Override
    public void close() {
        Ticker running = ticker;
        if (running != null) {
            running.close();
        }
    }
}
