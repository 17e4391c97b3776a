package org.fairshelf.broadleaf.capture;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fairshelf.broadleaf.hooks.CartChange;
import org.fairshelf.broadleaf.hooks.HookWork;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Place;
import org.jspecify.annotations.Nullable;

/** Changes of the cart become events. Each change has a key of its own, so that writing it twice keeps it once. */
public final class CartEvents implements HookWork<CartChange> {

    private final RequestEvents events;
    private final Clock clock;

    /** Stores nothing yet. */
    public CartEvents(RequestEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public @Nullable Callable<Runnable> prepare(CartChange change) {
        Event event = Event.of(type(change), clock.instant(), "cart-" + UUID.randomUUID(), change.product())
                .pieces(change.pieces());
        return events.record(event, Place.CART);
    }

    private static Event.Type type(CartChange change) {
        switch (change.kind()) {
            case ADD:
                return Event.Type.CART_ADD;
            case UPDATE:
                return Event.Type.CART_UPDATE;
            default:
                return Event.Type.CART_REMOVE;
        }
    }
}
