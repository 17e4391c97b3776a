package org.fairshelf.sample.shop.lab;

import java.time.Clock;
import java.util.Collections;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Something that is stored although nobody has agreed to it, written past Fairshelf's gate. The job that deletes would find it, too. */
final class StrayEvent extends LabSwitch {
    private static final String SUBJECT = "1ab0000000000000000000000000c200";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    StrayEvent(DataSource dataSource, Clock clock) {
        super("stray", "break", "heal", Collections.singletonList("C2"));
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    @Override
    public boolean isBroken() {
        return LabEvents.isThere(jdbc, SUBJECT);
    }

    @Override
    synchronized void turn(boolean broken) throws DataAccessException {
        LabEvents.forget(jdbc, SUBJECT);
        if (broken) {
            LabEvents.view(jdbc, SUBJECT, clock.millis());
        }
    }
}
