package org.fairshelf.sample.shop.lab;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Something that somebody agreed to half a year ago and that should have been deleted by now. The job that deletes finds it. */
final class OldEvent extends LabSwitch {
    private static final String SUBJECT = "1ab0000000000000000000000000c300";
    private static final Duration AGREED = Duration.ofDays(210);
    private static final Duration HAPPENED = Duration.ofDays(200);
    private static final Duration VALID = Duration.ofDays(182);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OldEvent(DataSource dataSource, Clock clock) {
        super("past", "break", "heal", Collections.singletonList("C3"));
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
            long agreed = clock.instant().minus(AGREED).toEpochMilli();
            jdbc.update("insert into FS_SUBJECT (SUBJECT_ID, CREATED_AT) values (?, ?)", SUBJECT, agreed);
            jdbc.update(
                    "insert into FS_CONSENT (SUBJECT_ID, PURPOSE, STATE, FROM_AT, UNTIL_AT, NOTICE)"
                            + " values (?, 'BROWSING', 'GIVEN', ?, ?, 1)",
                    SUBJECT,
                    agreed,
                    agreed + VALID.toMillis());
            LabEvents.view(jdbc, SUBJECT, clock.instant().minus(HAPPENED).toEpochMilli());
        }
    }
}
