package org.fairshelf.sample.shop.storefront;

import org.jspecify.annotations.Nullable;

/** The orders a list can be shown in. */
enum Sort {
    RECOMMENDED("recommended", null),
    PRICE_UP("price-up", "price asc"),
    PRICE_DOWN("price-down", "price desc"),
    NAME("name", "name asc");

    final String key;
    /** As the platform's search understands it; null leaves the order to the shelf, or to how well a product matches. */
    final @Nullable String criterion;

    Sort(String key, @Nullable String criterion) {
        this.key = key;
        this.criterion = criterion;
    }

    /** The order of that key; the recommended one for anything else. */
    static Sort of(@Nullable String key) {
        for (Sort sort : values()) {
            if (sort.key.equals(key)) {
                return sort;
            }
        }
        return RECOMMENDED;
    }
}
