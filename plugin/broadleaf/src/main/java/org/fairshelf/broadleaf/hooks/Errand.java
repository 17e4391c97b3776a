package org.fairshelf.broadleaf.hooks;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work on its way through the threads of a post. The caller may give up: then work that waits is never begun, and work
 * that runs counts as hanging until it ends. (A {@code FutureTask} can do the first but cannot tell when the second is over.)
 */
final class Errand<T> implements Runnable {

    private enum State {
        WAITING,
        RUNNING,
        GIVEN_UP,
        DONE
    }

    private final Callable<Answer<T>> work;
    private final AtomicInteger hanging;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Answer<T> answer;
    private volatile @Nullable Throwable failure;

    Errand(Callable<Answer<T>> work, AtomicInteger hanging) {
        this.work = work;
        this.hanging = hanging;
    }

    @Override
    public void run() {
        if (!state.compareAndSet(State.WAITING, State.RUNNING)) {
            return;
        }
        try {
            answer = work.call();
        } catch (Throwable e) {
            failure = e;
        }
        if (!state.compareAndSet(State.RUNNING, State.DONE)) {
            hanging.decrementAndGet();
        }
        done.countDown();
    }

    Answer<T> await(long nanos) throws InterruptedException, TimeoutException, ExecutionException {
        if (!done.await(nanos, TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        Answer<T> result = answer;
        if (result == null) {
            throw new ExecutionException(failure);
        }
        return result;
    }

    /** Nobody waits for it any more. True if it had begun; it then counts as hanging until it ends. */
    boolean giveUp() {
        if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
            return false;
        }
        // Counted before the state changes, so that the thread never takes away what was not yet added.
        hanging.incrementAndGet();
        if (state.compareAndSet(State.RUNNING, State.GIVEN_UP)) {
            return true;
        }
        hanging.decrementAndGet();
        return true;
    }
}
