package org.fairshelf.sample.shop.lab;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows about a shopper whom only the lab knows, written with SQL of its own: Fairshelf offers no way past its gate. */
final class LabEvents {
    private LabEvents() {}

    /** False, too, while the tables cannot be read. */
    static boolean isThere(JdbcTemplate jdbc, String subject) {
        try {
            return jdbc.queryForObject("select count(*) from FS_EVENT where SUBJECT_ID = ?", Long.class, subject) > 0;
        } catch (DataAccessException e) {
            return false;
        }
    }

    static void view(JdbcTemplate jdbc, String subject, long at) {
        jdbc.update(
                "insert into FS_EVENT (SUBJECT_ID, EVENT_NO, PURPOSE, EVENT_TYPE, EVENT_AT, EVENT_KEY, THING_ID,"
                        + " QUANTITY) values (?, 1, 'BROWSING', 'PRODUCT_VIEW', ?, 'lab', 1, 0)",
                subject,
                at);
    }

    static void forget(JdbcTemplate jdbc, String subject) {
        jdbc.update("delete from FS_EVENT where SUBJECT_ID = ?", subject);
        jdbc.update("delete from FS_CONSENT where SUBJECT_ID = ?", subject);
        jdbc.update("delete from FS_SUBJECT where SUBJECT_ID = ?", subject);
    }
}
