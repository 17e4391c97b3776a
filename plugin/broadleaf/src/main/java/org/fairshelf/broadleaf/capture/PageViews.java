package org.fairshelf.broadleaf.capture;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.web.catalog.CategoryHandlerMapping;
import org.broadleafcommerce.core.web.catalog.ProductHandlerMapping;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.hooks.Guard;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.capture.Capture;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/**
 * Pages of products, categories and searches that a shopper has really got become events, after they were rendered. What a browser fetches in
 * advance was not looked at; what is loaded again within five minutes was looked at once.
 */
public final class PageViews extends HandlerInterceptorAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(PageViews.class);
    private static final long AGAIN_MILLIS = 5L * 60 * 1000;

    private final Guard guard;
    private final Shoppers shoppers;
    private final Capture capture;
    private final Clock clock;
    private final String searchPath;
    private final String searchParameter;

    /**
     * Stores nothing yet. {@code fairshelf.capture.search.path} and {@code fairshelf.capture.search.parameter} say where the shop searches:
     * {@code /search} and {@code q} unless set, as in the platform.
     */
    public PageViews(Guard guard, Shoppers shoppers, Capture capture, Clock clock, Settings settings) {
        this.guard = guard;
        this.shoppers = shoppers;
        this.capture = capture;
        this.clock = clock;
        this.searchPath = settings.text("fairshelf.capture.search.path", "/search");
        this.searchParameter = settings.text("fairshelf.capture.search.parameter", "q");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        try {
            if (thrown == null && response.getStatus() == HttpServletResponse.SC_OK && isLookedAt(request)) {
                record(request);
            }
        } catch (RuntimeException | Error e) {
            LOG.debug("A page was shown unseen by Fairshelf.", e);
        }
    }

    private void record(HttpServletRequest request) {
        Instant now = clock.instant();
        Object product = request.getAttribute(ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME);
        Object category = request.getAttribute(CategoryHandlerMapping.CURRENT_CATEGORY_ATTRIBUTE_NAME);
        if (product instanceof Product) {
            long id = ((Product) product).getId();
            tell(request, Event.of(Event.Type.PRODUCT_VIEW, now, key("p" + id, now), id), Place.PRODUCT_PAGE);
        } else if (category instanceof Category) {
            long id = ((Category) category).getId();
            tell(request, Event.of(Event.Type.CATEGORY_VIEW, now, key("c" + id, now), id), Place.CATEGORY_PAGE);
        } else if (searchPath.equals(path(request))) {
            String term = request.getParameter(searchParameter);
            if (term != null && !term.trim().isEmpty()) {
                String word =
                        Integer.toHexString(term.trim().toLowerCase(Locale.ROOT).hashCode());
                tell(request, Event.search(now, key("s" + word, now), term), Place.SEARCH_PAGE);
            }
        }
    }

    private void tell(HttpServletRequest request, Event event, Place place) {
        Shopper shopper = shoppers.of(request);
        if (shopper != null) {
            Visit visit = Visit.of(request);
            guard.call(Hook.VIEW, () -> capture.record(shopper, event, place, visit.memory()), false);
        }
    }

    private static String key(String thing, Instant now) {
        return thing + "-" + now.toEpochMilli() / AGAIN_MILLIS;
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private static boolean isLookedAt(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && !isPrefetch(request.getHeader("Sec-Purpose"))
                && !isPrefetch(request.getHeader("Purpose"));
    }

    private static boolean isPrefetch(@Nullable String purpose) {
        return purpose != null && purpose.toLowerCase(Locale.ROOT).contains("prefetch");
    }
}
