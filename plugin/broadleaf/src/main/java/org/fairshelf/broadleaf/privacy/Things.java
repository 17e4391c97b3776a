package org.fairshelf.broadleaf.privacy;

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
                return new Thing(event.term(), null);
            case CATEGORY_VIEW:
                Category category = catalog.findCategoryById(event.thing());
                return category == null ? null : new Thing(category.getName(), category.getUrl());
            case ORDER:
                Order order = orders.findOrderById(event.thing());
                return order == null || order.getOrderNumber() == null ? null : new Thing(order.getOrderNumber(), null);
            default:
                Product product = catalog.findProductById(event.thing());
                return product == null
                        ? null
                        : new Thing(product.getName(), product.isActive() ? product.getUrl() : null);
        }
    }

    /** A name and, if it can still be looked at, an address. */
    static final class Thing {
        final String name;
        final @Nullable String url;

        private Thing(String name, @Nullable String url) {
            this.name = name;
            this.url = url;
        }
    }
}
