package org.fairshelf.broadleaf.checklist;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.checklist.ChecklistStore;
import org.fairshelf.checklist.Checks;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Probe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets every automatic check look once and stores what it finds. A check that fails, or takes longer than {@code fairshelf.checks.limit} (ten
 * seconds unless set), cannot tell; the others go on.
 */
public final class CheckRound implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRound.class);

    private final Checks checks;
    private final ChecklistStore store;
    private final Clock clock;
    private final Duration limit;
    private final ExecutorService threads;
    /** Checks that have not come back yet: such a check is not begun again. */
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** Looks at nothing yet. */
    public CheckRound(Checks checks, ChecklistStore store, Clock clock, Settings settings) {
        this.checks = checks;
        this.store = store;
        this.clock = clock;
        this.limit = settings.duration("fairshelf.checks.limit", Duration.ofSeconds(10));
        this.threads = Executors.newCachedThreadPool(runnable -> {
            Thread thread = new Thread(runnable, "fairshelf-check");
            thread.setDaemon(true);
            thread.setContextClassLoader(CheckRound.class.getClassLoader());
            return thread;
        });
    }

    /**
     * Looks now. Rounds that are asked for at the same time come one after the other. Never throws.
     *
     * @return whether all findings could be stored
     */
    public synchronized boolean run() {
        boolean stored = true;
        for (Map.Entry<String, Probe> check : checks.byName().entrySet()) {
            stored &= store(check.getValue().item(), check.getKey(), look(check.getKey(), check.getValue()));
        }
        return stored;
    }

    private Finding look(String name, Probe check) {
        if (!running.add(name)) {
            return Finding.unknown("late");
        }
        Future<Finding> look = begin(name, check);
        try {
            return look.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The automatic check {} took longer than {} ms.", name, limit.toMillis());
            look.cancel(true);
            return Finding.unknown("late");
        } catch (ExecutionException e) {
            LOG.warn("The automatic check " + name + " failed.", e.getCause());
            return Finding.unknown("failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.unknown("late");
        }
    }

    private Future<Finding> begin(String name, Probe check) {
        return threads.submit(() -> {
            try {
                return check.look();
            } finally {
                running.remove(name);
            }
        });
    }

    private boolean store(String item, String name, Finding finding) {
        try {
            store.store(item, name, finding, clock.instant());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("What the automatic check {} found could not be stored: {}", name, e.toString());
            LOG.debug("The fault behind it", e);
            return false;
        }
    }

    /** Ends; a check that hangs is interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
