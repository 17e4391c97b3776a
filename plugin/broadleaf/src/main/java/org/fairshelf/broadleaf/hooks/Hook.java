package org.fairshelf.broadleaf.hooks;

import java.util.Locale;

/** A place where the shop calls Fairshelf. The names are stored: add, never rename. */
public enum Hook {
    /** A page of the shop is rendered. */
    PAGE,
    /** A shopper has got a page of a product, a category or a search. */
    VIEW,
    /** A cart was changed. */
    CART,
    /** An order was submitted. */
    ORDER,
    /** A customer registered. */
    REGISTRATION,
    /** The page of a product wants to know what is similar to it, from the shop's own search. */
    SIMILAR;

    /** The name in properties, thread names and logs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
