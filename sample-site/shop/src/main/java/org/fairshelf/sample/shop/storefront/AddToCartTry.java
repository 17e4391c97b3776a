package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.model.AddToCartItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A visitor's wish to put a product into the cart, checked before the platform is asked. */
final class AddToCartTry {
    /** Under this name a failed try travels back to the product page. */
    static final String NAME = "addToCartTry";

    private final Product product;
    private final Form form;
    private final Sku sku;
    private final int quantity;
    private final Map<String, String> attributes;

    private AddToCartTry(Product product, Form form, Sku sku, int quantity, Map<String, String> attributes) {
        this.product = product;
        this.form = form;
        this.sku = sku;
        this.quantity = quantity;
        this.attributes = attributes;
    }

    static AddToCartTry of(Product product, Map<String, String> sent, @Nullable Order cart, Stock stock) {
        List<ProductOption> options = ProductOptions.optionsOf(product);
        List<String> fields = new ArrayList<>();
        fields.add("quantity");
        options.forEach(option -> fields.add(ProductOptions.field(option)));
        Form form = Form.of(sent, fields.toArray(new String[0]));

        List<ProductOptionValue> values = new ArrayList<>();
        Map<String, String> attributes = new HashMap<>();
        for (ProductOption option : options) {
            String field = ProductOptions.field(option);
            ProductOptionValue value = ProductOptions.value(option, form.value(field));
            if (value != null) {
                values.add(value);
                attributes.put(option.getAttributeName(), value.getAttributeValue());
            } else if (option.getRequired()) {
                form.reject(field, "product.fault.option", option.getLabel());
            }
        }
        int quantity = Quantity.of(form.value("quantity"));
        Sku sku = ProductOptions.variant(product, values);
        if (quantity == 0) {
            form.reject("quantity", "form.fault.quantity");
        } else if (!form.isFaulty()) {
            checkStock(form, quantity, alreadyIn(cart, sku), stock.of(sku));
        }
        return new AddToCartTry(product, form, sku, quantity, attributes);
    }

    private static void checkStock(Form form, int quantity, int inCart, Availability available) {
        if (available.isSoldOut()) {
            form.reject("quantity", "product.fault.soldOut");
        } else if (!available.covers((long) quantity + inCart)) {
            if (inCart == 0) {
                form.reject("quantity", "product.fault.stock", available.getPieces());
            } else {
                form.reject("quantity", "product.fault.stock.cart", available.getPieces(), inCart);
            }
        }
    }

    private static int alreadyIn(@Nullable Order cart, Sku sku) {
        if (cart == null || cart.getOrderItems() == null) {
            return 0;
        }
        return cart.getDiscreteOrderItems().stream()
                .filter(item -> item.getSku() != null
                        && sku.getId().equals(item.getSku().getId()))
                .mapToInt(DiscreteOrderItem::getQuantity)
                .sum();
    }

    boolean isFaulty() {
        return form.isFaulty();
    }

    Form form() {
        return form;
    }

    /** As the platform takes it. The variant is named, so the same one chosen in another language is the same line. */
    AddToCartItem toItem() {
        AddToCartItem item = new AddToCartItem();
        item.setProductId(product.getId());
        item.setSkuId(sku.getId());
        item.setQuantity(quantity);
        item.setItemAttributes(attributes);
        return item;
    }

    /** The failed try this page was sent back with; an empty form otherwise. */
    static Form last(HttpServletRequest request) {
        Map<String, ?> sentBack = RequestContextUtils.getInputFlashMap(request);
        Object form = (sentBack == null ? Collections.<String, Object>emptyMap() : sentBack).get(NAME);
        return form instanceof Form ? (Form) form : Form.empty();
    }
}
