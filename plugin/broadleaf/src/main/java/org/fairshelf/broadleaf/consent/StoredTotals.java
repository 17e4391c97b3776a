package org.fairshelf.broadleaf.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.broadleaf.shared.Ticker;
import org.fairshelf.shared.DailyTotals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The daily totals in {@code FS_DAILY_TOTAL}: counted in memory, written every few seconds and when the shop stops. What cannot be written
 * waits for the next time.
 */
public final class StoredTotals implements DailyTotals, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoredTotals.class);
    /** Days × totals × purposes × places, generously; more can only come from a database that is away for weeks. */
    private static final int MOST = 10_000;

    private final OwnJdbc jdbc;
    private final SchemaState schema;
    private final Clock clock;
    private final long shop;
    private final Duration every;
    private Map<List<String>, Long> counts = new TreeMap<>(StoredTotals::order);
    private volatile @Nullable Ticker ticker;

    /** Counts from now on, and writes once it is started. */
    public StoredTotals(OwnJdbc jdbc, SchemaState schema, Clock clock, Settings settings) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.clock = clock;
        this.shop = Shop.id(settings);
        this.every = settings.duration("fairshelf.totals.flush", Duration.ofSeconds(5));
    }

    /** Begins to write. */
    public void start() {
        ticker = Ticker.start("fairshelf-totals", every, this::write);
    }

    @Override
    public synchronized void count(String total, String purpose, String place) {
        add(Arrays.asList(day(), total, purpose, place), 1);
    }

    /** Writes what was counted since the last time. Never throws. */
    void write() {
        if (!schema.ready()) {
            return;
        }
        Map<List<String>, Long> written = drain();
        if (written.isEmpty()) {
            return;
        }
        try {
            jdbc.with(statements -> {
                written.forEach((key, amount) -> write(statements, key, amount));
                return written.size();
            });
        } catch (RuntimeException | Error e) {
            LOG.debug("The daily totals could not be written; they are kept for later.", e);
            synchronized (this) {
                written.forEach(this::add);
            }
        }
    }

    /** In the order of their keys, so that two nodes cannot wait for each other in a circle. */
    private void write(JdbcOperations statements, List<String> key, long amount) {
        Object[] row = {amount, shop, key.get(0), key.get(1), key.get(2), key.get(3)};
        int updated = statements.update(
                "UPDATE FS_DAILY_TOTAL SET AMOUNT = AMOUNT + ?"
                        + " WHERE SHOP_ID = ? AND TOTAL_DAY = ? AND TOTAL_NAME = ? AND PURPOSE = ? AND PLACE = ?",
                row);
        if (updated == 0) {
            statements.update(
                    "INSERT INTO FS_DAILY_TOTAL (AMOUNT, SHOP_ID, TOTAL_DAY, TOTAL_NAME, PURPOSE, PLACE)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    row);
        }
    }

    private synchronized Map<List<String>, Long> drain() {
        Map<List<String>, Long> all = counts;
        counts = new TreeMap<>(StoredTotals::order);
        return all;
    }

    private void add(List<String> key, long amount) {
        if (counts.size() < MOST) {
            counts.merge(key, amount, Long::sum);
        }
    }

    private String day() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
    }

    private static int order(List<String> one, List<String> other) {
        return one.toString().compareTo(other.toString());
    }

    /** Writes once more. */
    @Override
    public void close() {
        Ticker running = ticker;
        if (running != null) {
            running.finish();
        }
    }
}
