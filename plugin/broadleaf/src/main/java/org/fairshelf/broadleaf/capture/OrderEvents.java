package org.fairshelf.broadleaf.capture;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.order.domain.Order;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.hooks.HookWork;
import org.fairshelf.capture.Capture;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.jspecify.annotations.Nullable;

/** A submitted order becomes an event that refers to it. The order's id is the key: it is kept once, however often it is told. */
public final class OrderEvents implements HookWork<Order> {

    private final Shoppers shoppers;
    private final Capture capture;
    private final Clock clock;

    /** Stores nothing yet. */
    public OrderEvents(Shoppers shoppers, Capture capture, Clock clock) {
        this.shoppers = shoppers;
        this.capture = capture;
        this.clock = clock;
    }

    @Override
    public @Nullable Callable<Runnable> prepare(Order order) {
        HttpServletRequest request = Shoppers.request();
        Shopper shopper = request == null || order.getId() == null ? null : shoppers.of(request);
        if (request == null || shopper == null) {
            return null;
        }
        Visit visit = Visit.of(request);
        Event event = event(order.getId(), clock.instant());
        return () -> {
            capture.record(shopper, event, Place.ORDER, visit.memory());
            return DONE;
        };
    }

    static Event event(long order, Instant at) {
        return Event.of(Event.Type.ORDER, at, "order-" + order, order);
    }
}
