package org.fairshelf.broadleaf.hooks;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guard at one hook: its threads, its limit, its breaker. */
final class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final long LOG_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int WAITING_PER_THREAD = 8;

    private final Hook hook;
    private final PostLimits limits;
    private final Pulses pulses;
    private final LongSupplier nanoTime;
    private final Breaker breaker;
    private final ThreadPoolExecutor threads;
    private final AtomicInteger hanging = new AtomicInteger();

    private long loggedAt;
    private boolean logged;
    private int unlogged;

    Post(Hook hook, PostLimits limits, Pulses pulses, LongSupplier nanoTime) {
        this.hook = hook;
        this.limits = limits;
        this.pulses = pulses;
        this.nanoTime = nanoTime;
        this.breaker = new Breaker(limits.failuresInARow, limits.pause, nanoTime);
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                limits.threads,
                limits.threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.threads * WAITING_PER_THREAD),
                work -> {
                    Thread thread = new Thread(work, "fairshelf-" + hook.word() + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    thread.setContextClassLoader(Guard.class.getClassLoader());
                    return thread;
                });
        // All at once, here: a thread made during a request would inherit the shopper's inheritable thread locals and
        // keep them.
        threads.prestartAllCoreThreads();
    }

    <T> T call(Callable<Answer<T>> work, T fallback) {
        Breaker.Pass pass = breaker.enter();
        if (pass == Breaker.Pass.NONE) {
            return fallback;
        }
        boolean settled = false;
        try {
            Answer<T> answer = ask(work);
            settled = true;
            breaker.succeeded(pass);
            if (!answer.isOff()) {
                pulses.ran(hook);
            }
            return answer.or(fallback);
        } catch (TimeoutException e) {
            settled = true;
            pulses.timedOut(hook);
            report(breaker.failed(pass), e.getMessage(), null);
        } catch (ExecutionException e) {
            settled = true;
            pulses.failed(hook);
            report(breaker.failed(pass), "failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!settled) {
                breaker.abandoned(pass);
            }
        }
        return fallback;
    }

    private <T> Answer<T> ask(Callable<Answer<T>> work)
            throws TimeoutException, ExecutionException, InterruptedException {
        if (hanging.get() >= limits.threads) {
            throw new TimeoutException("has no free thread: " + limits.threads + " calls hang");
        }
        Errand<T> errand = new Errand<>(work, hanging);
        try {
            threads.execute(errand);
        } catch (RejectedExecutionException e) {
            throw new TimeoutException("has no free thread: too many calls wait");
        }
        boolean back = false;
        try {
            Answer<T> answer = errand.await(limits.limit.toNanos());
            back = true;
            return answer;
        } catch (ExecutionException e) {
            back = true;
            throw e;
        } catch (TimeoutException e) {
            throw new TimeoutException("took longer than " + limits.limit.toMillis() + " ms");
        } finally {
            if (!back && !errand.giveUp()) {
                threads.remove(errand);
            }
        }
    }

    /** One line a minute and hook at most: a fault on every page must not fill a disk. */
    private void report(boolean pauses, @Nullable String what, @Nullable Throwable cause) {
        int missed;
        synchronized (this) {
            long now = nanoTime.getAsLong();
            if (logged && now - loggedAt < LOG_EVERY_NANOS) {
                unlogged++;
                return;
            }
            logged = true;
            loggedAt = now;
            missed = unlogged;
            unlogged = 0;
        }
        LOG.warn(
                "Fairshelf's hook '{}' {}; the shop went on without it.{}{}",
                // An array: slf4j 1.6 has no variable arguments.
                new @Nullable Object[] {
                    hook.word(),
                    what,
                    pauses ? " It pauses for " + limits.pause.toMillis() / 1000 + " s." : "",
                    missed > 0 ? " " + missed + " more like this were not logged." : "",
                    cause
                });
    }

    /** Lets idle threads end; those at work are not interrupted. */
    void close() {
        threads.shutdown();
    }
}
