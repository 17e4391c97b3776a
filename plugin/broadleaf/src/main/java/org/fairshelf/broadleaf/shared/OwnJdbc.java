package org.fairshelf.broadleaf.shared;

import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fairshelf.shared.Atomically;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** JDBC in {@link OwnTransactions}, for the stores. What fails comes out as an {@link IllegalStateException}. */
public final class OwnJdbc implements Atomically {

    private static final int STATEMENT_LIMIT_SECONDS = 5;

    private final OwnTransactions transactions;

    /** Opens nothing yet. */
    public OwnJdbc(OwnTransactions transactions) {
        this.transactions = transactions;
    }

    /** Does the work in the transaction that this thread is in, or in one of its own. */
    public <T> T with(Function<JdbcOperations, T> work) {
        try {
            return transactions.in(connection -> {
                JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                // Its own way of telling errors apart would ask the database about itself each time.
                jdbc.setExceptionTranslator(new SQLStateSQLExceptionTranslator());
                jdbc.setQueryTimeout(STATEMENT_LIMIT_SECONDS);
                try {
                    return work.apply(jdbc);
                } catch (DataAccessException | Failed e) {
                    // As the SQLException it was, so that a collision with another node is tried again.
                    SQLException cause = sql(e);
                    if (cause != null) {
                        throw cause;
                    }
                    throw e;
                }
            });
        } catch (SQLException e) {
            throw new Failed(e);
        } catch (DataAccessException e) {
            throw new IllegalStateException("Fairshelf's tables do not hold what was expected.", e);
        }
    }

    @Override
    public <T> T in(Supplier<T> work) {
        return with(jdbc -> work.get());
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
        try {
            return with(jdbc -> {
                throw new Rehearsed(work.get());
            });
        } catch (Rehearsed rehearsed) {
            @SuppressWarnings("unchecked") // Thrown a few lines above with what the work answered.
            T answer = (T) rehearsed.answer;
            return answer;
        }
    }

    private static @Nullable SQLException sql(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return (SQLException) cause;
            }
        }
        return null;
    }

    /** The database has said no. */
    private static final class Failed extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private Failed(SQLException cause) {
            super("Fairshelf's tables could not be used.", cause);
        }
    }

    /** Ends a transaction without keeping it, and carries its answer out. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Object answer;

        private Rehearsed(Object answer) {
            super("rehearsed", null, false, false);
            this.answer = answer;
        }
    }
}
