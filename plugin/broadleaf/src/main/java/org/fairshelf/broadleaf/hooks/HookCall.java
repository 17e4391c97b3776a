package org.fairshelf.broadleaf.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of a hook: all its work behind the guard, and afterwards what is left for the shop's thread. */
final class HookCall<T> {

    private static final Logger LOG = LoggerFactory.getLogger(HookCall.class);

    private final Guard guard;
    private final Hook hook;
    private final List<HookWork<T>> works;

    HookCall(Guard guard, Hook hook, List<HookWork<T>> works) {
        this.guard = guard;
        this.hook = hook;
        this.works = works;
    }

    /** Never throws. */
    void tell(T happening) {
        try {
            List<Callable<Runnable>> prepared = new ArrayList<>();
            for (HookWork<T> work : works) {
                Callable<Runnable> each = work.prepare(happening);
                if (each != null) {
                    prepared.add(each);
                }
            }
            List<Runnable> left = guard.call(hook, () -> doAll(prepared), new ArrayList<>());
            left.forEach(Runnable::run);
        } catch (RuntimeException | Error e) {
            LOG.debug("Something happened at the hook {} that Fairshelf did not understand.", hook.word(), e);
        }
    }

    private static List<Runnable> doAll(List<Callable<Runnable>> prepared) throws Exception {
        List<Runnable> left = new ArrayList<>();
        for (Callable<Runnable> work : prepared) {
            left.add(work.call());
        }
        return left;
    }
}
