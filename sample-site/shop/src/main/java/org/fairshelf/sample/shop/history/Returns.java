package org.fairshelf.sample.shop.history;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Which orders the returns of a history belong to. A file does not tell; the latest order before, of the same customer, that has the same product at
 * the same price is taken, then the one before that. What is left over came from orders that are not in the file.
 */
final class Returns {
    private final History history;
    private final int[] piecesOfLine;
    private final int[] lastOfInvoice;

    private Returns(History history) {
        this.history = history;
        this.piecesOfLine = new int[history.lines()];
        this.lastOfInvoice = new int[history.invoices()];
        Arrays.fill(lastOfInvoice, History.NOBODY);
    }

    static Returns of(History history) {
        Returns returns = new Returns(history);
        Map<Long, Deque<Integer>> sold = returns.whatComesBack();
        for (long place : returns.inTime()) {
            int invoice = (int) (place & 0xfffffL);
            Groups lines = history.linesOfInvoices();
            for (int i = 0; i < lines.size(invoice); i++) {
                int line = lines.line(invoice, i);
                Deque<Integer> open = sold.get(returns.key(line));
                if (open != null && history.customerOf(invoice) != History.NOBODY) {
                    if (history.isReturn(invoice)) {
                        returns.match(line, open);
                    } else {
                        open.push(line);
                    }
                }
            }
        }
        return returns;
    }

    /** How many pieces of the line of an order came back. */
    int pieces(int line) {
        return piecesOfLine[line];
    }

    /** Whether nothing of the order stayed with the customer. */
    boolean isWhole(int invoice) {
        Groups lines = history.linesOfInvoices();
        for (int i = 0; i < lines.size(invoice); i++) {
            int line = lines.line(invoice, i);
            if (piecesOfLine[line] < history.quantityOf(line)) {
                return false;
            }
        }
        return true;
    }

    /** The return that brought the last of what came back of the order, which must be there. */
    int last(int invoice) {
        return lastOfInvoice[invoice];
    }

    /** Few orders have returns: only what comes back some day has to be kept in mind. */
    private Map<Long, Deque<Integer>> whatComesBack() {
        Map<Long, Deque<Integer>> keys = new HashMap<>();
        for (int line = 0; line < history.lines(); line++) {
            if (history.isReturn(history.invoiceOf(line))) {
                keys.computeIfAbsent(key(line), key -> new ArrayDeque<>());
            }
        }
        return keys;
    }

    /** Sorted: the minute, orders before returns, the place in the file, which has 20 bits. */
    private long[] inTime() {
        long[] places = new long[history.invoices()];
        for (int invoice = 0; invoice < places.length; invoice++) {
            places[invoice] =
                    (long) history.minuteOf(invoice) << 21 | (history.isReturn(invoice) ? 1L << 20 : 0) | invoice;
        }
        Arrays.sort(places);
        return places;
    }

    private void match(int line, Deque<Integer> open) {
        int left = history.quantityOf(line);
        while (left > 0 && !open.isEmpty()) {
            int origin = open.element();
            int pieces = Math.min(left, history.quantityOf(origin) - piecesOfLine[origin]);
            piecesOfLine[origin] += pieces;
            lastOfInvoice[history.invoiceOf(origin)] = history.invoiceOf(line);
            left -= pieces;
            if (piecesOfLine[origin] == history.quantityOf(origin)) {
                open.remove();
            }
        }
    }

    private long key(int line) {
        long customer = history.customerOf(history.invoiceOf(line));
        return (customer * History.Draft.MOST_PRODUCTS + history.productOf(line)) << 32 | history.centsOf(line);
    }
}
