package org.fairshelf.sample.shop.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Who the customers of a history are in the shop: neutral names, addresses that reach nobody. One of them gets the login of the sample shop, so
 * that whoever tries the shop can be somebody with a past.
 */
final class Customers {
    static final String LOGIN = "shopper@example.com";
    static final String PASSWORD = "shopper";

    /** A past that can be looked at: not one order, not hundreds. */
    private static final int ORDERS_TO_SHOW = 12;

    private static final double SHARES = (double) (1L << 53);

    private final History history;
    private final double consented;
    private final int[] orders;
    private final int shown;

    /**
     * Writes nothing.
     *
     * @param consented the share of customers who count as having agreed, 0 to 1
     */
    Customers(History history, double consented) {
        this.history = history;
        this.consented = consented;
        this.orders = new int[history.customers()];
        for (int invoice = 0; invoice < history.invoices(); invoice++) {
            if (history.customerOf(invoice) != History.NOBODY && !history.isReturn(invoice)) {
                orders[history.customerOf(invoice)]++;
            }
        }
        this.shown = chooseShown();
    }

    private int chooseShown() {
        int best = History.NOBODY;
        for (int customer = 0; customer < orders.length; customer++) {
            if (best == History.NOBODY || isBetter(customer, best)) {
                best = customer;
            }
        }
        return best;
    }

    private boolean isBetter(int customer, int best) {
        if (hasConsented(customer) != hasConsented(best)) {
            return hasConsented(customer);
        }
        return Math.abs(orders[customer] - ORDERS_TO_SHOW) < Math.abs(orders[best] - ORDERS_TO_SHOW);
    }

    /** The one with the login; {@link History#NOBODY} if all are guests. */
    int shown() {
        return shown;
    }

    /** By a hash of the number, not by chance: the same customers at each start and at each larger share. */
    boolean hasConsented(int customer) {
        return share("consented:" + history.customer(customer)) < consented;
    }

    /** Somewhere from 0 to below 1. */
    private static double share(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            // As many bits as a double can hold.
            return (ByteBuffer.wrap(hash).getLong() >>> 11) / SHARES;
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The login, which is the address, too. */
    String email(int customer) {
        return customer == shown
                ? LOGIN
                : "customer-" + history.customer(customer).toLowerCase(Locale.ROOT) + "@example.com";
    }
}
