package org.fairshelf.broadleaf.consent;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.fairshelf.broadleaf.hooks.Guard;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.consent.Shopper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who sends the request that a thread of the shop is at work for. */
public final class Shoppers {

    private static final Logger LOG = LoggerFactory.getLogger(Shoppers.class);
    private static final String ATTRIBUTE = Shoppers.class.getName();

    private final Guard guard;
    private final Recognition recognition;

    /** Reads nothing yet. */
    public Shoppers(Guard guard, Recognition recognition) {
        this.guard = guard;
        this.recognition = recognition;
    }

    /**
     * The shopper, for the pages and hooks of the shop: read once for each request, behind the guard. {@code null} while Fairshelf is off or
     * does not answer; then nothing may be asked, stored or shown. Never throws.
     */
    public @Nullable Shopper of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        if (known instanceof Known) {
            return ((Known) known).shopper;
        }
        Shopper shopper = null;
        try {
            Sender sender = Sender.of(request);
            Known answer = guard.call(Hook.PAGE, () -> new Known(recognition.recognise(sender)), new Known(null));
            shopper = answer.shopper;
            sender.visit.keep(request);
        } catch (RuntimeException | Error e) {
            LOG.debug("The sender of a request could not be recognised.", e);
        }
        request.setAttribute(ATTRIBUTE, new Known(shopper));
        return shopper;
    }

    /**
     * The shopper, for our own pages: also while Fairshelf is off, because looking at what is stored and deleting it must always be possible.
     *
     * @throws IllegalStateException if the storage fails
     */
    public Shopper read(HttpServletRequest request) {
        return caller(request).shopper();
    }

    /**
     * The same, and whether a customer is signed in.
     *
     * @throws IllegalStateException if the storage fails
     */
    public Caller caller(HttpServletRequest request) {
        Sender sender = Sender.of(request);
        Shopper shopper = recognition.recognise(sender);
        sender.visit.keep(request);
        return new Caller(shopper, sender.customer != null);
    }

    /** The request that this thread is at work for; {@code null} outside of one. */
    public static @Nullable HttpServletRequest request() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        return context == null ? null : context.getRequest();
    }

    /** From here on the request is read anew: its shopper has just chosen something. */
    static void changed(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    private static final class Known {
        private final @Nullable Shopper shopper;

        private Known(@Nullable Shopper shopper) {
            this.shopper = shopper;
        }
    }
}
