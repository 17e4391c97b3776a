package org.fairshelf.consent;

import java.util.Locale;

/** Where in the shop data about a shopper is asked for or offered. The words are stored in totals: add, never rename. */
public enum Place {
    PRODUCT_PAGE,
    CATEGORY_PAGE,
    SEARCH_PAGE,
    CART,
    ORDER,
    BLOCK,
    PRIVACY_CENTRE,
    MAIL,
    JOB,
    CHECK;

    /** The word in totals. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
