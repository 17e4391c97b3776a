package org.fairshelf.broadleaf.recommend;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where in the shop something is to be recommended. Immutable. */
public final class Situation {

    private final @Nullable Long product;
    private final Set<Long> inCart;
    private final boolean cartPage;

    private Situation(@Nullable Long product, Set<Long> inCart, boolean cartPage) {
        this.product = product;
        this.inCart = Collections.unmodifiableSet(new TreeSet<>(inCart));
        this.cartPage = cartPage;
    }

    /**
     * A page.
     *
     * @param product the one that the page shows; {@code null} if it shows none
     * @param inCart the products in the cart
     */
    public static Situation on(@Nullable Long product, Set<Long> inCart) {
        return new Situation(product, inCart, false);
    }

    /** The page of the cart. */
    public static Situation atCart(Set<Long> inCart) {
        return new Situation(null, inCart, true);
    }

    @Nullable Long product() {
        return product;
    }

    Set<Long> inCart() {
        return inCart;
    }

    boolean isCartPage() {
        return cartPage;
    }
}
