package org.fairshelf.broadleaf.capture;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.servlet.http.HttpServletRequest;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.hooks.CartChange;
import org.fairshelf.broadleaf.hooks.HookWork;
import org.fairshelf.capture.Capture;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.jspecify.annotations.Nullable;

/** Changes of the cart become events. Each change has a key of its own, so that writing it twice keeps it once. */
public final class CartEvents implements HookWork<CartChange> {

    private final Shoppers shoppers;
    private final Capture capture;
    private final Clock clock;

    /** Stores nothing yet. */
    public CartEvents(Shoppers shoppers, Capture capture, Clock clock) {
        this.shoppers = shoppers;
        this.capture = capture;
        this.clock = clock;
    }

    @Override
    public @Nullable Callable<Runnable> prepare(CartChange change) {
        HttpServletRequest request = Shoppers.request();
        Shopper shopper = request == null ? null : shoppers.of(request);
        if (request == null || shopper == null) {
            return null;
        }
        Visit visit = Visit.of(request);
        Event event = Event.of(type(change), clock.instant(), "cart-" + UUID.randomUUID(), change.product())
                .pieces(change.pieces());
        return () -> {
            capture.record(shopper, event, Place.CART, visit.memory());
            return DONE;
        };
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
