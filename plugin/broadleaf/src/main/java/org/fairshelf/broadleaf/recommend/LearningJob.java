package org.fairshelf.broadleaf.recommend;

import java.time.Duration;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Ticker;
import org.fairshelf.shared.MainSwitch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the model and the totals of the shop fresh, every {@code fairshelf.recommend.every} (fifteen seconds unless set). */
public final class LearningJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LearningJob.class);

    private final ModelKeeper keeper;
    private final Bestsellers bestsellers;
    private final SchemaState schema;
    private final MainSwitch mainSwitch;
    private final Duration every;
    private volatile @Nullable Ticker ticker;

    /** Learns nothing yet. */
    public LearningJob(
            ModelKeeper keeper, Bestsellers bestsellers, SchemaState schema, MainSwitch mainSwitch, Settings settings) {
        this.keeper = keeper;
        this.bestsellers = bestsellers;
        this.schema = schema;
        this.mainSwitch = mainSwitch;
        this.every = settings.duration("fairshelf.recommend.every", Duration.ofSeconds(15));
    }

    /** Begins. */
    public void start() {
        ticker = Ticker.start("fairshelf-recommend", every, this::run);
    }

    /** Learns now. Never throws. */
    public void run() {
        // Shoppers first: whoever has withdrawn at another node must leave here even if orders cannot be counted.
        quietly(keeper::learn);
        quietly(bestsellers::count);
    }

    private void quietly(Runnable work) {
        try {
            if (schema.ready() && mainSwitch.isOn()) {
                work.run();
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("Fairshelf could not read what recommendations are made of; it tries again.", e);
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
