package org.fairshelf.sample.shop.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a buyer of a product has to choose, such as its size; it has at least two values. */
public final class ProductOption {
    private final String key;
    private final LocalizedText name;
    private final List<Value> values;

    ProductOption(String key, LocalizedText name, List<Value> values) {
        this.key = key;
        this.name = name;
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** One of {@code size}, {@code colour}, {@code grind}, {@code weight}. */
    public String key() {
        return key;
    }

    public LocalizedText name() {
        return name;
    }

    /** In the order in which they are offered. */
    public List<Value> values() {
        return values;
    }

    /** One of the things that can be chosen. */
    public static final class Value {
        private final String key;
        private final LocalizedText label;
        private final BigDecimal surcharge;

        Value(String key, LocalizedText label, BigDecimal surcharge) {
            this.key = key;
            this.label = label;
            this.surcharge = surcharge;
        }

        /** Unique in its option. */
        public String key() {
            return key;
        }

        public LocalizedText label() {
            return label;
        }

        /** What it costs on top of the product's price, in euros with two decimals; 0.00 if nothing. */
        public BigDecimal surcharge() {
            return surcharge;
        }
    }
}
