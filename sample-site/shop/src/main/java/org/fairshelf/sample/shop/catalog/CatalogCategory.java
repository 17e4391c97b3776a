package org.fairshelf.sample.shop.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A category of the shop with its products. */
public final class CatalogCategory {
    private final String key;
    private final int order;
    private final LocalizedText name;
    private final LocalizedText description;
    private final List<CatalogProduct> products;

    public CatalogCategory(
            String key, int order, LocalizedText name, LocalizedText description, List<CatalogProduct> products) {
        this.key = key;
        this.order = order;
        this.name = name;
        this.description = description;
        this.products = Collections.unmodifiableList(new ArrayList<>(products));
    }

    public String key() {
        return key;
    }

    /** Its place in the menu, from 1. */
    public int order() {
        return order;
    }

    /** Its address in the shop, such as {@code /kitchen}. */
    public String url() {
        return "/" + key;
    }

    public LocalizedText name() {
        return name;
    }

    public LocalizedText description() {
        return description;
    }

    /** In the order of the file. */
    public List<CatalogProduct> products() {
        return products;
    }
}
