package org.fairshelf.admin.recommend;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fairshelf.broadleaf.recommend.Bestsellers;
import org.fairshelf.broadleaf.recommend.ModelKeeper;
import org.jspecify.annotations.Nullable;

/**
 * Lets the admin learn what the shop knows, beside the page: the first time takes a minute in a shop with thousands of shoppers, and nobody
 * should look at an empty window that long.
 */
final class Learning implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Runnable work;
    private final Duration patience;
    private final ExecutorService thread;
    private @Nullable Future<?> running;

    Learning(ModelKeeper keeper, Bestsellers bestsellers) {
        this(
                () -> {
                    bestsellers.count();
                    keeper.learn();
                },
                PATIENCE);
    }

    Learning(Runnable work, Duration patience) {
        this.work = work;
        this.patience = patience;
        this.thread = Executors.newSingleThreadExecutor(runnable -> {
            Thread learner = new Thread(runnable, "fairshelf-admin-learning");
            learner.setDaemon(true);
            learner.setContextClassLoader(Learning.class.getClassLoader());
            return learner;
        });
    }

    /**
     * Learns what has changed; whoever asks meanwhile waits for the same.
     *
     * @return false if it takes longer than a page may, and goes on
     * @throws IllegalStateException if Fairshelf's tables cannot be read
     */
    boolean learn() {
        Future<?> current = begin();
        try {
            current.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("What recommendations rest on cannot be read.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Future<?> begin() {
        Future<?> current = running;
        if (current == null || current.isDone()) {
            current = thread.submit(work);
            running = current;
        }
        return current;
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
