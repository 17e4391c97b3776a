package org.fairshelf.broadleaf.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A switch as one row of {@code FS_SETTING}: the main one, or the one of a feature. */
public final class StoredSwitch implements MainSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(StoredSwitch.class);
    private static final String ON = "on";
    private static final String OFF = "off";
    /** Bounds a read on a database that hangs; the guard of a page gives up much earlier. */
    private static final int STATEMENT_LIMIT_SECONDS = 5;

    private final OwnTransactions transactions;
    private final Trail trail;
    private final Clock clock;
    private final long shop;
    private final String key;
    private final boolean first;

    /** The main switch, off until it is turned on. Reads and writes nothing yet. */
    public StoredSwitch(OwnTransactions transactions, Trail trail, Clock clock, Settings settings) {
        this(transactions, trail, clock, settings, "main-switch", false);
    }

    /**
     * A switch. Reads and writes nothing yet.
     *
     * @param key its name in the table and in the trail: add, never rename
     * @param first where it stands until somebody turns it
     */
    public StoredSwitch(
            OwnTransactions transactions, Trail trail, Clock clock, Settings settings, String key, boolean first) {
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
        this.shop = Shop.id(settings);
        this.key = key;
        this.first = first;
    }

    @Override
    public boolean isOn() {
        try {
            return read();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The switch {} cannot be read; that counts as off.", key, e);
            return false;
        }
    }

    /**
     * Like {@link #isOn()}, for callers that tell "off" from "cannot be read".
     *
     * @throws SQLException if it cannot be read
     */
    public boolean read() throws SQLException {
        return transactions.in(this::stored).map(ON::equals).orElse(first);
    }

    @Override
    public void turn(boolean on, String actor, String reason) {
        try {
            transactions.run(connection -> turn(connection, stored(connection), on, actor, reason));
        } catch (SQLException e) {
            throw new IllegalStateException("The switch " + key + " could not be turned " + (on ? ON : OFF) + ".", e);
        }
    }

    /** Turns it on unless somebody has ever turned it on or off. */
    void turnOnFirst(String actor, String reason) throws SQLException {
        transactions.run(connection -> {
            Optional<String> stored = stored(connection);
            if (!stored.isPresent()) {
                turn(connection, stored, true, actor, reason);
            }
        });
    }

    private void turn(Connection connection, Optional<String> before, boolean on, String actor, String reason)
            throws SQLException {
        Instant now = clock.instant();
        String after = on ? ON : OFF;
        // Built first: an actor or a reason that the trail refuses leaves the switch alone.
        TrailEntry entry =
                TrailEntry.of(now, actor, "switch." + after, key).changing(before.orElse(first ? ON : OFF), after);
        if (!reason.trim().isEmpty()) {
            entry = entry.because(reason);
        }
        store(connection, after, actor, now.toEpochMilli());
        trail.record(entry);
    }

    private Optional<String> stored(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT SETTING_VALUE FROM FS_SETTING WHERE SHOP_ID = ? AND SETTING_KEY = ?")) {
            select.setQueryTimeout(STATEMENT_LIMIT_SECONDS);
            select.setLong(1, shop);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private void store(Connection connection, String value, String actor, long now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE FS_SETTING SET SETTING_VALUE = ?, CHANGED_AT = ?, CHANGED_BY = ?"
                        + " WHERE SHOP_ID = ? AND SETTING_KEY = ?")) {
            update.setString(1, value);
            update.setLong(2, now);
            update.setString(3, actor);
            update.setLong(4, shop);
            update.setString(5, key);
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO FS_SETTING (SHOP_ID, SETTING_KEY, SETTING_VALUE, CHANGED_AT, CHANGED_BY)"
                        + " VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, shop);
            insert.setString(2, key);
            insert.setString(3, value);
            insert.setLong(4, now);
            insert.setString(5, actor);
            insert.executeUpdate();
        }
    }
}
