package org.fairshelf.sample.shop.past;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far the past is written, in the sample shop's own table {@code SAMPLE_STATE} (made by the launcher). The row
 * {@code past} holds the number of shoppers written, then {@code done}; the row {@code past-end} holds when the past
 * ends, so that a start which goes on after a kill tells the same story.
 */
final class PastState {
    private static final String STEP = "past";
    private static final String END = "past-end";
    private static final String DONE = "done";

    private final JdbcTemplate jdbc;

    PastState(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean isDone() {
        return value(STEP).contains(DONE);
    }

    /** Notes that a past which ends then is going to be written, unless one was begun before. */
    void begin(Instant end) {
        if (value(STEP).isEmpty()) {
            put(END, end.toString());
            put(STEP, "0");
        }
    }

    /** When the past that was begun ends. */
    Instant end() {
        return Instant.parse(value(END).get(0));
    }

    /** How many shoppers of the past that was begun are written. */
    int written() {
        return Integer.parseInt(value(STEP).get(0));
    }

    /** To be called in the transaction that writes the shoppers from number {@code from} to before {@code to}. */
    void wrote(int from, int to) {
        move(Integer.toString(from), Integer.toString(to));
    }

    /** To be called in the transaction that writes the last shoppers, from number {@code from} on. */
    void wroteRest(int from) {
        move(Integer.toString(from), DONE);
    }

    private void move(String before, String after) {
        int updated = jdbc.update("update SAMPLE_STATE set VAL = ? where NAME = ? and VAL = ?", after, STEP, before);
        if (updated != 1) {
            throw new IllegalStateException("Somebody else is writing the shop's past at the same time.");
        }
    }

    private List<String> value(String name) {
        return jdbc.queryForList("select VAL from SAMPLE_STATE where NAME = ?", String.class, name);
    }

    private void put(String name, String value) {
        jdbc.update("insert into SAMPLE_STATE (NAME, VAL) values (?, ?)", name, value);
    }
}
