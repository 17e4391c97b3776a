package org.fairshelf.sample.shop.storefront;

import org.jspecify.annotations.Nullable;

/** A number of pieces as a visitor types it. */
final class Quantity {
    private Quantity() {}

    /** The number, from 1 upwards; 0 for everything that is none. */
    static int of(@Nullable String typed) {
        return typed != null && typed.trim().matches("\\d{1,6}") ? Integer.parseInt(typed.trim()) : 0;
    }
}
