package org.fairshelf.broadleaf.capture;

import java.time.Duration;
import java.util.List;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Ticker;
import org.fairshelf.privacy.Expiry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what is past its time, every {@code fairshelf.retention.every} (ten minutes unless set), also while Fairshelf is off: time does not
 * stop for what is stored. Several nodes may do it at once; each row is deleted once.
 */
public final class RetentionJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final List<Expiry> expiries;
    private final SchemaState schema;
    private final Duration every;
    private volatile @Nullable Ticker ticker;

    /** Deletes nothing yet. */
    public RetentionJob(List<Expiry> expiries, SchemaState schema, Settings settings) {
        this.expiries = expiries;
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
        for (Expiry expiry : expiries) {
            try {
                long deleted = expiry.run();
                if (deleted > 0) {
                    LOG.info("{} rows whose time was over were deleted.", deleted);
                }
            } catch (RuntimeException | Error e) {
                LOG.warn("What is past its time could not be deleted; it is tried again.", e);
            }
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
