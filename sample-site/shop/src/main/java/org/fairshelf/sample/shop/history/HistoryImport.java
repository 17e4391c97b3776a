package org.fairshelf.sample.shop.history;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.broadleafcommerce.core.order.service.OrderService;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.sample.launcher.HistoryFile;
import org.fairshelf.sample.launcher.Progress;
import org.fairshelf.sample.shop.catalog.Catalog;
import org.fairshelf.sample.shop.past.ImportedConsents;
import org.fairshelf.sample.shop.past.PastStore;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Fills the sample shop from a file of real orders, once per database: reads it as a whole, gives the catalog that its products make, then writes
 * customers, orders and consents. Killed half-way, the next start with the same file goes on where the last transaction ended.
 */
public final class HistoryImport {
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final HistoryState state;
    private final HistoryFile file;
    private final Path report;
    private final String fingerprint;
    private final ZoneId zone;
    private final Instant end;
    private final double consented;
    private final Totals totals;
    private final History history;
    private final Returns returns;
    private final HistoryCatalog catalog;
    private final Heap heap = new Heap();
    private final long startedNanos;

    private HistoryImport(
            DataSource dataSource, HistoryFile file, Path report, double consented, ZoneId zone, Instant now)
            throws HistoryRefused {
        this.startedNanos = System.nanoTime();
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.state = new HistoryState(jdbc);
        this.file = file;
        this.report = report;
        this.zone = zone;
        this.end = state.isBegun() ? state.end() : now;
        this.consented = state.isBegun() ? state.consented() : consented;
        try {
            this.fingerprint = file.fingerprint();
        } catch (IOException e) {
            throw new HistoryRefused(file.path() + " cannot be read: " + e.getMessage() + ".", e);
        }
        HistoryReader reader = new HistoryReader(file, report, end, zone);
        this.history = reader.read();
        this.returns = Returns.of(history);
        this.totals = reader.totals();
        this.catalog = HistoryCatalog.of(history);
        heap.look();
        tellLines();
    }

    /**
     * Reads the file that the launcher names, unless it is in the shop already; empty if there is none. Writes nothing but the report of what
     * cannot be used.
     *
     * @throws HistoryRefused if nothing in it can be used
     */
    public static Optional<HistoryImport> ofThisStart(DataSource dataSource, ZoneId zone, Clock clock)
            throws HistoryRefused {
        String file = System.getProperty("fairshelf.sample.history", "");
        if (file.isEmpty() || isIn(dataSource)) {
            return Optional.empty();
        }
        return Optional.of(read(
                dataSource,
                Paths.get(file),
                Paths.get(System.getProperty("fairshelf.sample.history.report", "history-report.csv")),
                Double.parseDouble(System.getProperty("fairshelf.sample.history.consented", "0")),
                zone,
                clock));
    }

    static HistoryImport read(DataSource dataSource, Path file, Path report, double consented, ZoneId zone, Clock clock)
            throws HistoryRefused {
        return new HistoryImport(
                dataSource,
                new HistoryFile(file),
                report,
                consented,
                zone,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Whether the shop was filled from a file: it has no other past then. */
    public static boolean isIn(DataSource dataSource) {
        return new HistoryState(new JdbcTemplate(dataSource)).isDone();
    }

    /** What the shop sells. */
    public Catalog catalog() {
        return catalog.catalog();
    }

    /** To be called in the transaction that writes the catalog: from then on the shop belongs to this file. */
    public void begin() {
        state.begin(fingerprint, consented, end);
    }

    /**
     * Writes what is missing of customers, orders and consents. Not to be called in a transaction.
     *
     * @param passwordEncoder makes what the platform compares a password with
     * @param shop the context that Fairshelf may be installed in
     */
    public void write(
            UnaryOperator<String> passwordEncoder, ApplicationContext shop, PlatformTransactionManager transactions) {
        Customers customers = writeOrders(passwordEncoder);
        Progress.of("Check")
                .done(new OrderSample(shop.getBean("blOrderService", OrderService.class), transactions)
                        .look(history, returns));
        if (!shop.containsBean("fsSchemaState")) {
            Progress.of("Consents").done("Fairshelf is not installed in this shop: nobody has agreed to anything");
        } else if (shop.getBean("fsSchemaState", SchemaState.class).ready()) {
            writeConsents(ImportedConsents.of(shop), customers);
        } else {
            Progress.of("Consents")
                    .done("Fairshelf's tables cannot be used now: the next start with this file goes on here");
            return;
        }
        finish(customers);
    }

    Customers writeOrders(UnaryOperator<String> passwordEncoder) {
        Customers customers = new Customers(history, consented);
        HistoryOrders orders = new HistoryOrders(
                jdbc,
                new PastStore(dataSource, passwordEncoder, zone, end),
                history,
                returns,
                catalog.products(),
                customers,
                weeks(),
                zone,
                heap::look);
        orders.writeCountries();
        orders.writeAccounts(state.accounts());
        orders.writeOrders(state.orders());
        return customers;
    }

    void writeConsents(ImportedConsents consents, Customers customers) {
        Map<String, Long> accounts = HistoryOrders.accounts(jdbc);
        List<Long> agreed = new ArrayList<>();
        for (int customer = 0; customer < history.customers(); customer++) {
            Long account = accounts.get(customers.email(customer));
            if (account != null && customers.hasConsented(customer)) {
                agreed.add(account);
            }
        }
        consents.write(agreed, HistoryState.CONSENTS, heap::look);
    }

    void finish(Customers customers) {
        heap.look();
        state.done();
        tellAll(customers);
    }

    private long weeks() {
        return history.weeksTo(end, zone);
    }

    private void tellLines() {
        Progress.of("File")
                .done(String.format(
                        Locale.ROOT,
                        "%s: %,d used, %,d not",
                        Totals.number(totals.lines(), "line"),
                        totals.usedLines(),
                        totals.rejectedLines()));
        if (totals.rejectedLines() > 0 || totals.cut().isPresent()) {
            String reasons = totals.byReason().entrySet().stream()
                    .map(each -> each.getKey().word() + " " + each.getValue())
                    .collect(Collectors.joining(", "));
            Progress.of("Not used").done(reasons.isEmpty() ? "the end of the file" : reasons);
            Progress.of("Report").done(report.toString());
        }
        totals.cut().ifPresent(why -> Progress.of("Cut off")
                .done(file.path() + " was not read to its end, " + why + "; the rest is missing."));
    }

    private void tellAll(Customers customers) {
        int returns = 0;
        for (int invoice = 0; invoice < history.invoices(); invoice++) {
            returns += history.isReturn(invoice) ? 1 : 0;
        }
        Progress.of("History")
                .done(Totals.number(history.products(), "product") + ", "
                        + Totals.number(history.customers(), "customer") + ", "
                        + Totals.number(history.invoices() - returns, "order") + ", "
                        + Totals.number(returns, "return"));
        LocalDate first = history.first().toLocalDate();
        LocalDate last = history.last().toLocalDate();
        Progress.of("Dates")
                .done(first + " to " + last + ", moved by " + Totals.number(weeks(), "week") + " to "
                        + first.plusWeeks(weeks()) + " to " + last.plusWeeks(weeks()));
        if (customers.shown() != History.NOBODY) {
            Progress.of("Login")
                    .done(Customers.LOGIN + " is customer " + history.customer(customers.shown()) + " of the file");
        }
        Progress.of("Effort")
                .done((System.nanoTime() - startedNanos) / 1_000_000_000L + " s, at most " + heap.peakMegabytes()
                        + " MB of memory");
    }
}
