package org.fairshelf.sample.shop.lab;

import java.util.Collections;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Something stored about a shopper whom only the lab knows, written with SQL of its own: Fairshelf offers no way past its gate. The job that
 * deletes finds it.
 */
abstract class LabEvent extends LabSwitch {
    private final JdbcTemplate jdbc;
    private final String subject;

    /** Breaks that promise of the checklist. */
    LabEvent(String name, String item, DataSource dataSource, String subject) {
        super(name, "break", "heal", Collections.singletonList(item));
        this.jdbc = new JdbcTemplate(dataSource);
        this.subject = subject;
    }

    /** False, too, while the tables cannot be read. */
    @Override
    public final boolean isBroken() {
        try {
            return jdbc.queryForObject("select count(*) from FS_EVENT where SUBJECT_ID = ?", Long.class, subject) > 0;
        } catch (DataAccessException e) {
            return false;
        }
    }

    @Override
    final synchronized void turn(boolean broken) throws DataAccessException {
        for (String table : new String[] {"FS_EVENT", "FS_CONSENT", "FS_SUBJECT"}) {
            jdbc.update("delete from " + table + " where SUBJECT_ID = ?", subject);
        }
        if (broken) {
            write(jdbc, subject);
        }
    }

    /** Stores it; nothing of that shopper is there. */
    abstract void write(JdbcTemplate jdbc, String subject);

    /** A look at a product at that time. */
    static void view(JdbcTemplate jdbc, String subject, long at) {
        jdbc.update(
                "insert into FS_EVENT (SUBJECT_ID, EVENT_NO, PURPOSE, EVENT_TYPE, EVENT_AT, EVENT_KEY, THING_ID,"
                        + " QUANTITY) values (?, 1, 'BROWSING', 'PRODUCT_VIEW', ?, 'lab', 1, 0)",
                subject,
                at);
    }
}
