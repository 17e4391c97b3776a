package org.fairshelf.broadleaf.shared;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a piece of work again and again on a thread of its own, with a pause between. */
public final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final long LAST_TIME_SECONDS = 5;

    private final Runnable work;
    private final ScheduledThreadPoolExecutor thread;

    /**
     * Begins, after the first pause.
     *
     * @param work must not throw: it would not be done again
     */
    public static Ticker start(String threadName, Duration pause, Runnable work) {
        return start(threadName, pause, pause, work);
    }

    /**
     * Begins after a first pause of another length.
     *
     * @param work must not throw: it would not be done again
     */
    public static Ticker start(String threadName, Duration first, Duration pause, Runnable work) {
        Ticker ticker = new Ticker(threadName, work);
        ticker.schedule(first, pause);
        return ticker;
    }

    private Ticker(String threadName, Runnable work) {
        this.work = work;
        this.thread = new ScheduledThreadPoolExecutor(1, runnable -> {
            Thread worker = new Thread(runnable, threadName);
            worker.setDaemon(true);
            worker.setContextClassLoader(Ticker.class.getClassLoader());
            return worker;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It never ends by itself.
    private void schedule(Duration first, Duration pause) {
        thread.scheduleWithFixedDelay(work, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does the work once more, for five seconds at most: a database that hangs must not keep the shop from stopping. */
    public void finish() {
        try {
            Future<?> last = thread.submit(work);
            thread.shutdown();
            last.get(LAST_TIME_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
            LOG.debug("The last time was not finished.", e);
        }
    }

    /** Ends without doing the work again; what is being done is not interrupted. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
