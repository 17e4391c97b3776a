package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The catalog as the shop is walked: its categories in their order, and what stands in each. */
@Component("shopShelves")
final class Shelves {
    private final CatalogService catalog;

    @Autowired
    Shelves(@Qualifier("blCatalogService") CatalogService catalog) {
        this.catalog = catalog;
    }

    /** The categories of the navigation: the active children of the roots, in the order the admin gave them. */
    List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (Category root : catalog.findAllParentCategories()) {
            if (root.getDefaultParentCategory() == null) {
                for (Category child : catalog.findActiveSubCategoriesByCategory(root)) {
                    if (child.getUrl() != null && !categories.contains(child)) {
                        categories.add(child);
                    }
                }
            }
        }
        return categories;
    }

    /** What is on sale there, in the order of the shelf. */
    List<Product> products(Category category) {
        return catalog.findActiveProductsByCategory(category).stream()
                .filter(product -> product.getUrl() != null)
                .collect(Collectors.toList());
    }

    /** Not all of them: a shelf may have hundreds. */
    private List<Product> first(Category category, int most) {
        return catalog.findActiveProductsByCategory(category, most, 0).stream()
                .filter(product -> product.getUrl() != null)
                .collect(Collectors.toList());
    }

    /** The first of every category, one of each in turn, until there are that many. */
    List<Product> firstOfEach(int most) {
        List<List<Product>> shelves =
                categories().stream().map(category -> first(category, most)).collect(Collectors.toList());
        List<Product> mixed = new ArrayList<>();
        int deepest = shelves.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < deepest && mixed.size() < most; place++) {
            for (List<Product> shelf : shelves) {
                if (place < shelf.size() && mixed.size() < most) {
                    mixed.add(shelf.get(place));
                }
            }
        }
        return mixed;
    }

    /** Every product that is on sale, wherever it stands. */
    List<Product> all() {
        return catalog.findAllProducts().stream()
                .filter(product -> product.isActive() && product.getUrl() != null)
                .collect(Collectors.toList());
    }
}
