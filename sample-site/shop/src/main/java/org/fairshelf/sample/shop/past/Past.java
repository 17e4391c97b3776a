package org.fairshelf.sample.shop.past;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.fairshelf.sample.launcher.Progress;
import org.fairshelf.sample.shop.catalog.Catalog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a new shop a past: four hundred shoppers and a year of orders up to now, once per database. Killed half-way, the
 * next start goes on where the last transaction ended, with the same past.
 */
public final class Past {
    private static final long SEED = 20260101L;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int BATCH = 50;

    private final TransactionTemplate transactions;
    private final Clock clock;
    private final PastGenerator generator;
    private final DataSource dataSource;
    private final UnaryOperator<String> passwordEncoder;
    private final PastState state;

    /**
     * @param dataSource the platform's; its tables and the catalog are there when {@link #write()} is called
     * @param passwordEncoder makes what the platform compares a password with
     */
    public Past(DataSource dataSource, Clock clock, Catalog catalog, UnaryOperator<String> passwordEncoder) {
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.clock = clock;
        this.generator = new PastGenerator(catalog, SEED, ZONE);
        this.dataSource = dataSource;
        this.passwordEncoder = passwordEncoder;
        this.state = new PastState(new JdbcTemplate(dataSource), "past");
    }

    /** Writes the past, or what is missing of it; does nothing if it is there. Not to be called in a transaction. */
    public void write() {
        if (state.isDone()) {
            return;
        }
        transactions.execute(status -> {
            state.begin(clock.instant().truncatedTo(ChronoUnit.SECONDS));
            return null;
        });
        Instant end = state.end();
        List<PastShopper> shoppers = generator.generate(end);
        PastStore store = new PastStore(dataSource, passwordEncoder, ZONE, end);
        Progress progress = Progress.of("Past");
        for (int from = state.written(); from < shoppers.size(); from += BATCH) {
            progress.update(from, shoppers.size());
            int to = Math.min(from + BATCH, shoppers.size());
            PastTables tables = store.batch();
            shoppers.subList(from, to).forEach(tables::add);
            int first = from;
            store.write(tables, () -> note(first, to, to == shoppers.size()));
        }
        progress.done(summary(shoppers));
    }

    private void note(int from, int to, boolean last) {
        if (last) {
            state.wroteRest(from);
        } else {
            state.wrote(from, to);
        }
    }

    private static String summary(List<PastShopper> shoppers) {
        int orders =
                shoppers.stream().mapToInt(shopper -> shopper.orders().size()).sum();
        return PastGenerator.SHOPPERS + " shoppers, " + orders + " orders in a year";
    }
}
