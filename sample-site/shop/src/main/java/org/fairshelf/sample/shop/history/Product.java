package org.fairshelf.sample.shop.history;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** A product as the lines that mention it describe it. */
final class Product {
    private static final int FEWEST = 3;
    private static final int MOST = 999;
    private static final int WEEKS_OF_STOCK = 8;
    private static final int WEEKS_ON_SALE = 26;

    private final String code;
    private final String name;
    private final BigDecimal price;
    private final int stock;
    private final int orders;
    private final Department department;

    private Product(String code, String name, BigDecimal price, int stock, int orders) {
        this.code = code;
        this.name = name;
        this.price = price;
        this.stock = stock;
        this.orders = orders;
        this.department = Department.of(name);
    }

    /**
     * Name and price are those most lines have, the later ones where it is a tie. In stock is what was sold in the last weeks; what nobody has
     * bought for half a year is sold out.
     */
    static Product of(History history, int product, LocalDateTime end) {
        Groups lines = history.linesOfProducts();
        int size = lines.size(product);
        LocalDateTime lately = end.minusWeeks(WEEKS_OF_STOCK);
        LocalDateTime gone = end.minusWeeks(WEEKS_ON_SALE);
        long pieces = 0;
        int orders = 0;
        boolean onSale = false;
        for (int place = 0; place < size; place++) {
            int line = lines.line(product, place);
            int invoice = history.invoiceOf(line);
            if (!history.isReturn(invoice)) {
                LocalDateTime time = history.timeOf(invoice);
                orders++;
                onSale |= time.isAfter(gone);
                pieces += time.isAfter(lately) ? history.quantityOf(line) : 0;
            }
        }
        String description = mostFrequent(size, place -> history.descriptionOf(lines.line(product, place)));
        int cents = mostFrequent(size, place -> history.centsOf(lines.line(product, place)));
        int stock = onSale ? (int) Math.max(FEWEST, Math.min(MOST, pieces)) : 0;
        return new Product(
                history.code(product), ProductName.of(description), BigDecimal.valueOf(cents, 2), stock, orders);
    }

    private static <T> T mostFrequent(int size, IntFunction<T> values) {
        Map<T, Integer> counts = new HashMap<>();
        T best = values.apply(size - 1);
        int most = 0;
        // From the end, so that of two as frequent the one that leads first is the later one.
        for (int place = size - 1; place >= 0; place--) {
            T value = values.apply(place);
            int count = counts.merge(value, 1, Integer::sum);
            if (count > most) {
                most = count;
                best = value;
            }
        }
        return best;
    }

    String code() {
        return code;
    }

    /** Unique in the shop. */
    String key() {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (words.isEmpty() ? "" : words + "-") + code.toLowerCase(Locale.ROOT);
    }

    String name() {
        return name;
    }

    BigDecimal price() {
        return price;
    }

    int stock() {
        return stock;
    }

    /** In how many lines it was sold. */
    int orders() {
        return orders;
    }

    Department department() {
        return department;
    }

    /** One drawing for each department, with a letter that the end of the address names. */
    String picture() {
        char first = Character.toUpperCase(name.charAt(0));
        return "/img/catalog/history/" + department.key() + ".svg" + (first >= 'A' && first <= 'Z' ? "#" + first : "");
    }
}
