package org.fairshelf.sample.shop.site;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers in the database which one-time steps are done; the launcher has made the table. */
final class SampleState {
    private static final String DONE = "done";

    private final JdbcTemplate jdbc;

    SampleState(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    boolean isDone(String step) {
        return jdbc.queryForObject(
                        "select count(*) from SAMPLE_STATE where NAME = ? and VAL = ?", Integer.class, step, DONE)
                > 0;
    }

    /** The platform's tables are complete: the launcher's next start leaves them as they are. */
    void tablesMade() {
        jdbc.update("update SAMPLE_STATE set VAL = ? where NAME = 'platform-schema'", DONE);
    }

    /** Within the current transaction, so that a step and its mark are committed together. */
    void done(String step) {
        jdbc.update("insert into SAMPLE_STATE (NAME, VAL) values (?, ?)", step, DONE);
    }
}
