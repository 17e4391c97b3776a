package org.fairshelf.sample.shop.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the sample shop sells. A catalog has been checked: keys are unique, and what a product goes with is there.
 */
public final class Catalog {
    private final List<CatalogCategory> categories;
    private final Map<String, CatalogProduct> products;

    public Catalog(List<CatalogCategory> categories) {
        this.categories = Collections.unmodifiableList(new ArrayList<>(categories));
        Map<String, CatalogProduct> byKey = new LinkedHashMap<>();
        for (CatalogCategory category : categories) {
            for (CatalogProduct product : category.products()) {
                byKey.put(product.key(), product);
            }
        }
        this.products = Collections.unmodifiableMap(byKey);
    }

    /** In the order of the menu. */
    public List<CatalogCategory> categories() {
        return categories;
    }

    /** All products, category by category. */
    public List<CatalogProduct> products() {
        return Collections.unmodifiableList(new ArrayList<>(products.values()));
    }

    public Optional<CatalogProduct> find(String key) {
        return Optional.ofNullable(products.get(key));
    }

    /** The product of that key, which must be one of the catalog. */
    public CatalogProduct product(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("The catalog has no product " + key + "."));
    }
}
