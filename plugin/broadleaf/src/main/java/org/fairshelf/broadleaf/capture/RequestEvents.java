package org.fairshelf.broadleaf.capture;

import java.util.concurrent.Callable;
import javax.servlet.http.HttpServletRequest;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.hooks.HookWork;
import org.fairshelf.capture.Capture;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.jspecify.annotations.Nullable;

/** Offers an event to {@link Capture} for whoever sends the request that this thread is at work for. */
public final class RequestEvents {

    private final Shoppers shoppers;
    private final Capture capture;

    /** Stores nothing yet. */
    public RequestEvents(Shoppers shoppers, Capture capture) {
        this.shoppers = shoppers;
        this.capture = capture;
    }

    /** The work of a hook; {@code null} outside of a request, and while Fairshelf is off. */
    @Nullable Callable<Runnable> record(Event event, Place place) {
        HttpServletRequest request = Shoppers.request();
        Shopper shopper = request == null ? null : shoppers.of(request);
        if (request == null || shopper == null) {
            return null;
        }
        Visit visit = Visit.of(request);
        return () -> {
            capture.record(shopper, event, place, visit.memory());
            return HookWork.DONE;
        };
    }
}
