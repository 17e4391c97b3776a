package org.fairshelf.broadleaf.shared;

/** Which shop of a database that holds several this is: the {@code SHOP_ID} of every row of ours. */
public final class Shop {

    private Shop() {}

    /** {@code fairshelf.shop}, 1 unless set. */
    public static long id(Settings settings) {
        return settings.number("fairshelf.shop", 1, 1, Long.MAX_VALUE);
    }
}
