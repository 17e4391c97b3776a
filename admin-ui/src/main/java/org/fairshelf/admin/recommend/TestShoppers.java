package org.fairshelf.admin.recommend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.fairshelf.admin.recommend.TestShopper.Looked;
import org.jspecify.annotations.Nullable;

/** Makes the test shopper from the address of the page: nothing of it is stored. */
final class TestShoppers {

    private static final int FOUND = 12;
    private static final int LONGEST_QUERY = 60;

    private final CatalogService catalog;

    TestShoppers(CatalogService catalog) {
        this.catalog = catalog;
    }

    /**
     * The test shopper.
     *
     * @param looked ids of products as they came; what is no product of the shop is left out
     * @param query a name or a part of it
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
        String wanted = query == null ? "" : query.trim();
        wanted = wanted.substring(0, Math.min(LONGEST_QUERY, wanted.length()));
        return new TestShopper(known, wanted, known.size() < TestShopper.MOST ? found(wanted, ids) : new ArrayList<>());
    }

    private List<Looked> found(String wanted, Set<Long> ids) {
        List<Looked> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        for (Product product : catalog.findProductsByName(wanted, FOUND, 0)) {
            if (!ids.contains(product.getId()) && product.isActive()) {
                Set<Long> with = new LinkedHashSet<>();
                with.add(product.getId());
                with.addAll(ids);
                found.add(new Looked(product.getId(), product.getName(), address(with)));
            }
        }
        return found;
    }

    private List<Product> products(String @Nullable [] looked) {
        List<Product> products = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String text : looked == null ? new String[0] : looked) {
            if (products.size() < TestShopper.MOST && text.matches("-?\\d{1,18}") && seen.add(text)) {
                Product product = catalog.findProductById(Long.valueOf(text));
                if (product != null) {
                    products.add(product);
                }
            }
        }
        return products;
    }

    private static String address(Set<Long> ids) {
        String parameters = ids.stream().map(id -> "looked=" + id).collect(Collectors.joining("&"));
        return RecommendationsController.URL + (parameters.isEmpty() ? "" : "?" + parameters) + "#fs-preview";
    }
}
