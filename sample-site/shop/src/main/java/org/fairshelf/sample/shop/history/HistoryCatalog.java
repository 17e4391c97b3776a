package org.fairshelf.sample.shop.history;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairshelf.sample.shop.catalog.Catalog;
import org.fairshelf.sample.shop.catalog.CatalogCategory;
import org.fairshelf.sample.shop.catalog.CatalogProduct;
import org.fairshelf.sample.shop.catalog.LocalizedText;

/** The shop's catalog, made of the products of a history. Names are what the file says, in its language. */
final class HistoryCatalog {
    /** The file describes nothing. */
    private static final LocalizedText NOTHING = LocalizedText.of("", "");

    private static final int MOST_POPULAR = 10;

    private final List<Product> products;

    private HistoryCatalog(List<Product> products) {
        this.products = products;
    }

    static HistoryCatalog of(History history) {
        LocalDateTime end = history.last();
        List<Product> products = new ArrayList<>();
        for (int product = 0; product < history.products(); product++) {
            products.add(Product.of(history, product, end));
        }
        return new HistoryCatalog(Collections.unmodifiableList(products));
    }

    /** In the order of the history. */
    List<Product> products() {
        return products;
    }

    /** On its shelf the most bought comes first; a department without products is none. */
    Catalog catalog() {
        List<Product> ranked = new ArrayList<>(products);
        ranked.sort(Comparator.comparingInt(Product::orders).reversed().thenComparing(Product::code));
        Map<Department, List<CatalogProduct>> shelves = new EnumMap<>(Department.class);
        for (int rank = 0; rank < ranked.size(); rank++) {
            Product product = ranked.get(rank);
            int popularity = MOST_POPULAR - (int) ((long) MOST_POPULAR * rank / ranked.size());
            shelves.computeIfAbsent(product.department(), department -> new ArrayList<>())
                    .add(entry(product, popularity));
        }
        List<CatalogCategory> categories = new ArrayList<>();
        shelves.forEach((department, shelf) -> categories.add(new CatalogCategory(
                department.key(), categories.size() + 1, department.title(), department.description(), shelf)));
        return new Catalog(categories);
    }

    private static CatalogProduct entry(Product product, int popularity) {
        return new CatalogProduct.Draft()
                .texts(same(product.name()), same("Art. " + product.code()), NOTHING)
                .sold(product.price(), product.stock(), "")
                .demand(Collections.emptyList(), Collections.emptySet(), 0, popularity)
                .picture(product.picture())
                .in(product.department().key(), product.key());
    }

    /** In both languages. */
    private static LocalizedText same(String text) {
        return LocalizedText.of(text, text);
    }
}
