package org.fairshelf.broadleaf.hooks;

import java.time.Duration;
import org.fairshelf.broadleaf.shared.Settings;

/** How much the shop lends to one hook. */
final class PostLimits {

    final Duration limit;
    final int threads;
    final int failuresInARow;
    final Duration pause;

    PostLimits(Duration limit, int threads, int failuresInARow, Duration pause) {
        this.limit = limit;
        this.threads = threads;
        this.failuresInARow = failuresInARow;
        this.pause = pause;
    }

    /** The properties {@code fairshelf.hooks.…}. */
    static PostLimits of(Hook hook, Settings settings) {
        boolean page = hook == Hook.PAGE;
        // Nobody waits for it: the page is with the shopper already.
        long limit = page ? 150 : hook == Hook.VIEW ? 1_000 : 250;
        String prefix = "fairshelf.hooks." + hook.word();
        return new PostLimits(
                settings.duration(prefix + ".limit", Duration.ofMillis(limit)),
                (int) settings.number(prefix + ".threads", page ? 8 : 3, 1, 64),
                (int) settings.number("fairshelf.hooks.breaker.failures", 5, 1, 1000),
                settings.duration("fairshelf.hooks.breaker.pause", Duration.ofSeconds(10)));
    }
}
