package org.fairshelf.broadleaf.hooks;

import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hook CART: the last activity of the workflows that add, update and remove items. They run inside the shop's transaction, so it
 * only asks to be called after the commit.
 */
public final class CartHook extends BaseActivity<ProcessContext<CartOperationRequest>> {

    /** After everything of the platform and, with some room, of the shop. */
    private static final int LAST = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(CartHook.class);

    private final Guard guard;

    /** Calls behind the guard. */
    public CartHook(Guard guard) {
        this.guard = guard;
        setOrder(LAST);
    }

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context) {
        try {
            AfterCommit.run(() -> guard.tell(Hook.CART));
        } catch (RuntimeException | Error e) {
            LOG.debug("A cart was changed unseen by Fairshelf.", e);
        }
        return context;
    }
}
