package org.fairshelf.broadleaf.hooks;

import java.lang.reflect.Method;
import java.util.List;
import org.broadleafcommerce.core.order.domain.Order;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.AfterReturningAdvice;

/**
 * The hook ORDER: after {@code performCheckout} has returned. An activity at the end of the checkout workflow would see orders that never
 * come to be, because the platform saves the order only after its last activity.
 */
public final class OrderHook implements AfterReturningAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(OrderHook.class);

    private final HookCall<Order> call;

    /** Does that work behind the guard. */
    public OrderHook(Guard guard, List<HookWork<Order>> works) {
        this.call = new HookCall<>(guard, Hook.ORDER, works);
    }

    @Override
    public void afterReturning(@Nullable Object returned, Method method, Object[] arguments, @Nullable Object target) {
        if (!"performCheckout".equals(method.getName())) {
            return;
        }
        try {
            Order order = (Order) arguments[0];
            // A shop may have put a transaction around the checkout.
            AfterCommit.run(() -> call.tell(order));
        } catch (RuntimeException | Error e) {
            LOG.debug("An order was submitted unseen by Fairshelf.", e);
        }
    }
}
