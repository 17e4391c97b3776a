package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes cards of products, in the language of the request. */
@Component("shopProductCards")
final class ProductCards {
    private final Stock stock;

    @Autowired
    ProductCards(Stock stock) {
        this.stock = stock;
    }

    List<ProductCard> of(Collection<Product> products) {
        List<ProductCard> cards = new ArrayList<>(products.size());
        for (Product product : products) {
            cards.add(of(product));
        }
        return cards;
    }

    private ProductCard of(Product product) {
        Sku sku = product.getDefaultSku();
        Money price = sku.getPrice();
        boolean dearer = false;
        for (Sku variant : product.getAdditionalSkus()) {
            dearer |= variant.getPrice().greaterThan(price);
        }
        return new ProductCard(
                product.getId(),
                product.getName(),
                orEmpty(product.getDescription()),
                orEmpty(product.getUrl()),
                Pictures.of(product),
                orEmpty(product.getManufacturer()),
                price,
                sku.isOnSale() ? sku.getRetailPrice() : null,
                dearer,
                stock.of(product));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
