package org.fairshelf.sample.shop.past;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The platform's rows that orders point to, read once: products by their key, delivery, the shopper's role. */
final class Shelf {
    private final Map<String, Product> products;
    private final long deliveryOption;
    private final long shopperRole;

    private Shelf(Map<String, Product> products, long deliveryOption, long shopperRole) {
        this.products = products;
        this.deliveryOption = deliveryOption;
        this.shopperRole = shopperRole;
    }

    static Shelf read(JdbcTemplate jdbc) {
        Map<Long, Product> byId = new HashMap<>();
        Map<String, Product> byKey = new HashMap<>();
        jdbc.query(
                "select PRODUCT_ID, URL, DEFAULT_SKU_ID, DEFAULT_CATEGORY_ID from BLC_PRODUCT"
                        + " where URL is not null and DEFAULT_SKU_ID is not null and DEFAULT_CATEGORY_ID is not null",
                row -> {
                    Product product = new Product(row.getLong(1), row.getLong(3), row.getLong(4));
                    byId.put(product.id(), product);
                    String url = row.getString(2);
                    byKey.put(url.substring(url.lastIndexOf('/') + 1), product);
                });
        jdbc.query(
                "select XREF.PRODUCT_ID, XREF.SKU_ID, CHOICE.ATTRIBUTE_VALUE from BLC_PRODUCT_SKU_XREF XREF"
                        + " join BLC_SKU_OPTION_VALUE_XREF CHOSEN on CHOSEN.SKU_ID = XREF.SKU_ID"
                        + " join BLC_PRODUCT_OPTION_VALUE CHOICE"
                        + " on CHOICE.PRODUCT_OPTION_VALUE_ID = CHOSEN.PRODUCT_OPTION_VALUE_ID",
                row -> {
                    Product product = byId.get(row.getLong(1));
                    if (product != null) {
                        product.variants.put(row.getString(3), row.getLong(2));
                    }
                });
        return new Shelf(
                byKey,
                one(jdbc, "select min(FULFILLMENT_OPTION_ID) from BLC_FULFILLMENT_OPTION", "a delivery option"),
                one(jdbc, "select min(ROLE_ID) from BLC_ROLE where ROLE_NAME = 'ROLE_USER'", "the role ROLE_USER"));
    }

    private static long one(JdbcTemplate jdbc, String sql, String what) {
        List<Long> found = jdbc.queryForList(sql, Long.class);
        if (found.isEmpty() || found.get(0) == null) {
            throw new IllegalStateException("The shop has no orders before it has " + what + ".");
        }
        return found.get(0);
    }

    /** The product with that key, which is the last part of its address. */
    Product product(String key) {
        Product product = products.get(key);
        if (product == null) {
            throw new IllegalStateException("An order is for " + key + ", which the shop does not have.");
        }
        return product;
    }

    long deliveryOption() {
        return deliveryOption;
    }

    long shopperRole() {
        return shopperRole;
    }

    /** Row ids of a product. */
    static final class Product {
        private final long id;
        private final long sku;
        private final long category;
        private final Map<String, Long> variants = new HashMap<>();

        private Product(long id, long sku, long category) {
            this.id = id;
            this.sku = sku;
            this.category = category;
        }

        long id() {
            return id;
        }

        /** The stock-keeping unit of a choice; that of the product itself where choices have none of their own. */
        long sku(Optional<PastLine.Choice> choice) {
            return choice.map(chosen -> variants.getOrDefault(chosen.label().english(), sku))
                    .orElse(sku);
        }

        long category() {
            return category;
        }
    }
}
