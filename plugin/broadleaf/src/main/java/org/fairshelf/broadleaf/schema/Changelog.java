package org.fairshelf.broadleaf.schema;

import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.database.Database;
import liquibase.database.DatabaseConnection;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.CreateDatabaseChangeLogLockTableStatement;
import liquibase.statement.core.InitializeDatabaseChangeLogLockTableStatement;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/**
 * Everything that speaks Liquibase. The log and the lock have tables of our own ({@code FS_CHANGELOG}, {@code FS_CHANGELOG_LOCK}), so a
 * shop that uses Liquibase itself is not touched.
 *
 * <p>Liquibase keeps its scope in one static variable per class loader: within one web application only one of these works at a time.
 */
final class Changelog {

    /** The tables of Fairshelf. */
    static final String TABLES = "fairshelf/changelog/fairshelf.xml";

    static final String LOG_TABLE = "FS_CHANGELOG";
    static final String LOCK_TABLE = "FS_CHANGELOG_LOCK";

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
    /** A database that lets one of these hang must not let the next one hang as well. */
    private static final long TURN_SECONDS = 30;

    private static final Duration POLL = Duration.ofMillis(300);

    private final DataSource source;
    private final String file;

    Changelog(DataSource source, String file) {
        this.source = source;
        this.file = file;
    }

    /** Names of the change sets that were not made yet, or not as this version has them. Reads only. */
    List<String> missing() throws SchemaProblem {
        return onDatabase("read", (liquibase, connection) -> missing(liquibase, connection));
    }

    /**
     * Makes what is missing. Waits for another node that is at it, but not for ever; the lock of a node that died in the middle is broken
     * when it is old enough.
     */
    void update(LockLimits limits) throws SchemaProblem {
        onDatabase("made", (liquibase, connection) -> {
            // Nothing to do on nearly every start: then no lock is taken and nothing is written.
            boolean work = !missing(liquibase, connection).isEmpty() && lock(liquibase, connection, limits);
            if (work) {
                liquibase.update(new Contexts(), new LabelExpression());
            }
            return work;
        });
    }

    /** Writes the SQL that makes everything on an empty database of the kind, as Liquibase names it ("postgresql", "hsqldb", …). */
    static void print(String kind, String historyFile, Writer out) throws LiquibaseException {
        String url = "offline:" + kind + "?outputLiquibaseSql=all&changeLogFile=" + historyFile;
        try {
            inScope(() -> {
                ClassLoaderResourceAccessor resources = resources();
                Database database = DatabaseFactory.getInstance().openDatabase(url, null, null, null, resources);
                ownTables(database);
                new Liquibase(TABLES, resources, database).update(new Contexts(), new LabelExpression(), out);
                return true;
            });
        } catch (LiquibaseException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }

    /**
     * The change sets that apply to this kind of database, minus those that the log table knows with the same checksum. Those that are
     * to be made at every start are always missing.
     */
    private static List<String> missing(Liquibase liquibase, Connection connection)
            throws LiquibaseException, SQLException {
        Map<String, String> ran = ran(connection);
        DbmsChangeSetFilter applies = new DbmsChangeSetFilter(liquibase.getDatabase());
        List<String> missing = new ArrayList<>();
        for (ChangeSet set : liquibase.getDatabaseChangeLog().getChangeSets()) {
            String sum = ran.get(set.getFilePath() + "::" + set.getId() + "::" + set.getAuthor());
            boolean done = sum != null && sum.equals(set.generateCheckSum().toString()) && !set.isAlwaysRun();
            if (!done && applies.accepts(set).isAccepted()) {
                missing.add(set.getId());
            }
        }
        return missing;
    }

    private static Map<String, String> ran(Connection connection) throws SQLException {
        Map<String, String> ran = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT FILENAME, ID, AUTHOR, MD5SUM FROM " + LOG_TABLE)) {
            while (rows.next()) {
                ran.put(
                        rows.getString(1) + "::" + rows.getString(2) + "::" + rows.getString(3),
                        String.valueOf(rows.getString(4)));
            }
        } catch (SQLException noLogTableYet) {
            ran.clear();
        }
        // Ends the transaction, which on PostgreSQL a failed statement has spoiled.
        connection.rollback();
        return ran;
    }

    /** Takes the lock; false if another node has done the work while this one waited. */
    private static boolean lock(Liquibase liquibase, Connection connection, LockLimits limits)
            throws LiquibaseException, SQLException, SchemaProblem, InterruptedException {
        makeLockTable(liquibase.getDatabase(), connection);
        LockService locks = LockServiceFactory.getInstance().getLockService(liquibase.getDatabase());
        long end = System.nanoTime() + limits.wait.toNanos();
        while (true) {
            LockException failure = null;
            try {
                if (locks.acquireLock()) {
                    return true;
                }
            } catch (LockException e) {
                failure = e;
            }
            connection.rollback();
            if (missing(liquibase, connection).isEmpty()) {
                return false;
            }
            if (failure != null && !isCollision(failure)) {
                throw failure;
            }
            Holder holder = Holder.read(connection);
            if (holder != null && holder.isOlderThan(limits.stale)) {
                holder.breakLock(connection);
            } else if (System.nanoTime() - end > 0) {
                throw new SchemaProblem(
                        holder == null
                                ? "The lock table " + LOCK_TABLE + " could not be locked within "
                                        + limits.wait.toMillis() / 1000 + " s."
                                : "The tables are being changed by " + holder + "; waited "
                                        + limits.wait.toMillis() / 1000 + " s for it.",
                        failure);
            } else {
                Thread.sleep(POLL.toMillis());
            }
        }
    }

    /**
     * Makes the lock table with its row, if it is not there. Liquibase would empty a table whose row it does not see yet, and with it the lock that
     * another node has taken meanwhile: on an empty database two nodes then worked at once. Here the loser's row is refused by the key.
     */
    private static void makeLockTable(Database database, Connection connection) throws SQLException {
        if (hasLockRow(connection)) {
            return;
        }
        List<SqlStatement> steps = Arrays.asList(
                new CreateDatabaseChangeLogLockTableStatement(), new InitializeDatabaseChangeLogLockTableStatement());
        for (SqlStatement step : steps) {
            // The last statement of each: the others empty the table.
            Sql[] sql = SqlGeneratorFactory.getInstance().generateSql(step, database);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql[sql.length - 1].toSql());
                connection.commit();
            } catch (SQLException thereAlreadyOrNotAllowed) {
                // If it is not allowed, Liquibase says so in a moment.
                connection.rollback();
            }
        }
    }

    private static boolean hasLockRow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT ID FROM " + LOCK_TABLE + " WHERE ID = 1")) {
            return row.next();
        } catch (SQLException noLockTableYet) {
            return false;
        } finally {
            connection.rollback();
        }
    }

    /** Another node was faster at making or taking the lock; anything else will not get better by waiting. */
    private static boolean isCollision(Throwable failure) {
        for (Throwable reason = failure; reason != null; reason = reason.getCause()) {
            if (reason instanceof SQLException) {
                String state = ((SQLException) reason).getSQLState();
                return state != null && (state.startsWith("23") || state.startsWith("40") || state.startsWith("55"));
            }
        }
        return false;
    }

    private interface Use<T> {
        T of(Liquibase liquibase, Connection connection) throws Exception;
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private <T> T onDatabase(String verb, Use<T> use) throws SchemaProblem {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return inScope(() -> {
                    DatabaseConnection wrapped = new JdbcConnection(connection);
                    Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(wrapped);
                    ownTables(database);
                    return use.of(new Liquibase(file, resources(), database), connection);
                });
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SchemaProblem e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchemaProblem("The shop was stopped while the tables were being made.", e);
        } catch (Exception e) {
            throw new SchemaProblem("The tables could not be " + verb + " (" + SchemaProblem.firstLine(e) + ").", e);
        }
    }

    private static void ownTables(Database database) {
        database.setDatabaseChangeLogTableName(LOG_TABLE);
        database.setDatabaseChangeLogLockTableName(LOCK_TABLE);
    }

    private static ClassLoaderResourceAccessor resources() {
        return new ClassLoaderResourceAccessor(Changelog.class.getClassLoader());
    }

    private static <T> T inScope(Work<T> work) throws Exception {
        Map<String, Object> scope = new HashMap<>();
        scope.put(Scope.Attr.classLoader.name(), Changelog.class.getClassLoader());
        scope.put(Scope.Attr.resourceAccessor.name(), resources());
        scope.put(Scope.Attr.logService.name(), new LiquibaseLog());
        scope.put(Scope.Attr.ui.name(), new LoggerUIService());
        // Never asks, never reports to the maker of Liquibase.
        scope.put("liquibase.hub.mode", "off");
        if (!ONE_AT_A_TIME.tryLock(TURN_SECONDS, TimeUnit.SECONDS)) {
            throw new SchemaProblem("Other changes to the tables are still being made in this application.", null);
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Changelog.class.getClassLoader());
        try {
            return Scope.child(scope, work::run);
        } finally {
            thread.setContextClassLoader(before);
            ONE_AT_A_TIME.unlock();
        }
    }

    /** Who has the lock, and since when. */
    private static final class Holder {

        private final String name;
        private final Timestamp since;

        private Holder(String name, Timestamp since) {
            this.name = name;
            this.since = since;
        }

        static @Nullable Holder read(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT LOCKED, LOCKEDBY, LOCKGRANTED FROM " + LOCK_TABLE + " WHERE ID = 1")) {
                if (!row.next() || !row.getBoolean(1)) {
                    return null;
                }
                String name = row.getString(2);
                Timestamp since = row.getTimestamp(3);
                return name == null || since == null ? null : new Holder(name, since);
            } finally {
                connection.rollback();
            }
        }

        boolean isOlderThan(Duration age) {
            return System.currentTimeMillis() - since.getTime() > age.toMillis();
        }

        /** Only this very lock: another node may have broken it and taken its own meanwhile. */
        void breakLock(Connection connection) throws SQLException {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE " + LOCK_TABLE
                            + " SET LOCKED = ?, LOCKEDBY = NULL, LOCKGRANTED = NULL WHERE ID = 1 AND LOCKEDBY = ? AND LOCKGRANTED = ?")) {
                update.setBoolean(1, false);
                update.setString(2, name);
                update.setTimestamp(3, since);
                update.executeUpdate();
            }
            connection.commit();
        }

        @Override
        public String toString() {
            return name + " since " + since.toInstant();
        }
    }
}
