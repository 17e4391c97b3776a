package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.fairshelf.sample.shop.past.PastTables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What a customer has ordered, the latest first, with what was cancelled or sent back; returns are told with the orders that they belong to. */
@Component("shopPastOrders")
final class PastOrders {
    private final OrderService orders;
    private final Stock stock;

    @Autowired
    PastOrders(@Qualifier("blOrderService") OrderService orders, Stock stock) {
        this.orders = orders;
        this.stock = stock;
    }

    private List<Order> placed(Customer customer) {
        List<Order> placed = new ArrayList<>(orders.findOrdersForCustomer(customer, OrderStatus.SUBMITTED));
        placed.addAll(orders.findOrdersForCustomer(customer, OrderStatus.CANCELLED));
        placed.removeIf(order -> order.getSubmitDate() == null
                || order.getOrderNumber() == null
                || PastTables.RETURN.equals(order.getName()));
        placed.sort(Comparator.comparing(Order::getSubmitDate).reversed());
        return placed;
    }

    int count(Customer customer) {
        return placed(customer).size();
    }

    /** One page of them; pages count from 1. */
    List<OrderView> page(Customer customer, int page, int size) {
        List<OrderView> views = new ArrayList<>();
        placed(customer).stream()
                .skip((long) (page - 1) * size)
                .limit(size)
                .forEach(order -> views.add(OrderView.of(order, stock)));
        return views;
    }

    OrderView numbered(Customer customer, String number) {
        return placed(customer).stream()
                .filter(order -> number.equals(order.getOrderNumber()))
                .findFirst()
                .map(order -> OrderView.of(order, stock))
                .orElseThrow(() -> new NotFound("the order " + number));
    }

    @Nullable Address lastAddress(Customer customer) {
        return placed(customer).stream()
                .map(order -> OrderView.of(order, stock).getAddress())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
