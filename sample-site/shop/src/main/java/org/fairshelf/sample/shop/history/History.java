package org.fairshelf.sample.shop.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * What a file tells, in some numbers a line: invoices of customers and guests, their lines, the products in them. Everything is numbered from 0 in
 * the order of the file, so that the same file is the same history.
 */
final class History {
    /** Of a guest. */
    static final int NOBODY = -1;

    private final Names products;
    private final Names descriptions;
    private final Names customers;
    private final Names countries;
    private final Names invoices;
    private final Column customerOfInvoice;
    private final Column countryOfInvoice;
    private final Column minuteOfInvoice;
    private final Column invoiceOfLine;
    private final Column productOfLine;
    private final Column descriptionOfLine;
    private final Column quantityOfLine;
    private final Column centsOfLine;
    private final Groups byInvoice;
    private final Groups byProduct;

    private History(Draft draft) {
        this.products = draft.products;
        this.descriptions = draft.descriptions;
        this.customers = draft.customers;
        this.countries = draft.countries;
        this.invoices = draft.invoices;
        this.customerOfInvoice = draft.customerOfInvoice;
        this.countryOfInvoice = draft.countryOfInvoice;
        this.minuteOfInvoice = draft.minuteOfInvoice;
        this.invoiceOfLine = draft.invoiceOfLine;
        this.productOfLine = draft.productOfLine;
        this.descriptionOfLine = draft.descriptionOfLine;
        this.quantityOfLine = draft.quantityOfLine;
        this.centsOfLine = draft.centsOfLine;
        this.byInvoice = Groups.by(draft.invoiceOfLine, draft.invoices.size());
        this.byProduct = Groups.by(draft.productOfLine, draft.products.size());
    }

    int products() {
        return products.size();
    }

    String code(int product) {
        return products.name(product);
    }

    Groups linesOfProducts() {
        return byProduct;
    }

    int customers() {
        return customers.size();
    }

    String customer(int customer) {
        return customers.name(customer);
    }

    /** Orders and returns. */
    int invoices() {
        return invoices.size();
    }

    String invoice(int invoice) {
        return invoices.name(invoice);
    }

    boolean isReturn(int invoice) {
        return invoices.name(invoice).startsWith("C");
    }

    /** {@link #NOBODY} for a guest. */
    int customerOf(int invoice) {
        return customerOfInvoice.get(invoice);
    }

    /** As the file names it; empty if it does not. */
    String countryOf(int invoice) {
        return countries.name(countryOfInvoice.get(invoice));
    }

    /** On the shop's clock, as the file has it, to the minute. */
    LocalDateTime timeOf(int invoice) {
        return LocalDateTime.ofEpochSecond(minuteOf(invoice) * 60L, 0, ZoneOffset.UTC);
    }

    /** The same since 1970: never below zero. */
    int minuteOf(int invoice) {
        return minuteOfInvoice.get(invoice);
    }

    Groups linesOfInvoices() {
        return byInvoice;
    }

    int lines() {
        return productOfLine.size();
    }

    int invoiceOf(int line) {
        return invoiceOfLine.get(line);
    }

    int productOf(int line) {
        return productOfLine.get(line);
    }

    String descriptionOf(int line) {
        return descriptions.name(descriptionOfLine.get(line));
    }

    int quantityOf(int line) {
        return quantityOfLine.get(line);
    }

    int centsOf(int line) {
        return centsOfLine.get(line);
    }

    LocalDateTime last() {
        LocalDateTime last = LocalDateTime.MIN;
        for (int invoice = 0; invoice < invoices(); invoice++) {
            LocalDateTime time = timeOf(invoice);
            last = time.isAfter(last) ? time : last;
        }
        return last;
    }

    LocalDateTime first() {
        LocalDateTime first = LocalDateTime.MAX;
        for (int invoice = 0; invoice < invoices(); invoice++) {
            LocalDateTime time = timeOf(invoice);
            first = time.isBefore(first) ? time : first;
        }
        return first;
    }

    /** By how many whole weeks everything has to move so that it ends before then, by less than a week. */
    long weeksTo(Instant end, ZoneId zone) {
        long weeks = ChronoUnit.WEEKS.between(last(), end.atZone(zone).toLocalDateTime());
        // In the hour that comes twice in autumn, the earlier local time can be the later instant.
        return last().plusWeeks(weeks).atZone(zone).toInstant().isAfter(end) ? weeks - 1 : weeks;
    }

    /** A history while the file is read. */
    static final class Draft {
        static final int MOST_LINES = 2_000_000;
        static final int MOST_INVOICES = 300_000;
        static final int MOST_LINES_OF_INVOICE = 10_000;
        static final int MOST_CUSTOMERS = 100_000;
        static final int MOST_PRODUCTS = 20_000;
        private static final int MOST_DESCRIPTIONS = 200_000;
        private static final int MOST_COUNTRIES = 1_000;

        private final Names products = new Names(MOST_PRODUCTS);
        private final Names descriptions = new Names(MOST_DESCRIPTIONS);
        private final Names customers = new Names(MOST_CUSTOMERS);
        private final Names countries = new Names(MOST_COUNTRIES);
        private final Names invoices = new Names(MOST_INVOICES);
        private final Column customerOfInvoice = new Column();
        private final Column countryOfInvoice = new Column();
        private final Column minuteOfInvoice = new Column();
        private final Column invoiceOfLine = new Column();
        private final Column productOfLine = new Column();
        private final Column descriptionOfLine = new Column();
        private final Column quantityOfLine = new Column();
        private final Column centsOfLine = new Column();
        private int[] linesOfInvoice = new int[1 << 10];
        private boolean sold;

        /** Takes in the line, or says why it does not fit. */
        void add(Row row) throws Unusable {
            if (!hasRoomFor(row)) {
                throw new Unusable(Reason.TOO_MANY);
            }
            int before = invoices.size();
            int invoice = invoices.number(row.invoice());
            if (invoice == before) {
                begin(row, invoice);
            } else if (!row.customer().equals(nameOf(customerOfInvoice.get(invoice)))) {
                throw new Unusable(Reason.OTHER_CUSTOMER);
            }
            if (linesOfInvoice[invoice] == MOST_LINES_OF_INVOICE) {
                throw new Unusable(Reason.TOO_MANY);
            }
            linesOfInvoice[invoice]++;
            invoiceOfLine.add(invoice);
            productOfLine.add(products.number(row.product()));
            descriptionOfLine.add(descriptions.number(row.description()));
            quantityOfLine.add(row.quantity());
            centsOfLine.add(row.cents());
            sold |= !row.isReturn();
        }

        private boolean hasRoomFor(Row row) {
            return productOfLine.size() < MOST_LINES
                    && invoices.hasRoomFor(row.invoice())
                    && customers.hasRoomFor(row.customer())
                    && countries.hasRoomFor(row.country())
                    && products.hasRoomFor(row.product())
                    && descriptions.hasRoomFor(row.description());
        }

        private void begin(Row row, int invoice) {
            customerOfInvoice.add(customer(row));
            countryOfInvoice.add(countries.number(row.country()));
            minuteOfInvoice.add((int) (row.time().toEpochSecond(ZoneOffset.UTC) / 60));
            if (invoice == linesOfInvoice.length) {
                linesOfInvoice = Arrays.copyOf(linesOfInvoice, 2 * invoice);
            }
        }

        private String nameOf(int customer) {
            return customer == NOBODY ? "" : customers.name(customer);
        }

        private int customer(Row row) {
            return row.customer().isEmpty() ? NOBODY : customers.number(row.customer());
        }

        /** Whether there is at least one line of something sold. */
        boolean hasSales() {
            return sold;
        }

        History finish() {
            return new History(this);
        }
    }
}
