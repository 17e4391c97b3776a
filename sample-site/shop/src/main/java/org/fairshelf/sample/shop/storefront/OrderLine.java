package org.fairshelf.sample.shop.storefront;

import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.OrderItemAttribute;
import org.fairshelf.sample.shop.past.PastTables;
import org.jspecify.annotations.Nullable;

/** One line of a cart or an order. */
public final class OrderLine {
    private final Long id;
    private final String name;
    private final String variant;
    private final String url;
    private final String picture;
    private final int quantity;
    private final int returned;
    private final Money unitPrice;
    private final Money total;
    private final Availability availability;

    private OrderLine(
            Long id,
            String name,
            String variant,
            String url,
            String picture,
            int quantity,
            int returned,
            Money unitPrice,
            Money total,
            Availability availability) {
        this.id = id;
        this.name = name;
        this.variant = variant;
        this.url = url;
        this.picture = picture;
        this.quantity = quantity;
        this.returned = returned;
        this.unitPrice = unitPrice;
        this.total = total;
        this.availability = availability;
    }

    static OrderLine of(OrderItem item, Stock stock) {
        Sku sku = item instanceof DiscreteOrderItem ? ((DiscreteOrderItem) item).getSku() : null;
        Product product = sku == null ? null : sku.getProduct();
        return new OrderLine(
                item.getId(),
                product == null ? item.getName() : product.getName(),
                ProductOptions.description(sku),
                urlOf(product),
                Pictures.of(product),
                item.getQuantity(),
                returned(item),
                item.getAveragePrice(),
                item.getTotalPrice(),
                sku == null ? Availability.uncounted() : stock.of(sku));
    }

    private static int returned(OrderItem item) {
        OrderItemAttribute attribute = item.getOrderItemAttributes() == null
                ? null
                : item.getOrderItemAttributes().get(PastTables.RETURNED);
        return attribute == null ? 0 : Quantity.of(attribute.getValue());
    }

    private static String urlOf(@Nullable Product product) {
        return product == null || !product.isActive() || product.getUrl() == null ? "" : product.getUrl();
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getVariant() {
        return variant;
    }

    /** Where the product is; empty when the shop no longer has it. */
    public String getUrl() {
        return url;
    }

    public String getPicture() {
        return picture;
    }

    public int getQuantity() {
        return quantity;
    }

    /** How many of the pieces came back. */
    public int getReturned() {
        return returned;
    }

    public Money getUnitPrice() {
        return unitPrice;
    }

    public Money getTotal() {
        return total;
    }

    public Availability getAvailability() {
        return availability;
    }

    /** Whether there are fewer pieces than this line wants. */
    public boolean isShort() {
        return !availability.covers(quantity);
    }
}
