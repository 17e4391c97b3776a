package org.fairshelf.broadleaf.hooks;

/**
 * Is told of each guarded call before it does its work. Beans of this type in the shop's root context are found by themselves; Fairshelf
 * brings none. Made for tests and demonstrations: a listener may throw or block, and the shop must not notice.
 */
public interface HookListener {

    /** Called on a thread of the guard, inside the time limit, while Fairshelf is on. */
    void entering(Hook hook) throws Exception;
}
