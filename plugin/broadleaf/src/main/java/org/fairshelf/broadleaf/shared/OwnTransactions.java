package org.fairshelf.broadleaf.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Short transactions of Fairshelf's own. Each takes a connection of its own from the pool, so that a failing statement can
 * neither abort the shop's transaction nor disturb the entity manager of a page. Work inside work joins the outer transaction.
 */
public final class OwnTransactions {

    /** Something to do on a connection. May be done again after a collision with another node, so it must not count on being first. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Work without an answer. */
    public interface Step {
        void on(Connection connection) throws SQLException;
    }

    private static final int ATTEMPTS = 3;

    private final Supplier<DataSource> source;

    @SuppressWarnings("ThreadLocalUsage") // One per data source: work on one must not join a transaction on another.
    private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

    /** Asks the supplier for each transaction. */
    public OwnTransactions(Supplier<DataSource> source) {
        this.source = source;
    }

    /** For the wiring, which knows no method references. */
    public static OwnTransactions on(ShopDataSource source) {
        return new OwnTransactions(source::get);
    }

    /**
     * Does the work and commits it, or rolls it back and throws. When two nodes collide (same key, serialization), the loser tries
     * again, three times at most.
     */
    public <T> T in(Work<T> work) throws SQLException {
        Connection joined = current.get();
        if (joined != null) {
            return work.on(joined);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    /** The same for work without an answer. */
    public void run(Step step) throws SQLException {
        in(connection -> {
            step.on(connection);
            return Boolean.TRUE;
        });
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = source.get().getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            current.set(connection);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                current.remove();
                restore(connection, done, autoCommit);
            }
        }
    }

    /** Leaves the connection to the pool as it was; what fails here must not hide why the work failed. */
    private static void restore(Connection connection, boolean done, boolean autoCommit) throws SQLException {
        try {
            if (!done) {
                connection.rollback();
            }
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            if (done) {
                throw e;
            }
        }
    }

    private static boolean isCollision(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("23") || state.startsWith("40"));
    }
}
