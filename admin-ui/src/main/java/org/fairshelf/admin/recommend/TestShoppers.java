package org.fairshelf.admin.recommend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.fairshelf.admin.recommend.TestShopper.Looked;
import org.fairshelf.admin.screen.PlainText;
import org.fairshelf.broadleaf.recommend.SoldProducts;
import org.jspecify.annotations.Nullable;

/** Makes the test shopper from the address of the page: nothing of it is stored. */
final class TestShoppers {

    private static final int FOUND = 12;
    private static final int LONGEST_QUERY = 60;

    /** More than any page of ours sends: what comes after them is not looked up. */
    private static final int LOOKED_UP = 4 * TestShopper.MOST;

    private final CatalogService catalog;
    private final SoldProducts sold;

    TestShoppers(CatalogService catalog, SoldProducts sold) {
        this.catalog = catalog;
        this.sold = sold;
    }

    /**
     * The test shopper.
     *
     * @param looked ids of products as they came; what is no product of the shop is left out
     * @param query a name or a part of it
     * @throws IllegalStateException if the shop's products cannot be read
     */
    TestShopper of(String @Nullable [] looked, @Nullable String query) {
        List<Product> products = products(looked);
        Set<Long> ids = products.stream().map(Product::getId).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Looked> known = new ArrayList<>();
        for (Product product : products) {
            Set<Long> without = new LinkedHashSet<>(ids);
            without.remove(product.getId());
            known.add(new Looked(product.getId(), product.getName(), address(without)));
        }
        String wanted = PlainText.line(query == null ? "" : query);
        wanted = wanted.substring(
                0, wanted.offsetByCodePoints(0, Math.min(LONGEST_QUERY, wanted.codePointCount(0, wanted.length()))));
        return new TestShopper(known, wanted, known.size() < TestShopper.MOST ? found(wanted, ids) : new ArrayList<>());
    }

    private List<Looked> found(String wanted, Set<Long> ids) {
        List<Looked> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        for (Long id : sold.named(wanted, FOUND)) {
            Product product = ids.contains(id) ? null : catalog.findProductById(id);
            if (product != null) {
                Set<Long> with = new LinkedHashSet<>();
                with.add(product.getId());
                with.addAll(ids);
                found.add(new Looked(product.getId(), product.getName(), address(with)));
            }
        }
        return found;
    }

    private List<Product> products(String @Nullable [] looked) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String text : looked == null ? new String[0] : looked) {
            if (ids.size() < LOOKED_UP && text.matches("-?\\d{1,18}")) {
                ids.add(Long.valueOf(text));
            }
        }
        return ids.stream()
                .map(catalog::findProductById)
                .filter(Objects::nonNull)
                .limit(TestShopper.MOST)
                .collect(Collectors.toList());
    }

    private static String address(Set<Long> ids) {
        String parameters = ids.stream().map(id -> "looked=" + id).collect(Collectors.joining("&"));
        return RecommendationsController.URL + (parameters.isEmpty() ? "" : "?" + parameters) + "#fs-preview";
    }
}
