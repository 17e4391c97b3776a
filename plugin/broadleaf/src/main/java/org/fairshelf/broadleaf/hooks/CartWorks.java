package org.fairshelf.broadleaf.hooks;

import java.util.List;

/** Makes the activity of each of the cart's workflows. */
public final class CartWorks {

    private final Guard guard;
    private final List<HookWork<CartChange>> works;

    /** What is to be done when a cart has changed. */
    public CartWorks(Guard guard, List<HookWork<CartChange>> works) {
        this.guard = guard;
        this.works = works;
    }

    CartHook hook(CartChange.Kind kind) {
        return new CartHook(guard, kind, works);
    }
}
