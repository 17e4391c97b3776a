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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What a customer has ordered, the latest first. */
@Component("shopPastOrders")
final class PastOrders {
    private final OrderService orders;
    private final Stock stock;

    @Autowired
    PastOrders(@Qualifier("blOrderService") OrderService orders, Stock stock) {
        this.orders = orders;
        this.stock = stock;
    }

    private List<Order> submitted(Customer customer) {
        List<Order> submitted = new ArrayList<>(orders.findOrdersForCustomer(customer, OrderStatus.SUBMITTED));
        submitted.removeIf(order -> order.getSubmitDate() == null || order.getOrderNumber() == null);
        submitted.sort(Comparator.comparing(Order::getSubmitDate).reversed());
        return submitted;
    }

    int count(Customer customer) {
        return submitted(customer).size();
    }

    /** One page of them; pages count from 1. */
    List<OrderView> page(Customer customer, int page, int size) {
        List<OrderView> views = new ArrayList<>();
        submitted(customer).stream()
                .skip((long) (page - 1) * size)
                .limit(size)
                .forEach(order -> views.add(OrderView.of(order, stock)));
        return views;
    }

    OrderView numbered(Customer customer, String number) {
        return submitted(customer).stream()
                .filter(order -> number.equals(order.getOrderNumber()))
                .findFirst()
                .map(order -> OrderView.of(order, stock))
                .orElseThrow(() -> new NotFound("the order " + number));
    }

    @Nullable Address lastAddress(Customer customer) {
        return submitted(customer).stream()
                .map(order -> OrderView.of(order, stock).getAddress())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
