package org.fairshelf.sample.shop.history;

import java.time.Instant;
import java.util.List;
import org.fairshelf.sample.shop.past.PastState;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * How far the shop is filled from a file, in the sample shop's own table {@code SAMPLE_STATE}. The launcher reads {@code history-file}, {@code
 * history-consented} and {@code history} to refuse a start that does not go with them.
 */
final class HistoryState {
    static final String CONSENTS = "history-consents";

    private static final String ACCOUNTS = "history-accounts";
    private static final String ORDERS = "history-orders";
    private static final String FILE = "history-file";
    private static final String CONSENTED = "history-consented";
    private static final String ALL = "history";

    private final JdbcOperations jdbc;

    HistoryState(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether everything of a file is in the shop. */
    boolean isDone() {
        return !value(ALL).isEmpty();
    }

    /** Whether a file was begun to be put in. */
    boolean isBegun() {
        return !value(FILE).isEmpty();
    }

    /** To be called in the transaction that writes the catalog: from then on the shop belongs to that file. */
    void begin(String fingerprint, double consented, Instant end) {
        put(FILE, fingerprint);
        put(CONSENTED, Double.toString(consented));
        accounts().begin(end);
        orders().begin(end);
        consents().begin(end);
    }

    /** When the history ends that was begun. */
    Instant end() {
        return accounts().end();
    }

    double consented() {
        return Double.parseDouble(value(CONSENTED).get(0));
    }

    PastState accounts() {
        return new PastState(jdbc, ACCOUNTS);
    }

    PastState orders() {
        return new PastState(jdbc, ORDERS);
    }

    PastState consents() {
        return new PastState(jdbc, CONSENTS);
    }

    void done() {
        put(ALL, "done");
    }

    private List<String> value(String name) {
        return jdbc.queryForList("select VAL from SAMPLE_STATE where NAME = ?", String.class, name);
    }

    private void put(String name, String value) {
        jdbc.update("insert into SAMPLE_STATE (NAME, VAL) values (?, ?)", name, value);
    }
}
