package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Address;
import org.jspecify.annotations.Nullable;

/** A cart or an order as pages show it. */
public final class OrderView {
    private final Order order;
    private final List<OrderLine> lines;

    private OrderView(Order order, List<OrderLine> lines) {
        this.order = order;
        this.lines = lines;
    }

    static OrderView of(Order order, Stock stock) {
        List<OrderLine> lines = new ArrayList<>();
        if (order.getOrderItems() != null) {
            for (OrderItem item : order.getOrderItems()) {
                lines.add(OrderLine.of(item, stock));
            }
        }
        return new OrderView(order, lines);
    }

    public Long getId() {
        return order.getId();
    }

    public @Nullable String getNumber() {
        return order.getOrderNumber();
    }

    public @Nullable Date getDate() {
        return order.getSubmitDate();
    }

    public @Nullable String getEmail() {
        return order.getEmailAddress();
    }

    public List<OrderLine> getLines() {
        return lines;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether a line wants more than there is. */
    public boolean isShort() {
        return lines.stream().anyMatch(OrderLine::isShort);
    }

    public int getPieces() {
        return lines.stream().mapToInt(OrderLine::getQuantity).sum();
    }

    /** What became of it after it was placed: {@code cancelled}, {@code returned}, {@code partly} returned; null if it stayed as it was. */
    public @Nullable String getEnd() {
        boolean cancelled = OrderStatus.CANCELLED.equals(order.getStatus());
        if (lines.stream().noneMatch(line -> line.getReturned() > 0)) {
            return cancelled ? "cancelled" : null;
        }
        return cancelled ? "returned" : "partly";
    }

    /** What was paid back for what came back; null when nothing. */
    public @Nullable Money getRefund() {
        Money refund = Money.ZERO;
        for (OrderLine line : lines) {
            refund = refund.add(line.getUnitPrice().multiply(line.getReturned()));
        }
        return refund.greaterThan(Money.ZERO) ? refund : null;
    }

    public Money getGoods() {
        return orZero(order.getSubTotal());
    }

    public Money getDelivery() {
        return orZero(order.getTotalFulfillmentCharges());
    }

    public Money getTotal() {
        return order.getTotal() == null ? getGoods().add(getDelivery()) : order.getTotal();
    }

    /** What promotions take off beyond the prices of the lines; null when nothing. */
    public @Nullable Money getDiscount() {
        Money discount = getGoods().add(getDelivery()).subtract(getTotal());
        return discount.greaterThan(Money.ZERO) ? discount : null;
    }

    public @Nullable Address getAddress() {
        for (FulfillmentGroup group : order.getFulfillmentGroups()) {
            if (group.getAddress() != null) {
                return group.getAddress();
            }
        }
        return null;
    }

    public @Nullable String getDeliveryName() {
        for (FulfillmentGroup group : order.getFulfillmentGroups()) {
            FulfillmentOption option = group.getFulfillmentOption();
            if (option != null) {
                return option.getName();
            }
        }
        return null;
    }

    private static Money orZero(@Nullable Money money) {
        return money == null ? Money.ZERO : money;
    }
}
