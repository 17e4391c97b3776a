package org.fairshelf.broadleaf.capture;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.broadleafcommerce.core.order.domain.Order;
import org.fairshelf.broadleaf.hooks.HookWork;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Place;
import org.jspecify.annotations.Nullable;

/** A submitted order becomes an event that refers to it. The order's id is the key: it is kept once, however often it is told. */
public final class OrderEvents implements HookWork<Order> {

    private final RequestEvents events;
    private final Clock clock;

    /** Stores nothing yet. */
    public OrderEvents(RequestEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public @Nullable Callable<Runnable> prepare(Order order) {
        return order.getId() == null ? null : events.record(event(order.getId(), clock.instant()), Place.ORDER);
    }

    static Event event(long order, Instant at) {
        return Event.of(Event.Type.ORDER, at, "order-" + order, order);
    }
}
