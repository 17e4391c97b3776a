package org.fairshelf.broadleaf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.fairshelf.broadleaf.recommend.Pick;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.jspecify.annotations.Nullable;

/** Looks up in the shop what was picked, and leaves out what is not sold or not in stock now. */
public final class PickedProducts {

    private static final int LOOKED_AT = 50;

    private final PlatformBean<CatalogService> catalog;
    private final PlatformBean<InventoryService> inventory;
    private final Reasons reasons;

    /** Looks up nothing yet. */
    public PickedProducts(PlatformBean<CatalogService> catalog, PlatformBean<InventoryService> inventory) {
        this.catalog = catalog;
        this.inventory = inventory;
        this.reasons = new Reasons(catalog);
    }

    /** Adds those that can be bought now until there are so many, on the thread of the page. Looks at the first fifty. */
    void add(List<PickedProduct> to, List<Pick> picks, @Nullable Long shown, Set<Long> known, int most) {
        for (Pick pick : picks.subList(0, Math.min(LOOKED_AT, picks.size()))) {
            if (to.size() >= most) {
                return;
            }
            if (known.add(pick.product())) {
                PickedProduct product = product(pick, shown);
                if (product != null) {
                    to.add(product);
                }
            }
        }
    }

    private @Nullable PickedProduct product(Pick pick, @Nullable Long shown) {
        Product product = catalog.get().findProductById(pick.product());
        if (product == null || product.getDefaultSku() == null || !product.isActive() || product.getUrl() == null) {
            return null;
        }
        List<Sku> forSale = new ArrayList<>(product.getAdditionalSkus());
        if (forSale.isEmpty()) {
            forSale.add(product.getDefaultSku());
        }
        forSale.removeIf(sku -> !sku.isActive());
        // A product with variants is in stock if one of them is.
        if (forSale.stream().noneMatch(sku -> inventory.get().isAvailable(sku, 1))) {
            return null;
        }
        List<Money> prices = forSale.stream()
                .filter(sku -> sku.hasRetailPrice() || sku.isOnSale())
                .map(Sku::getPrice)
                .sorted()
                .collect(Collectors.toList());
        Money price = prices.isEmpty() ? null : prices.get(0);
        return new PickedProduct(
                pick.product(),
                new SeenProduct(product.getName(), product.getUrl(), SeenProducts.picture(product)),
                price,
                price != null && prices.get(prices.size() - 1).greaterThan(price),
                pick.basis(),
                reasons.of(pick, shown));
    }
}
