package org.fairshelf.sample.shop.past;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what is said to have happened into the platform's tables, a batch in a transaction. */
public final class PastStore {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Ids ids;
    private final Shelf shelf;
    private final Passwords passwords;
    private final ZoneId zone;
    private final Instant end;

    /**
     * Reads what orders point to.
     *
     * @param dataSource the platform's, with its tables and the catalog
     * @param passwordEncoder makes what the platform compares a password with
     * @param end nothing of the past is later
     */
    public PastStore(DataSource dataSource, UnaryOperator<String> passwordEncoder, ZoneId zone, Instant end) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.ids = new Ids(jdbc, transactions);
        this.shelf = Shelf.read(jdbc);
        this.passwords = new Passwords(passwordEncoder);
        this.zone = zone;
        this.end = end;
    }

    /** An empty batch. */
    public PastTables batch() {
        return new PastTables(ids, shelf, passwords, zone, end);
    }

    /** Inserts the batch and notes that it is there, both or neither. Not to be called in a transaction. */
    public void write(PastTables batch, Runnable note) {
        transactions.execute(status -> {
            batch.insert(jdbc);
            note.run();
            return null;
        });
    }
}
