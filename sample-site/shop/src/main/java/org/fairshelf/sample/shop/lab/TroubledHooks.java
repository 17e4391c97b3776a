package org.fairshelf.sample.shop.lab;

import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.hooks.HookListener;

/** Makes all hooks of Fairshelf throw or hang, for as long as somebody wants to see that. */
final class TroubledHooks implements HookListener {
    private Trouble trouble = Trouble.NONE;

    synchronized Trouble trouble() {
        return trouble;
    }

    synchronized void make(Trouble wanted) {
        trouble = wanted;
        notifyAll();
    }

    @Override
    public synchronized void entering(Hook hook) throws InterruptedException {
        if (trouble == Trouble.THROW) {
            throw new IllegalStateException("The lab makes the hook " + hook.word() + " fail.");
        }
        while (trouble == Trouble.HANG) {
            wait();
        }
    }
}
