package org.fairshelf.broadleaf.v31;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.hooks.HookListener;

/** Remembers which hooks were entered, and fails on demand. */
public final class StandInListener implements HookListener {

    final List<Hook> entered = new CopyOnWriteArrayList<>();
    volatile boolean failing;

    @Override
    public void entering(Hook hook) {
        entered.add(hook);
        if (failing) {
            throw new IllegalStateException("asked for");
        }
    }
}
