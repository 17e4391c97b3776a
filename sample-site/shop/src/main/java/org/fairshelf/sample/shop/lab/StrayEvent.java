package org.fairshelf.sample.shop.lab;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Something that is stored although nobody has agreed to it. */
final class StrayEvent extends LabEvent {
    private final Clock clock;

    StrayEvent(DataSource dataSource, Clock clock) {
        super("stray", "C2", dataSource, "1ab0000000000000000000000000c200");
        this.clock = clock;
    }

    @Override
    void write(JdbcTemplate jdbc, String subject) {
        view(jdbc, subject, clock.millis());
    }
}
