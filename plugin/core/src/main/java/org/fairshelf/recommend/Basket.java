package org.fairshelf.recommend;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/** Products that one shopper chose together: those of one order, or those looked at on one day. Immutable. */
public final class Basket {

    /** How many products of a basket count. Whoever takes more at once does so for a business, and each would cost the square of it. */
    public static final int MOST = 500;

    private final Purpose purpose;
    private final long[] products;

    private Basket(Purpose purpose, long[] products) {
        this.purpose = purpose;
        this.products = products;
    }

    /**
     * A basket.
     *
     * @param purpose under which it may be used: {@link Purpose#BROWSING} or {@link Purpose#PURCHASES}
     * @param products their ids in any order; one that comes twice counts once. Of more than {@link #MOST} those with the highest ids count:
     *     the newest products of the shop, whichever order they come in
     * @throws IllegalArgumentException if nothing is ever recommended for that purpose
     * @throws NullPointerException if a product is null
     */
    public static Basket of(Purpose purpose, Collection<Long> products) {
        if (purpose != Purpose.BROWSING && purpose != Purpose.PURCHASES) {
            throw new IllegalArgumentException("Nothing is learned for the purpose " + purpose.word() + ".");
        }
        long[] distinct = products.stream()
                .mapToLong(Objects::requireNonNull)
                .sorted()
                .distinct()
                .toArray();
        int from = Math.max(0, distinct.length - MOST);
        return new Basket(purpose, Arrays.copyOfRange(distinct, from, distinct.length));
    }

    /** Under which purpose it may be used. */
    public Purpose purpose() {
        return purpose;
    }

    /** The ids of the products, each once, the lowest first. Cannot be changed. */
    public List<Long> products() {
        return new AbstractList<Long>() {
            @Override
            public Long get(int index) {
                return products[index];
            }

            @Override
            public int size() {
                return products.length;
            }
        };
    }

    int size() {
        return products.length;
    }

    long product(int index) {
        return products[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Basket
                && purpose == ((Basket) other).purpose
                && Arrays.equals(products, ((Basket) other).products);
    }

    @Override
    public int hashCode() {
        return 31 * purpose.hashCode() + Arrays.hashCode(products);
    }

    @Override
    public String toString() {
        return purpose.word() + " " + Arrays.toString(products);
    }
}
