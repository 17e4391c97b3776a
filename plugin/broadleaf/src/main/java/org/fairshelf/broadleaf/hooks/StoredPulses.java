package org.fairshelf.broadleaf.hooks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.jspecify.annotations.Nullable;

/** The totals in {@code FS_HOOK_PULSE}. Each write adds to what is there, so that nodes do not overwrite each other. */
public final class StoredPulses implements PulseStore {

    private final OwnTransactions transactions;
    private final long shop;

    /** Reads and writes nothing yet. */
    public StoredPulses(OwnTransactions transactions, Settings settings) {
        this.transactions = transactions;
        this.shop = Shop.id(settings);
    }

    @Override
    public void add(List<PulseCount> counts) throws SQLException {
        // Nodes that write the same rows in the same order cannot block each other in a circle.
        List<PulseCount> ordered = new ArrayList<>(counts);
        ordered.sort(Comparator.comparing(PulseCount::key));
        transactions.run(connection -> {
            for (PulseCount count : ordered) {
                if (!update(connection, count)) {
                    insert(connection, count);
                }
            }
        });
    }

    private boolean update(Connection connection, PulseCount count) throws SQLException {
        boolean seen = count.lastSeen != PulseCount.NEVER;
        String sql = "UPDATE FS_HOOK_PULSE SET RUNS = RUNS + ?, FAULTS = FAULTS + ?, TIMEOUTS = TIMEOUTS + ?"
                + " WHERE SHOP_ID = ? AND PULSE_DAY = ? AND HOOK = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, count.runs);
            update.setLong(2, count.faults);
            update.setLong(3, count.timeouts);
            key(update, 4, count);
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        if (seen) {
            // Nodes' clocks differ a little: the later one stands.
            try (PreparedStatement update = connection.prepareStatement("UPDATE FS_HOOK_PULSE SET LAST_SEEN = ?"
                    + " WHERE SHOP_ID = ? AND PULSE_DAY = ? AND HOOK = ? AND (LAST_SEEN IS NULL OR LAST_SEEN < ?)")) {
                update.setLong(1, count.lastSeen);
                key(update, 2, count);
                update.setLong(5, count.lastSeen);
                update.executeUpdate();
            }
        }
        return true;
    }

    private void insert(Connection connection, PulseCount count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO FS_HOOK_PULSE (SHOP_ID, PULSE_DAY, HOOK, RUNS, FAULTS, TIMEOUTS, LAST_SEEN)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            key(insert, 1, count);
            insert.setLong(4, count.runs);
            insert.setLong(5, count.faults);
            insert.setLong(6, count.timeouts);
            if (count.lastSeen == PulseCount.NEVER) {
                insert.setNull(7, Types.BIGINT);
            } else {
                insert.setLong(7, count.lastSeen);
            }
            insert.executeUpdate();
        }
    }

    private void key(PreparedStatement statement, int from, PulseCount count) throws SQLException {
        statement.setLong(from, shop);
        statement.setString(from + 1, count.day);
        statement.setString(from + 2, count.hook.name());
    }

    @Override
    public Map<Hook, PulseCount> of(String day) throws SQLException {
        return transactions.in(connection -> {
            Map<Hook, PulseCount> counts = new EnumMap<>(Hook.class);
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT HOOK, RUNS, FAULTS, TIMEOUTS FROM FS_HOOK_PULSE WHERE SHOP_ID = ? AND PULSE_DAY = ?")) {
                select.setLong(1, shop);
                select.setString(2, day);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Hook hook = hook(rows.getString(1));
                        if (hook != null) {
                            counts.put(
                                    hook,
                                    PulseCount.of(
                                            hook,
                                            day,
                                            rows.getLong(2),
                                            rows.getLong(3),
                                            rows.getLong(4),
                                            PulseCount.NEVER));
                        }
                    }
                }
            }
            return counts;
        });
    }

    @Override
    public Map<Hook, Instant> lastSeen() throws SQLException {
        return transactions.in(connection -> {
            Map<Hook, Instant> seen = new EnumMap<>(Hook.class);
            try (PreparedStatement select = connection.prepareStatement("SELECT HOOK, MAX(LAST_SEEN) FROM FS_HOOK_PULSE"
                    + " WHERE SHOP_ID = ? AND LAST_SEEN IS NOT NULL GROUP BY HOOK")) {
                select.setLong(1, shop);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Hook hook = hook(rows.getString(1));
                        if (hook != null) {
                            seen.put(hook, Instant.ofEpochMilli(rows.getLong(2)));
                        }
                    }
                }
            }
            return seen;
        });
    }

    /** {@code null} for the hook of a newer version that shares this database. */
    private static @Nullable Hook hook(String name) {
        for (Hook hook : Hook.values()) {
            if (hook.name().equals(name)) {
                return hook;
            }
        }
        return null;
    }
}
