package org.fairshelf.sample.shop.catalog;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.media.domain.MediaImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXref;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXrefImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryXref;
import org.broadleafcommerce.core.catalog.domain.CategoryXrefImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductAttribute;
import org.broadleafcommerce.core.catalog.domain.ProductAttributeImpl;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValueImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXref;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXrefImpl;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.catalog.service.type.ProductOptionType;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.core.search.domain.SearchFacet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.encoding.PasswordEncoder;

/**
 * Writes the catalog into the platform's tables, together with what a Broadleaf shop needs before it has products. Runs
 * inside the caller's transaction.
 */
public final class CatalogSeeder {
    private static final String EURO = "EUR";
    /** Older than the generated past, so that every order is for something that was on sale. */
    private static final Duration ON_SALE_FOR = Duration.ofDays(800);

    private final EntityManager entities;
    private final Catalog catalog;
    private final PasswordEncoder passwords;
    private final Translations german;
    private final Date since;

    public CatalogSeeder(EntityManager entities, Catalog catalog, PasswordEncoder passwords, Clock clock) {
        this.entities = entities;
        this.catalog = catalog;
        this.passwords = passwords;
        this.german = new Translations(entities);
        this.since = Date.from(clock.instant().minus(ON_SALE_FOR));
    }

    public void write() {
        new ShopBasics(entities, passwords).write();
        SearchFields search = new SearchFields(entities);
        List<SearchFacet> facets = search.write();
        Category root = category("Saltmarsh", null);
        for (CatalogCategory each : catalog.categories()) {
            Category category = category(each.name().english(), each.url());
            category.setDescription(each.description().english());
            category.setDefaultParentCategory(root);
            String id = String.valueOf(category.getId());
            german.add(TranslatedEntity.CATEGORY, id, "name", each.name().german());
            german.add(
                    TranslatedEntity.CATEGORY,
                    id,
                    "description",
                    each.description().german());
            link(root, category, each.order());
            search.show(facets, category);
            for (CatalogProduct product : each.products()) {
                link(category, product(product, category), product.popularity());
            }
        }
    }

    private Category category(String name, @Nullable String url) {
        Category category = new CategoryImpl();
        category.setName(name);
        if (url != null) {
            category.setUrl(url);
        }
        category.setActiveStartDate(since);
        entities.persist(category);
        return category;
    }

    private void link(Category parent, Category child, int order) {
        CategoryXref xref = new CategoryXrefImpl();
        xref.setCategory(parent);
        xref.setSubCategory(child);
        xref.setDisplayOrder(BigDecimal.valueOf(order));
        entities.persist(xref);
    }

    private void link(Category category, Product product, int popularity) {
        CategoryProductXref xref = new CategoryProductXrefImpl();
        xref.setCategory(category);
        xref.setProduct(product);
        // The platform sorts upwards; the best liked come first.
        xref.setDisplayOrder(BigDecimal.valueOf(-popularity));
        entities.persist(xref);
    }

    private Product product(CatalogProduct from, Category category) {
        Product product = new ProductImpl();
        product.setUrl(from.url());
        product.setDefaultCategory(category);
        product.setCanSellWithoutOptions(false);
        Sku sku = sku(from.stock());
        sku.setName(from.name().english());
        sku.setDescription(from.summary().english());
        if (!from.description().english().isEmpty()) {
            sku.setLongDescription(from.description().english());
        }
        sku.setRetailPrice(new Money(from.price(), EURO));
        sku.setTaxable(false);
        sku.setDiscountable(true);
        sku.setFulfillmentType(FulfillmentType.PHYSICAL_SHIP);
        sku.setSkuMedia(Collections.singletonMap("primary", picture(from)));
        product.setDefaultSku(sku);
        sku.setDefaultProduct(product);
        // Flushing here would look at everything once more for each product: with thousands, for minutes.
        entities.persist(product);
        String id = String.valueOf(product.getDefaultSku().getId());
        translate(id, "name", from.name());
        translate(id, "description", from.summary());
        translate(id, "longDescription", from.description());
        attribute(product, "key", from.key());
        if (!from.maker().isEmpty()) {
            product.setManufacturer(from.maker());
            attribute(product, "maker", from.maker());
        }
        attribute(product, "popularity", Integer.toString(from.popularity()));
        for (Map.Entry<String, String> attribute : from.attributes().entrySet()) {
            attribute(product, attribute.getKey(), attribute.getValue());
        }
        from.option().ifPresent(option -> option(product, from, option));
        return product;
    }

    /** Where both are the same, the platform falls back to English by itself. */
    private void translate(String sku, String field, LocalizedText text) {
        if (!text.german().equals(text.english())) {
            german.add(TranslatedEntity.SKU, sku, field, text.german());
        }
    }

    private Sku sku(int stock) {
        Sku sku = new SkuImpl();
        sku.setActiveStartDate(since);
        sku.setInventoryType(InventoryType.CHECK_QUANTITY);
        sku.setQuantityAvailable(stock);
        return sku;
    }

    private static Media picture(CatalogProduct product) {
        Media media = new MediaImpl();
        media.setUrl(product.picture());
        media.setTitle(product.name().english());
        media.setAltText(product.name().english());
        return media;
    }

    private void attribute(Product product, String name, String value) {
        ProductAttribute attribute = new ProductAttributeImpl();
        attribute.setName(name);
        attribute.setValue(value);
        attribute.setProduct(product);
        entities.persist(attribute);
    }

    private void option(Product product, CatalogProduct from, ProductOption option) {
        org.broadleafcommerce.core.catalog.domain.ProductOption written = new ProductOptionImpl();
        written.setType(ProductOptionType.TEXT);
        written.setAttributeName(option.key());
        written.setLabel(option.name().english());
        written.setRequired(true);
        written.setUseInSkuGeneration(true);
        entities.persist(written);
        german.add(
                TranslatedEntity.PRODUCT_OPTION,
                String.valueOf(written.getId()),
                "label",
                option.name().german());
        ProductOptionXref xref = new ProductOptionXrefImpl();
        xref.setProduct(product);
        xref.setProductOption(written);
        entities.persist(xref);

        int values = option.values().size();
        for (int i = 0; i < values; i++) {
            ProductOption.Value value = option.values().get(i);
            ProductOptionValue choice = new ProductOptionValueImpl();
            choice.setProductOption(written);
            choice.setAttributeValue(value.label().english());
            choice.setDisplayOrder(i + 1L);
            if (value.surcharge().compareTo(BigDecimal.ZERO) != 0) {
                choice.setPriceAdjustment(new Money(value.surcharge(), EURO));
            }
            entities.persist(choice);
            german.add(
                    TranslatedEntity.PRODUCT_OPTION_VALUE,
                    String.valueOf(choice.getId()),
                    "attributeValue",
                    value.label().german());
            Sku sku = sku(share(from.stock(), values, i));
            sku.setProduct(product);
            sku.setProductOptionValuesCollection(Collections.singleton(choice));
            entities.persist(sku);
        }
    }

    /** The part of the stock that the choice at that place gets; the parts add up to the stock. */
    static int share(int stock, int parts, int place) {
        return stock / parts + (place < stock % parts ? 1 : 0);
    }
}
