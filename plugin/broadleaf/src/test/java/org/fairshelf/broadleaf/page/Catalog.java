package org.fairshelf.broadleaf.page;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The platform's catalog and inventory, for tests. */
final class Catalog {

    private final Map<Long, Product> products = new HashMap<>();
    private final Set<Sku> soldOut = new HashSet<>();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    Catalog() {
        CatalogService catalog = mock(CatalogService.class);
        when(catalog.findProductById(anyLong())).thenAnswer(call -> products.get(call.<Long>getArgument(0)));
        InventoryService inventory = mock(InventoryService.class);
        when(inventory.isAvailable(any(Sku.class), anyInt()))
                .thenAnswer(call -> !soldOut.contains(call.<Sku>getArgument(0)));
        beans.addBean("catalog", catalog);
        beans.addBean("inventory", inventory);
    }

    PickedProducts picked() {
        return new PickedProducts(catalog(), bean("inventory", InventoryService.class));
    }

    PlatformBean<CatalogService> catalog() {
        return bean("catalog", CatalogService.class);
    }

    private <T> PlatformBean<T> bean(String name, Class<T> type) {
        PlatformBean<T> bean = new PlatformBean<>(name, type);
        bean.setBeanFactory(beans);
        return bean;
    }

    /** Sold at that price. */
    Product sells(long id, String name, String price) {
        Product product = mock(Product.class);
        Sku sku = sku(price);
        when(product.getId()).thenReturn(id);
        when(product.getName()).thenReturn(name);
        when(product.getUrl()).thenReturn("/" + id);
        when(product.isActive()).thenReturn(true);
        when(product.getDefaultSku()).thenReturn(sku);
        when(product.getAdditionalSkus()).thenReturn(new ArrayList<>());
        products.put(id, product);
        return product;
    }

    /** In variants at these prices. */
    List<Sku> sellsVariants(long id, String... prices) {
        List<Sku> variants = new ArrayList<>();
        for (String price : prices) {
            variants.add(sku(price));
        }
        when(sells(id, "Variants", "999").getAdditionalSkus()).thenReturn(variants);
        return variants;
    }

    void sellsOut(Sku sku) {
        soldOut.add(sku);
    }

    void forgets(long id) {
        products.remove(id);
    }

    /** {@code null} for one without a price. */
    private static Sku sku(String price) {
        Sku sku = mock(Sku.class);
        when(sku.isActive()).thenReturn(true);
        if (price != null) {
            when(sku.hasRetailPrice()).thenReturn(true);
            when(sku.getPrice()).thenReturn(new Money(new BigDecimal(price), "EUR"));
        }
        return sku;
    }
}
