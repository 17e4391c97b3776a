package org.fairshelf.broadleaf.schema;

import java.time.Duration;
import org.fairshelf.broadleaf.shared.Settings;

/** How long to wait for another node that changes the tables, and when its lock is taken for left behind. */
final class LockLimits {

    final Duration wait;
    final Duration stale;

    private LockLimits(Duration wait, Duration stale) {
        this.wait = wait;
        this.stale = stale;
    }

    static LockLimits of(Settings settings) {
        return new LockLimits(
                settings.duration("fairshelf.schema.lock.wait", Duration.ofSeconds(20)),
                settings.duration("fairshelf.schema.lock.stale", Duration.ofMinutes(10)));
    }
}
