package org.fairshelf.sample.shop.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A line of an invoice, or of a return, that can be used. */
final class Row {
    static final int LONGEST_DESCRIPTION = 120;
    static final int MOST_PIECES = 1_000_000;
    static final BigDecimal HIGHEST_PRICE = new BigDecimal("100000");

    private static final Pattern PRODUCT = Pattern.compile("\\d{5}[A-Z]{0,5}");
    private static final Pattern INVOICE = Pattern.compile("C?\\d{1,18}");
    private static final Pattern PIECES = Pattern.compile("-?\\d{1,9}(\\.0)?");
    private static final Pattern PRICE = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern CUSTOMER = Pattern.compile("[A-Z0-9]{1,20}");
    /** As in the file of the UCI, and as spreadsheets in the United States write it. */
    private static final DateTimeFormatter[] DATES = {
        date("uuuu-MM-dd HH:mm[:ss]"), date("uuuu-MM-dd'T'HH:mm[:ss]"), date("M/d/uuuu H:mm[:ss]")
    };

    private static final int FIRST_YEAR = 1970;
    private static final int LONGEST_COUNTRY = 60;

    private final String invoice;
    private final String product;
    private final String description;
    private final int quantity;
    private final LocalDateTime time;
    private final int cents;
    private final String customer;
    private final String country;

    private Row(
            String invoice,
            String product,
            String description,
            int quantity,
            LocalDateTime time,
            int cents,
            String customer,
            String country) {
        this.invoice = invoice;
        this.product = product;
        this.description = description;
        this.quantity = quantity;
        this.time = time;
        this.cents = cents;
        this.customer = customer;
        this.country = country;
    }

    /** Of the fields in the order of the file. */
    static Row of(List<String> fields) throws Unusable {
        String product = text(fields, 1).toUpperCase(Locale.ROOT);
        require(PRODUCT.matcher(product).matches(), Reason.PRODUCT);
        String invoice = text(fields, 0).toUpperCase(Locale.ROOT);
        require(INVOICE.matcher(invoice).matches(), Reason.INVOICE);
        int quantity = pieces(text(fields, 3));
        int cents = cents(text(fields, 5));
        LocalDateTime time = time(text(fields, 4));
        String customer = customer(text(fields, 6));
        String description = text(fields, 2).replaceAll("\\s+", " ");
        require(!description.isEmpty() && description.length() <= LONGEST_DESCRIPTION, Reason.DESCRIPTION);
        String country = text(fields, 7);
        boolean back = invoice.startsWith("C");
        require(back || quantity > 0, Reason.NOT_SOLD);
        require(!back || quantity < 0, Reason.NOT_RETURNED);
        require(cents > 0, Reason.FREE);
        return new Row(
                invoice,
                product,
                description,
                Math.abs(quantity),
                time,
                cents,
                customer,
                country.length() > LONGEST_COUNTRY ? "" : country);
    }

    private static String text(List<String> fields, int index) {
        return fields.get(index).trim();
    }

    private static void require(boolean holds, Reason otherwise) throws Unusable {
        if (!holds) {
            throw new Unusable(otherwise);
        }
    }

    private static int pieces(String text) throws Unusable {
        require(PIECES.matcher(text).matches(), Reason.QUANTITY);
        int pieces = Integer.parseInt(withoutZero(text));
        require(Math.abs(pieces) <= MOST_PIECES, Reason.QUANTITY);
        return pieces;
    }

    private static int cents(String text) throws Unusable {
        require(PRICE.matcher(text).matches(), Reason.PRICE);
        BigDecimal price = new BigDecimal(text);
        require(price.compareTo(HIGHEST_PRICE) <= 0, Reason.PRICE);
        return price.max(HIGHEST_PRICE.negate())
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static LocalDateTime time(String text) throws Unusable {
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDateTime time = LocalDateTime.parse(text, format);
                require(time.getYear() >= FIRST_YEAR, Reason.DATE);
                return time;
            } catch (DateTimeException another) {
                // The next one may be it.
            }
        }
        throw new Unusable(Reason.DATE);
    }

    /** Programs that calculate write a number such as 17850 as 17850.0. */
    private static String customer(String text) throws Unusable {
        String customer = withoutZero(text).toUpperCase(Locale.ROOT);
        require(customer.isEmpty() || CUSTOMER.matcher(customer).matches(), Reason.CUSTOMER);
        return customer;
    }

    private static String withoutZero(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** With the C in front of a return's. */
    String invoice() {
        return invoice;
    }

    boolean isReturn() {
        return invoice.startsWith("C");
    }

    /** In capital letters: a file may write 85123a and 85123A for the same. */
    String product() {
        return product;
    }

    /** As the file has it, without spaces too many. */
    String description() {
        return description;
    }

    /** Above zero, also of a return. */
    int quantity() {
        return quantity;
    }

    /** On the shop's clock. */
    LocalDateTime time() {
        return time;
    }

    /** For one, above zero. */
    int cents() {
        return cents;
    }

    /** Empty for a guest. */
    String customer() {
        return customer;
    }

    /** As the file names it; empty if it does not. */
    String country() {
        return country;
    }
}
