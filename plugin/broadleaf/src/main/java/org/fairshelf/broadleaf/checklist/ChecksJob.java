package org.fairshelf.broadleaf.checklist;

import java.time.Duration;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Ticker;
import org.fairshelf.shared.Switch;
import org.jspecify.annotations.Nullable;

/**
 * Runs the automatic checks soon after the start and then every {@code fairshelf.checks.every} (five minutes unless set). Not while Fairshelf
 * is off. Several nodes may do it at once.
 */
public final class ChecksJob implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final CheckRound round;
    private final SchemaState schema;
    private final Switch mainSwitch;
    private final Duration every;
    private volatile @Nullable Ticker ticker;

    /** Checks nothing yet. */
    public ChecksJob(CheckRound round, SchemaState schema, Switch mainSwitch, Settings settings) {
        this.round = round;
        this.schema = schema;
        this.mainSwitch = mainSwitch;
        this.every = settings.duration("fairshelf.checks.every", Duration.ofMinutes(5));
    }

    /** Begins. */
    public void start() {
        Duration first = every.compareTo(SOON) < 0 ? every : SOON;
        ticker = Ticker.start("fairshelf-checks", first, every, this::run);
    }

    /** Checks now, if Fairshelf is on. Never throws. */
    public void run() {
        if (schema.ready() && mainSwitch.isOn()) {
            round.run();
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
