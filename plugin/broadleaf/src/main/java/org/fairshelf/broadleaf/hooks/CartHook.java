package org.fairshelf.broadleaf.hooks;

import java.util.List;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hook CART: the last activity of the workflows that add, update and remove items. They run inside the shop's transaction, so it
 * only asks to be called after the commit.
 */
final class CartHook extends BaseActivity<ProcessContext<CartOperationRequest>> {

    /** After everything of the platform and, with some room, of the shop. */
    private static final int LAST = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(CartHook.class);

    private final HookCall<CartChange> call;
    private final CartChange.Kind kind;
    private final Guard guard;

    CartHook(Guard guard, CartChange.Kind kind, List<HookWork<CartChange>> works) {
        this.guard = guard;
        this.kind = kind;
        this.call = new HookCall<>(guard, Hook.CART, works);
        setOrder(LAST);
    }

    @Override
    public ProcessContext<CartOperationRequest> execute(ProcessContext<CartOperationRequest> context) {
        try {
            CartChange change = change(context);
            AfterCommit.run(() -> {
                if (change == null) {
                    guard.tell(Hook.CART);
                } else {
                    call.tell(change);
                }
            });
        } catch (RuntimeException | Error e) {
            LOG.debug("A cart was changed unseen by Fairshelf.", e);
        }
        return context;
    }

    private @Nullable CartChange change(ProcessContext<CartOperationRequest> context) {
        CartOperationRequest operation = context == null ? null : context.getSeedData();
        return operation == null ? null : CartChange.of(kind, operation);
    }
}
