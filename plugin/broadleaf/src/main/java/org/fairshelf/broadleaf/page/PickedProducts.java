package org.fairshelf.broadleaf.page;

import java.util.List;
import java.util.Set;
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

    private final PlatformBean<CatalogService> catalog;
    private final PlatformBean<InventoryService> inventory;
    private final Reasons reasons;

    /** Looks up nothing yet. */
    public PickedProducts(PlatformBean<CatalogService> catalog, PlatformBean<InventoryService> inventory) {
        this.catalog = catalog;
        this.inventory = inventory;
        this.reasons = new Reasons(catalog);
    }

    /** Adds those that can be bought now until there are so many, on the thread of the page. */
    void add(List<PickedProduct> to, List<Pick> picks, @Nullable Long shown, Set<Long> known, int most) {
        for (Pick pick : picks) {
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
        if (product == null || !product.isActive() || product.getUrl() == null || product.getDefaultSku() == null) {
            return null;
        }
        List<Sku> variants = product.getAdditionalSkus();
        Sku first = product.getDefaultSku();
        if (!isInStock(first, variants)) {
            return null;
        }
        Money price = price(first);
        boolean from = false;
        for (Sku variant : variants) {
            Money other = price(variant);
            from |= price != null && other != null && other.greaterThan(price);
        }
        return new PickedProduct(
                pick.product(),
                new SeenProduct(product.getName(), product.getUrl(), SeenProducts.picture(product)),
                price,
                from,
                pick.basis(),
                reasons.of(pick, shown));
    }

    /** A product with variants is in stock if one of them is. */
    private boolean isInStock(Sku first, List<Sku> variants) {
        if (variants.isEmpty()) {
            return first.isActive() && inventory.get().isAvailable(first, 1);
        }
        for (Sku variant : variants) {
            if (variant.isActive() && inventory.get().isAvailable(variant, 1)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Money price(Sku sku) {
        return sku.hasRetailPrice() || sku.isOnSale() ? sku.getPrice() : null;
    }
}
