package org.fairshelf.sample.shop.past;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * How far a past is written, in the sample shop's own table {@code SAMPLE_STATE} (made by the launcher). The row of the
 * step, such as {@code past}, holds the number of things written, then {@code done}; the row {@code past-end} holds when
 * the past ends, so that a start which goes on after a kill tells the same story.
 */
public final class PastState {
    private static final String DONE = "done";

    private final JdbcOperations jdbc;
    private final String step;
    private final String endOfStep;

    public PastState(JdbcOperations jdbc, String step) {
        this.jdbc = jdbc;
        this.step = step;
        this.endOfStep = step + "-end";
    }

    public boolean isDone() {
        return value(step).contains(DONE);
    }

    /** Notes that a past which ends then is going to be written, unless one was begun before. */
    public void begin(Instant end) {
        if (value(step).isEmpty()) {
            put(endOfStep, end.toString());
            put(step, "0");
        }
    }

    /** When the past that was begun ends. */
    public Instant end() {
        return Instant.parse(value(endOfStep).get(0));
    }

    /** How many things of the past that was begun are written. */
    public int written() {
        return Integer.parseInt(value(step).get(0));
    }

    /** To be called in the transaction that writes those from number {@code from} to before {@code to}. */
    public void wrote(int from, int to) {
        move(Integer.toString(from), Integer.toString(to));
    }

    /** To be called in the transaction that writes the last ones, from number {@code from} on. */
    public void wroteRest(int from) {
        move(Integer.toString(from), DONE);
    }

    private void move(String before, String after) {
        int updated = jdbc.update("update SAMPLE_STATE set VAL = ? where NAME = ? and VAL = ?", after, step, before);
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
