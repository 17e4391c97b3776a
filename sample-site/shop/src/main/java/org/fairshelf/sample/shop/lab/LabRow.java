package org.fairshelf.sample.shop.lab;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * One row of {@code SAMPLE_STATE}. Shop and admin have memories of their own: what is stored in one of them, the other knows a second later.
 * While the database cannot be reached, what is known last counts.
 */
final class LabRow {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LIMIT_SECONDS = 2;

    private final DataSource source;
    private final String name;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile String value = "";
    private volatile long readAt = System.nanoTime() - FRESH_NANOS;

    LabRow(DataSource source, String name) {
        this.source = source;
        this.name = name;
    }

    /** Empty if nothing was ever stored. Nobody waits while somebody else is reading. */
    String value() {
        if (System.nanoTime() - readAt >= FRESH_NANOS && reading.tryLock()) {
            try {
                value = read();
            } catch (SQLException e) {
                // Asked again a second later.
            } finally {
                readAt = System.nanoTime();
                reading.unlock();
            }
        }
        return value;
    }

    /**
     * Stores it; from here on it holds in this application.
     *
     * @throws IllegalStateException if it could not be stored; nothing is changed then
     */
    void store(String wanted) {
        reading.lock();
        try {
            write(wanted);
            value = wanted;
            readAt = System.nanoTime();
        } catch (SQLException e) {
            throw new IllegalStateException("The lab could not store its " + name + ".", e);
        } finally {
            reading.unlock();
        }
    }

    /** On a connection of its own: the one of a page may be in the middle of a transaction. */
    private String read() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select VAL from SAMPLE_STATE where NAME = ?")) {
            select.setQueryTimeout(LIMIT_SECONDS);
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private void write(String wanted) throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (change(connection, "update SAMPLE_STATE set VAL = ? where NAME = ?", wanted) == 0) {
                change(connection, "insert into SAMPLE_STATE (VAL, NAME) values (?, ?)", wanted);
            }
        }
    }

    private int change(Connection connection, String sql, String wanted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(LIMIT_SECONDS);
            statement.setString(1, wanted);
            statement.setString(2, name);
            return statement.executeUpdate();
        }
    }
}
