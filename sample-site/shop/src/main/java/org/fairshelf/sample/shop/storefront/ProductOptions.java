package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXref;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The choices a product asks for, and the variant they lead to. */
@Component("shopProductOptions")
final class ProductOptions {
    private final Stock stock;

    @Autowired
    ProductOptions(Stock stock) {
        this.stock = stock;
    }

    /** The options as the product page shows them, with what was chosen before (field name to value id). */
    List<Option> of(Product product, Map<String, String> chosen) {
        List<Option> options = new ArrayList<>();
        for (ProductOption option : optionsOf(product)) {
            String field = field(option);
            List<Value> values = new ArrayList<>();
            for (ProductOptionValue value : sorted(option)) {
                String id = String.valueOf(value.getId());
                Money surcharge = value.getPriceAdjustment();
                values.add(new Value(
                        id,
                        value.getAttributeValue(),
                        surcharge == null || surcharge.isZero() ? null : surcharge,
                        availability(product, option, value),
                        id.equals(chosen.get(field))));
            }
            options.add(new Option(field, option.getLabel(), values));
        }
        return options;
    }

    /** How many pieces there are with this value: of the one variant that has it, or of all that do. */
    private Availability availability(Product product, ProductOption option, ProductOptionValue value) {
        if (!option.getUseInSkuGeneration()) {
            return stock.of(product.getDefaultSku());
        }
        Availability all = Availability.none();
        for (Sku variant : product.getAdditionalSkus()) {
            if (hasValue(variant, value)) {
                all = all.plus(stock.of(variant));
            }
        }
        return all;
    }

    static List<ProductOption> optionsOf(Product product) {
        List<ProductOption> options = new ArrayList<>();
        for (ProductOptionXref xref : product.getProductOptionXrefs()) {
            options.add(xref.getProductOption());
        }
        options.sort(Comparator.comparing(
                option -> option.getDisplayOrder() == null ? Integer.valueOf(0) : option.getDisplayOrder()));
        return options;
    }

    private static List<ProductOptionValue> sorted(ProductOption option) {
        List<ProductOptionValue> values = new ArrayList<>(option.getAllowedValues());
        values.sort(Comparator.comparing(value -> value.getDisplayOrder() == null ? 0L : value.getDisplayOrder()));
        return values;
    }

    static String field(ProductOption option) {
        return "option-" + option.getAttributeName();
    }

    /** The allowed value of that id; null if there is none such. */
    static @Nullable ProductOptionValue value(ProductOption option, @Nullable String id) {
        for (ProductOptionValue value : option.getAllowedValues()) {
            if (String.valueOf(value.getId()).equals(id)) {
                return value;
            }
        }
        return null;
    }

    /** The variant that has all those values; the product itself when it has no variants. */
    static Sku variant(Product product, List<ProductOptionValue> values) {
        for (Sku variant : product.getAdditionalSkus()) {
            if (values.stream()
                    .filter(value -> value.getProductOption().getUseInSkuGeneration())
                    .allMatch(value -> hasValue(variant, value))) {
                return variant;
            }
        }
        return product.getDefaultSku();
    }

    private static boolean hasValue(Sku variant, ProductOptionValue wanted) {
        for (ProductOptionValue value : variant.getProductOptionValuesCollection()) {
            if (value.getId().equals(wanted.getId())) {
                return true;
            }
        }
        return false;
    }

    /** What a variant is, in words: "Small, 28 × 18 cm". Empty for a product without options. */
    static String description(@Nullable Sku variant) {
        if (variant == null) {
            return "";
        }
        List<String> values = new ArrayList<>();
        for (ProductOptionValue value : variant.getProductOptionValuesCollection()) {
            values.add(value.getAttributeValue());
        }
        return String.join(", ", values);
    }

    /** An option: one of its values must be chosen. */
    public static final class Option {
        private final String field;
        private final String name;
        private final List<Value> values;

        Option(String field, String name, List<Value> values) {
            this.field = field;
            this.name = name;
            this.values = values;
        }

        public String getField() {
            return field;
        }

        public String getName() {
            return name;
        }

        public List<Value> getValues() {
            return values;
        }
    }

    /** A value that can be chosen. */
    public static final class Value {
        private final String id;
        private final String name;
        private final @Nullable Money surcharge;
        private final Availability availability;
        private final boolean chosen;

        Value(String id, String name, @Nullable Money surcharge, Availability availability, boolean chosen) {
            this.id = id;
            this.name = name;
            this.surcharge = surcharge;
            this.availability = availability;
            this.chosen = chosen;
        }

        public String getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public @Nullable Money getSurcharge() {
            return surcharge;
        }

        public Availability getAvailability() {
            return availability;
        }

        public boolean isChosen() {
            return chosen;
        }
    }
}
