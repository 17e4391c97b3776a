package org.fairshelf.sample.shop.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.fairshelf.sample.launcher.Progress;
import org.fairshelf.sample.shop.past.PastLine;
import org.fairshelf.sample.shop.past.PastOrder;
import org.fairshelf.sample.shop.past.PastState;
import org.fairshelf.sample.shop.past.PastStore;
import org.fairshelf.sample.shop.past.PastTables;
import org.fairshelf.sample.shop.past.Person;
import org.fairshelf.sample.shop.past.PostalAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the customers of a history, then its orders and returns, in the order of the file. Each batch has its mark, so that a start that was killed
 * goes on where it was.
 */
final class HistoryOrders {
    private static final int ACCOUNTS = 500;
    /** A batch ends with the invoice that fills it. */
    private static final int LINES = 1_500;
    /** Most people make an account while they order. */
    private static final Duration BEFORE_ORDER = Duration.ofMinutes(5);
    /** What the platform requires and no file tells. */
    private static final String STREET = "1 Example Street";

    private static final String POSTAL_CODE = "00000";
    private static final String CITY = "Example Town";

    private final JdbcTemplate jdbc;
    private final PastStore store;
    private final History history;
    private final List<Product> products;
    private final Customers customers;
    private final long weeks;
    private final ZoneId zone;
    private final Runnable watch;
    private final Lands lands;
    private final Returns returns;

    /**
     * Writes nothing yet.
     *
     * @param returns what of its orders came back
     * @param weeks by how many everything moves
     * @param watch is called after each batch
     */
    HistoryOrders(
            JdbcTemplate jdbc,
            PastStore store,
            History history,
            Returns returns,
            List<Product> products,
            Customers customers,
            long weeks,
            ZoneId zone,
            Runnable watch) {
        this.jdbc = jdbc;
        this.store = store;
        this.history = history;
        this.returns = returns;
        this.products = products;
        this.customers = customers;
        this.weeks = weeks;
        this.zone = zone;
        this.watch = watch;
        this.lands = Lands.of(history);
    }

    /** Puts in the countries that are named; those of the shop stay. */
    void writeCountries() {
        TreeSet<String> named = new TreeSet<>();
        for (int invoice = 0; invoice < history.invoices(); invoice++) {
            named.add(lands.code(history.countryOf(invoice)));
        }
        named.removeAll(jdbc.queryForList("select ABBREVIATION from BLC_COUNTRY", String.class));
        for (String code : named) {
            jdbc.update(
                    "insert into BLC_COUNTRY (ABBREVIATION, NAME) values (?, ?)",
                    code,
                    new Locale("", code).getDisplayCountry(Locale.ENGLISH));
        }
    }

    void writeAccounts(PastState state) {
        if (state.isDone()) {
            return;
        }
        int[] firsts = firstInvoices();
        Progress progress = Progress.of("Customers");
        for (int from = state.written(); !state.isDone(); from = Math.min(from + ACCOUNTS, firsts.length)) {
            progress.update(from, firsts.length);
            int to = Math.min(from + ACCOUNTS, firsts.length);
            PastTables batch = store.batch();
            for (int customer = from; customer < to; customer++) {
                Instant registered = timeOf(firsts[customer]).minus(BEFORE_ORDER);
                boolean shown = customer == customers.shown();
                batch.account(person(customer, firsts[customer]), registered, shown ? Customers.PASSWORD : null);
            }
            write(batch, state, from, to, to == firsts.length);
        }
        progress.done(Totals.number(firsts.length, "customer"));
    }

    void writeOrders(PastState state) {
        if (state.isDone()) {
            return;
        }
        Map<String, Long> accounts = accounts(jdbc);
        Progress progress = Progress.of("Orders");
        int from = state.written();
        while (!state.isDone()) {
            progress.update(from, history.invoices());
            PastTables batch = store.batch();
            int to = from;
            for (int lines = 0; to < history.invoices() && lines < LINES; to++) {
                add(batch, to, accounts);
                lines += history.linesOfInvoices().size(to);
            }
            write(batch, state, from, to, to == history.invoices());
            from = to;
        }
        progress.done(Totals.number(history.invoices(), "order") + " and returns");
    }

    private void write(PastTables batch, PastState state, int from, int to, boolean last) {
        store.write(batch, () -> {
            if (last) {
                state.wroteRest(from);
            } else {
                state.wrote(from, to);
            }
        });
        watch.run();
    }

    private void add(PastTables batch, int invoice, Map<String, Long> accounts) {
        int customer = history.customerOf(invoice);
        Person person = person(customer, invoice);
        Instant time = timeOf(invoice);
        long id =
                customer == History.NOBODY ? batch.guest(person, time) : known(accounts.get(customers.email(customer)));
        batch.order(person, id, order(invoice, time));
    }

    private PastOrder order(int invoice, Instant time) {
        String number = history.invoice(invoice);
        if (history.isReturn(invoice)) {
            return PastOrder.returned(number, time, lines(invoice));
        }
        return returns.isWhole(invoice)
                ? PastOrder.sentBack(number, time, timeOf(returns.last(invoice)), lines(invoice))
                : PastOrder.numbered(number, time, lines(invoice));
    }

    private static long known(@Nullable Long account) {
        if (account == null) {
            throw new IllegalStateException("A customer of the history has no account.");
        }
        return account;
    }

    /** The same product at the same price is one line, however often it was typed. */
    private List<PastLine> lines(int invoice) {
        Groups lines = history.linesOfInvoices();
        Map<Long, Integer> quantities = new LinkedHashMap<>();
        Map<Long, Integer> back = new HashMap<>();
        for (int place = 0; place < lines.size(invoice); place++) {
            int line = lines.line(invoice, place);
            long key = ((long) history.productOf(line) << 32) | history.centsOf(line);
            quantities.merge(key, history.quantityOf(line), HistoryOrders::sum);
            back.merge(key, returns.pieces(line), HistoryOrders::sum);
        }
        List<PastLine> merged = new ArrayList<>();
        quantities.forEach((key, quantity) -> {
            Product product = products.get((int) (key >>> 32));
            BigDecimal price = BigDecimal.valueOf(key & 0xffffffffL, 2);
            merged.add(
                    new PastLine(product.key(), product.name(), null, quantity, price).back(back.getOrDefault(key, 0)));
        });
        return merged;
    }

    private static int sum(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }

    private Person person(int customer, int invoice) {
        PostalAddress address = new PostalAddress(STREET, POSTAL_CODE, CITY, lands.code(history.countryOf(invoice)));
        return customer == History.NOBODY
                ? new Person("Guest", history.invoice(invoice), "", Locale.ENGLISH, address)
                : new Person(
                        "Customer", history.customer(customer), customers.email(customer), Locale.ENGLISH, address);
    }

    private Instant timeOf(int invoice) {
        return history.timeOf(invoice).plusWeeks(weeks).atZone(zone).toInstant();
    }

    /** By number of the customer. */
    private int[] firstInvoices() {
        int[] firsts = new int[history.customers()];
        for (int invoice = history.invoices() - 1; invoice >= 0; invoice--) {
            if (history.customerOf(invoice) != History.NOBODY) {
                firsts[history.customerOf(invoice)] = invoice;
            }
        }
        return firsts;
    }

    /** Ids of the customers with an account, by login. */
    static Map<String, Long> accounts(JdbcTemplate jdbc) {
        Map<String, Long> ids = new HashMap<>();
        jdbc.query("select USER_NAME, CUSTOMER_ID from BLC_CUSTOMER where IS_REGISTERED = true", row -> {
            ids.put(row.getString(1), row.getLong(2));
        });
        return ids;
    }
}
