package org.fairshelf.sample.shop.history;

import java.math.BigDecimal;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at some orders of a history as the platform sees them: what was written past it must be an order to it. */
final class OrderSample {
    private static final Logger LOG = LoggerFactory.getLogger(OrderSample.class);
    private static final int SIZE = 25;

    private final OrderService orders;
    private final TransactionTemplate transactions;

    OrderSample(OrderService orders, PlatformTransactionManager transactions) {
        this.orders = orders;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setReadOnly(true);
    }

    /** Says for a person how many of how many orders the platform sees as they are in the file; the log says which it does not. */
    String look(History history, Returns returns) {
        int size = Math.min(SIZE, history.invoices());
        int right = 0;
        for (int i = 0; i < size; i++) {
            int invoice = (int) ((long) history.invoices() * i / size);
            Boolean same = transactions.execute(status -> isSame(history, returns, invoice));
            right += Boolean.TRUE.equals(same) ? 1 : 0;
        }
        return right + " of " + size + " orders looked at are to the platform what they are in the file";
    }

    private boolean isSame(History history, Returns returns, int invoice) {
        String number = history.invoice(invoice);
        String wrong = wrong(history, returns, invoice, orders.findOrderByOrderNumber(number));
        if (wrong != null) {
            LOG.error("The imported order {} is not what it should be: {}", number, wrong);
        }
        return wrong == null;
    }

    private static @Nullable String wrong(History history, Returns returns, int invoice, @Nullable Order order) {
        if (order == null) {
            return "the platform does not find it.";
        }
        Groups lines = history.linesOfInvoices();
        BigDecimal total = BigDecimal.ZERO;
        long pieces = 0;
        for (int place = 0; place < lines.size(invoice); place++) {
            int line = lines.line(invoice, place);
            total = total.add(BigDecimal.valueOf((long) history.centsOf(line) * history.quantityOf(line), 2));
            pieces += history.quantityOf(line);
        }
        boolean cancelled = history.isReturn(invoice) || returns.isWhole(invoice);
        OrderStatus status = cancelled ? OrderStatus.CANCELLED : OrderStatus.SUBMITTED;
        if (!status.equals(order.getStatus())) {
            return "its status is " + order.getStatus().getType() + ".";
        }
        if (order.getTotal().getAmount().compareTo(total) != 0
                || order.calculateSubTotal().getAmount().compareTo(total) != 0) {
            return "it comes to " + order.calculateSubTotal() + " and says " + order.getTotal() + " instead of " + total
                    + ".";
        }
        return order.getItemCount() == pieces
                ? null
                : "it has " + order.getItemCount() + " pieces instead of " + pieces + ".";
    }
}
