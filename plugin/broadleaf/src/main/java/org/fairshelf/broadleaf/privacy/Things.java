package org.fairshelf.broadleaf.privacy;

import java.time.Instant;
import java.util.Date;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.fairshelf.capture.Event;
import org.jspecify.annotations.Nullable;

/** Finds the names of what events refer to in the shop, as they are today. */
public final class Things {

    private final CatalogService catalog;
    private final OrderService orders;

    /** Reads nothing yet. */
    public Things(CatalogService catalog, OrderService orders) {
        this.catalog = catalog;
        this.orders = orders;
    }

    /** The thing; {@code null} if the shop has it no longer. */
    @Nullable Thing of(Event event) {
        switch (event.type()) {
            case SEARCH:
                return new Thing(event.term(), null, event.at());
            case CATEGORY_VIEW:
                Category category = catalog.findCategoryById(event.thing());
                return category == null ? null : new Thing(category.getName(), category.getUrl(), event.at());
            case ORDER:
                Order order = orders.findOrderById(event.thing());
                return order == null || order.getOrderNumber() == null
                        ? null
                        : new Thing(order.getOrderNumber(), null, placed(order, event));
            default:
                Product product = catalog.findProductById(event.thing());
                return product == null
                        ? null
                        : new Thing(product.getName(), product.isActive() ? product.getUrl() : null, event.at());
        }
    }

    /** A yes covers earlier orders: they are known since then, but a person remembers when they were placed. */
    private static Instant placed(Order order, Event event) {
        Date submitted = order.getSubmitDate();
        return submitted == null ? event.at() : Instant.ofEpochMilli(submitted.getTime());
    }

    /** A name, when it was done and, if it can still be looked at, an address. */
    static final class Thing {
        final String name;
        final @Nullable String url;
        final Instant at;

        private Thing(String name, @Nullable String url, Instant at) {
            this.name = name;
            this.url = url;
            this.at = at;
        }
    }
}
