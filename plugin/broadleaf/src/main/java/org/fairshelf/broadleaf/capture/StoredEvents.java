package org.fairshelf.broadleaf.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.capture.Event;
import org.fairshelf.capture.EventStore;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Events in {@code FS_EVENT}, numbered per subject by {@code FS_SUBJECT.LAST_EVENT}. */
public final class StoredEvents implements EventStore {

    private static final String OF_SUBJECT = " WHERE SHOP_ID = ? AND SUBJECT_ID = ?";
    private static final String NO_CONSENT = " NOT EXISTS (SELECT 1 FROM FS_CONSENT c WHERE c.SHOP_ID = e.SHOP_ID"
            + " AND c.SUBJECT_ID = e.SUBJECT_ID AND c.PURPOSE = e.PURPOSE";

    private final OwnJdbc jdbc;
    private final long shop;

    /** Reads and writes nothing yet. */
    public StoredEvents(OwnJdbc jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.shop = Shop.id(settings);
    }

    @Override
    public boolean add(Pass pass, Event event) {
        pass.requires(event.type().purpose());
        String subject = pass.subject().digits();
        return jdbc.with(statements -> {
            Integer known = statements.queryForObject(
                    "SELECT COUNT(*) FROM FS_EVENT" + OF_SUBJECT + " AND EVENT_KEY = ?",
                    Integer.class,
                    shop,
                    subject,
                    event.key());
            if (known != null && known > 0) {
                return false;
            }
            long number = next(statements, subject, 1);
            statements.update(
                    "INSERT INTO FS_EVENT (SUBJECT_ID, EVENT_NO, SHOP_ID, PURPOSE, EVENT_TYPE, EVENT_AT, EVENT_KEY,"
                            + " THING_ID, TERM, QUANTITY) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    subject,
                    number,
                    shop,
                    event.type().purpose().name(),
                    event.type().name(),
                    event.at().toEpochMilli(),
                    event.key(),
                    event.thing(),
                    event.term().isEmpty() ? null : event.term(),
                    event.quantity());
            trim(statements, subject, number);
            return true;
        });
    }

    /** The last of so many new numbers. */
    private long next(JdbcOperations statements, String subject, int numbers) {
        statements.update("UPDATE FS_SUBJECT SET LAST_EVENT = LAST_EVENT + ?" + OF_SUBJECT, numbers, shop, subject);
        Long last =
                statements.queryForObject("SELECT LAST_EVENT FROM FS_SUBJECT" + OF_SUBJECT, Long.class, shop, subject);
        if (last == null) {
            throw new IllegalStateException("The subject is gone.");
        }
        return last;
    }

    /** The numbers only tell when it is time to look: events that came from another subject are older than their numbers. */
    private void trim(JdbcOperations statements, String subject, long last) {
        if (last <= MOST) {
            return;
        }
        List<Object[]> tooMany = statements.query(
                "SELECT SUBJECT_ID, EVENT_NO FROM FS_EVENT" + OF_SUBJECT
                        + " ORDER BY EVENT_AT DESC, EVENT_NO DESC LIMIT " + MOST + " OFFSET " + MOST,
                (row, index) -> new Object[] {row.getString(1), row.getLong(2)},
                shop,
                subject);
        delete(statements, tooMany);
    }

    private static long delete(JdbcOperations statements, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        long deleted = 0;
        for (int count : statements.batchUpdate("DELETE FROM FS_EVENT WHERE SUBJECT_ID = ? AND EVENT_NO = ?", rows)) {
            deleted += Math.max(0, count);
        }
        return deleted;
    }

    @Override
    public List<Event> latest(Pass pass, int most) {
        boolean all = pass.purpose() == Purpose.RIGHTS;
        if (!all) {
            pass.requires(Purpose.BROWSING, Purpose.PURCHASES);
        }
        String subject = pass.subject().digits();
        return all
                ? latest("", most, shop, subject)
                : latest(" AND PURPOSE = ?", most, shop, subject, pass.purpose().name());
    }

    @Override
    public List<Event> latest(Pass pass, Event.Type type, int most) {
        pass.requires(type.purpose());
        return latest(" AND EVENT_TYPE = ?", most, shop, pass.subject().digits(), type.name());
    }

    private List<Event> latest(String condition, int most, Object... values) {
        String select = "SELECT EVENT_TYPE, EVENT_AT, EVENT_KEY, THING_ID, TERM, QUANTITY FROM FS_EVENT" + OF_SUBJECT
                + condition + " ORDER BY EVENT_AT DESC, EVENT_NO DESC LIMIT " + Math.max(0, most);
        List<Event> events = new ArrayList<>();
        for (Event event : jdbc.with(statements -> statements.query(select, (row, index) -> event(row), values))) {
            if (event != null) {
                events.add(event);
            }
        }
        return Collections.unmodifiableList(events);
    }

    @Override
    public long count(Pass pass) {
        pass.requires(Purpose.RIGHTS);
        return number(
                "SELECT COUNT(*) FROM FS_EVENT" + OF_SUBJECT,
                shop,
                pass.subject().digits());
    }

    @Override
    public long erase(Pass pass, Purpose purpose) {
        pass.requires(Purpose.RIGHTS);
        String subject = pass.subject().digits();
        return jdbc.with(statements -> purpose == Purpose.RIGHTS
                ? statements.update("DELETE FROM FS_EVENT" + OF_SUBJECT, shop, subject)
                : statements.update(
                        "DELETE FROM FS_EVENT" + OF_SUBJECT + " AND PURPOSE = ?", shop, subject, purpose.name()));
    }

    @Override
    public long move(Pass pass, SubjectId to, Purpose purpose) {
        pass.requires(Purpose.RIGHTS);
        String from = pass.subject().digits();
        return jdbc.with(statements -> {
            // What both have under the same key, such as an order, stays once.
            statements.update(
                    "DELETE FROM FS_EVENT" + OF_SUBJECT + " AND PURPOSE = ? AND EVENT_KEY IN"
                            + " (SELECT EVENT_KEY FROM FS_EVENT WHERE SHOP_ID = ? AND SUBJECT_ID = ?)",
                    shop,
                    from,
                    purpose.name(),
                    shop,
                    to.digits());
            List<Long> numbers = statements.queryForList(
                    "SELECT EVENT_NO FROM FS_EVENT" + OF_SUBJECT + " AND PURPOSE = ? ORDER BY EVENT_NO",
                    Long.class,
                    shop,
                    from,
                    purpose.name());
            long last = next(statements, to.digits(), numbers.size());
            long number = last - numbers.size();
            for (Long old : numbers) {
                number++;
                statements.update(
                        "UPDATE FS_EVENT SET SUBJECT_ID = ?, EVENT_NO = ?" + OF_SUBJECT + " AND EVENT_NO = ?",
                        to.digits(),
                        number,
                        shop,
                        from,
                        old);
            }
            trim(statements, to.digits(), last);
            return (long) numbers.size();
        });
    }

    @Override
    public long purge(Pass pass, Purpose purpose, Instant before, Instant now, int most) {
        pass.requires(Purpose.RETENTION);
        return jdbc.with(statements -> {
            List<Object[]> rows = statements.query(
                    "SELECT e.SUBJECT_ID, e.EVENT_NO FROM FS_EVENT e WHERE e.SHOP_ID = ? AND e.PURPOSE = ?"
                            + " AND (e.EVENT_AT < ? OR" + NO_CONSENT
                            + " AND c.TO_AT IS NULL AND (c.STATE = 'PAUSED' OR c.STATE = 'GIVEN')"
                            + " AND (c.UNTIL_AT IS NULL OR c.UNTIL_AT > ?))) LIMIT " + most,
                    (row, index) -> new Object[] {row.getString(1), row.getLong(2)},
                    shop,
                    purpose.name(),
                    before.toEpochMilli(),
                    now.toEpochMilli());
            return delete(statements, rows);
        });
    }

    @Override
    public long withoutConsent(Pass pass) {
        pass.requires(Purpose.AUDIT);
        return number(
                "SELECT COUNT(*) FROM FS_EVENT e WHERE e.SHOP_ID = ? AND" + NO_CONSENT
                        + " AND c.STATE = 'GIVEN' AND c.FROM_AT <= e.EVENT_AT"
                        + " AND (c.UNTIL_AT IS NULL OR c.UNTIL_AT > e.EVENT_AT)"
                        + " AND (c.TO_AT IS NULL OR c.TO_AT >= e.EVENT_AT))",
                shop);
    }

    @Override
    public Set<SubjectId> whose(Pass pass, Collection<Long> orders) {
        pass.requires(Purpose.RIGHTS);
        Set<SubjectId> whose = new LinkedHashSet<>();
        for (Long order : orders) {
            for (String subject : jdbc.with(statements -> statements.queryForList(
                    "SELECT SUBJECT_ID FROM FS_EVENT WHERE SHOP_ID = ? AND PURPOSE = ? AND EVENT_TYPE = ? AND THING_ID = ?",
                    String.class,
                    shop,
                    Purpose.PURCHASES.name(),
                    Event.Type.ORDER.name(),
                    order))) {
                whose.add(SubjectId.of(subject));
            }
        }
        return whose;
    }

    @Override
    public Optional<Instant> oldest(Pass pass, Purpose purpose) {
        pass.requires(Purpose.AUDIT);
        Long at = jdbc.with(statements -> statements.queryForObject(
                "SELECT MIN(EVENT_AT) FROM FS_EVENT WHERE SHOP_ID = ? AND PURPOSE = ?",
                Long.class,
                shop,
                purpose.name()));
        return Optional.ofNullable(at).map(Instant::ofEpochMilli);
    }

    private long number(String select, Object... values) {
        Long number = jdbc.with(statements -> statements.queryForObject(select, Long.class, values));
        return number == null ? 0 : number;
    }

    /** {@code null} for the event of a newer version that shares this database. */
    private static @Nullable Event event(ResultSet row) throws SQLException {
        for (Event.Type type : Event.Type.values()) {
            if (type.name().equals(row.getString(1))) {
                return Event.stored(
                        type,
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getInt(6));
            }
        }
        return null;
    }
}
