package org.fairshelf.broadleaf.hooks;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a feature does when something has happened in the shop. It works in three steps, because the shop's request and objects belong to the
 * shop's thread, and the work that may fail or hang to ours.
 *
 * @param <T> what has happened
 */
public interface HookWork<T> {

    /** Nothing is left to do. */
    Runnable DONE = () -> {};

    /**
     * Takes what it needs from the shop's objects and the request. On the shop's thread, after the commit; what it throws is logged and ends
     * there.
     *
     * @return the work, done behind the guard on a thread of ours, which returns what is left to do on the shop's thread (such as setting a
     *     cookie) if it was done in time; {@code null} for no work
     */
    @Nullable Callable<Runnable> prepare(T happening);
}
