package org.fairshelf.sample.shop.storefront;

import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tells how many pieces can be bought now. */
@Component("shopStock")
final class Stock {
    private final InventoryService inventory;

    @Autowired
    Stock(@Qualifier("blInventoryService") InventoryService inventory) {
        this.inventory = inventory;
    }

    Availability of(Sku sku) {
        if (!sku.isActive()) {
            return Availability.none();
        }
        Integer pieces = inventory.retrieveQuantityAvailable(sku);
        // The platform says null for a product whose pieces nobody counts.
        return pieces == null ? Availability.uncounted() : Availability.of(pieces);
    }

    /** Of all its variants together; of the product itself when it has none. */
    Availability of(Product product) {
        List<Sku> variants = product.getAdditionalSkus();
        if (variants.isEmpty()) {
            return of(product.getDefaultSku());
        }
        Availability all = Availability.none();
        for (Sku variant : variants) {
            all = all.plus(of(variant));
        }
        return all;
    }
}
