package org.fairshelf.sample.shop.lab;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Something that somebody agreed to half a year ago and that should have been deleted by now. */
final class OldEvent extends LabEvent {
    private static final Duration AGREED = Duration.ofDays(210);
    private static final Duration HAPPENED = Duration.ofDays(200);
    private static final Duration VALID = Duration.ofDays(182);

    private final Clock clock;

    OldEvent(DataSource dataSource, Clock clock) {
        super("past", "C3", dataSource, "1ab0000000000000000000000000c300");
        this.clock = clock;
    }

    @Override
    void write(JdbcTemplate jdbc, String subject) {
        long agreed = clock.instant().minus(AGREED).toEpochMilli();
        jdbc.update("insert into FS_SUBJECT (SUBJECT_ID, CREATED_AT) values (?, ?)", subject, agreed);
        jdbc.update(
                "insert into FS_CONSENT (SUBJECT_ID, PURPOSE, STATE, FROM_AT, UNTIL_AT, NOTICE)"
                        + " values (?, 'BROWSING', 'GIVEN', ?, ?, 1)",
                subject,
                agreed,
                agreed + VALID.toMillis());
        view(jdbc, subject, clock.instant().minus(HAPPENED).toEpochMilli());
    }
}
