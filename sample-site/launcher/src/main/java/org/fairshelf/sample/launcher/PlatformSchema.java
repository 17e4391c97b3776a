package org.fairshelf.sample.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides whether the platform's tables must be made, from a table of the sample shop's own ({@code SAMPLE_STATE}), so
 * that a start that was killed half-way begins anew and a database with somebody else's tables is never touched.
 */
final class PlatformSchema {
    private static final String STATE_TABLE = "SAMPLE_STATE";
    private static final String NAME = "platform-schema";
    private static final String MAKING = "making";
    private static final String DONE = "done";

    private final Settings.Database database;

    PlatformSchema(Settings.Database database) {
        this.database = database;
    }

    /**
     * True if this start makes the tables; from then on they count as being made until the shop, which knows when they
     * are complete, marks {@link #NAME} as {@link #DONE}.
     */
    boolean begin() throws StartFailure {
        try (Connection connection = connect()) {
            if (!hasTables(connection, STATE_TABLE)) {
                if (hasTables(connection, "BLC_")) {
                    throw new StartFailure(
                            "The database already contains a Broadleaf shop that the sample shop did not "
                                    + "make: use an empty one for -Dfairshelf.db.url=.");
                }
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create table " + STATE_TABLE
                            + " (NAME varchar(64) not null primary key, VAL varchar(255) not null)");
                }
            }
            Optional<String> state = value(connection, NAME);
            if (state.isPresent()) {
                if (state.get().equals(DONE)) {
                    return false;
                }
                forgetOtherSteps(connection);
                return true;
            }
            remember(connection);
            return true;
        } catch (SQLException e) {
            throw new StartFailure("The database cannot be used: " + oneLine(e) + ".", e);
        }
    }

    /** What the shop has noted under that name; empty if nothing. After {@link #begin()}. */
    Optional<String> note(String name) throws StartFailure {
        try (Connection connection = connect()) {
            return value(connection, name);
        } catch (SQLException e) {
            throw new StartFailure("The database cannot be used: " + oneLine(e) + ".", e);
        }
    }

    private Connection connect() throws StartFailure {
        try {
            return DriverManager.getConnection(database.url(), database.user(), database.password());
        } catch (SQLException e) {
            throw new StartFailure("The database " + database.url() + " cannot be reached: " + oneLine(e) + ".", e);
        }
    }

    private static Optional<String> value(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select VAL from SAMPLE_STATE where NAME = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static void remember(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into SAMPLE_STATE (NAME, VAL) values (?, ?)")) {
            insert.setString(1, NAME);
            insert.setString(2, MAKING);
            insert.executeUpdate();
        }
    }

    /** What was done in tables that are made anew now is not done any more. */
    private static void forgetOtherSteps(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from SAMPLE_STATE where NAME <> ?")) {
            delete.setString(1, NAME);
            delete.executeUpdate();
        }
    }

    private static boolean hasTables(Connection connection, String beginning) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").toUpperCase(Locale.ROOT).startsWith(beginning)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String oneLine(SQLException e) {
        String message = String.valueOf(e.getMessage()).split("\\R", 2)[0].strip();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
