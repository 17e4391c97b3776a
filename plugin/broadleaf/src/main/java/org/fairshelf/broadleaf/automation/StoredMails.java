package org.fairshelf.broadleaf.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fairshelf.automation.Cause;
import org.fairshelf.automation.MailQueue;
import org.fairshelf.automation.MailTally;
import org.fairshelf.automation.QueuedMail;
import org.fairshelf.automation.QueuedMail.State;
import org.fairshelf.automation.Series;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Mails in {@code FS_MAIL}, whose key lets a subject have one of each series. */
public final class StoredMails implements MailQueue {

    private static final String OF_SUBJECT = " WHERE SHOP_ID = ? AND SUBJECT_ID = ?";
    private static final String COLUMNS =
            "SUBJECT_ID, SERIES, CAUSE, LANGUAGE_TAG, QUEUED_AT, DUE_AT, UNTIL_AT, ATTEMPTS, STATE, STATE_AT";

    private final OwnJdbc jdbc;
    private final long shop;

    /** Reads and writes nothing yet. */
    public StoredMails(OwnJdbc jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.shop = Shop.id(settings);
    }

    @Override
    public boolean add(Pass pass, QueuedMail mail) {
        mustBeOf(pass.requires(Purpose.EMAIL), mail);
        return jdbc.with(statements -> {
            if (find(statements, mail.subject(), mail.series()) != null) {
                return false;
            }
            statements.update(
                    "INSERT INTO FS_MAIL (SHOP_ID, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    shop,
                    mail.subject().digits(),
                    mail.series().name(),
                    mail.cause().name(),
                    mail.language(),
                    mail.queuedAt().toEpochMilli(),
                    mail.dueAt().toEpochMilli(),
                    mail.untilAt().toEpochMilli(),
                    mail.attempts(),
                    mail.state().name(),
                    mail.stateAt().toEpochMilli());
            return true;
        });
    }

    @Override
    public List<SubjectId> due(Pass pass, Series series, Instant now, int most) {
        pass.requires(Purpose.EMAIL);
        return jdbc.with(statements -> statements.query(
                "SELECT SUBJECT_ID FROM FS_MAIL WHERE SHOP_ID = ? AND STATE = 'QUEUED' AND DUE_AT <= ? AND SERIES = ?"
                        + " AND UNTIL_AT > ? ORDER BY DUE_AT LIMIT " + Math.max(0, most),
                (row, index) -> SubjectId.of(row.getString(1)),
                shop,
                now.toEpochMilli(),
                series.name(),
                now.toEpochMilli()));
    }

    @Override
    public Optional<QueuedMail> find(Pass pass, Series series) {
        pass.requires(Purpose.EMAIL);
        return Optional.ofNullable(jdbc.with(statements -> find(statements, pass.subject(), series)));
    }

    @Override
    public boolean step(Pass pass, QueuedMail from, QueuedMail to) {
        mustBeOf(pass.requires(Purpose.EMAIL), from);
        mustBeOf(pass, to);
        return jdbc.with(statements -> statements.update(
                        "UPDATE FS_MAIL SET DUE_AT = ?, ATTEMPTS = ?, STATE = ?, STATE_AT = ?" + OF_SUBJECT
                                + " AND SERIES = ? AND STATE = ? AND STATE_AT = ? AND ATTEMPTS = ?",
                        to.dueAt().toEpochMilli(),
                        to.attempts(),
                        to.state().name(),
                        to.stateAt().toEpochMilli(),
                        shop,
                        from.subject().digits(),
                        from.series().name(),
                        from.state().name(),
                        from.stateAt().toEpochMilli(),
                        from.attempts())
                == 1);
    }

    @Override
    public long close(Pass pass, Instant now, Instant handedOverBefore) {
        pass.requires(Purpose.EMAIL);
        return jdbc.with(statements -> (long) statements.update(
                        "UPDATE FS_MAIL SET STATE = 'GIVEN_UP', STATE_AT = ?"
                                + " WHERE SHOP_ID = ? AND STATE = 'QUEUED' AND UNTIL_AT <= ?",
                        now.toEpochMilli(),
                        shop,
                        now.toEpochMilli())
                + statements.update(
                        "UPDATE FS_MAIL SET STATE = 'UNCLEAR', STATE_AT = ?"
                                + " WHERE SHOP_ID = ? AND STATE = 'SENDING' AND STATE_AT < ?",
                        now.toEpochMilli(),
                        shop,
                        handedOverBefore.toEpochMilli()));
    }

    @Override
    public List<QueuedMail> of(Pass pass) {
        pass.requires(Purpose.RIGHTS);
        return jdbc.with(statements -> of(statements, pass.subject()));
    }

    @Override
    public long erase(Pass pass, Purpose purpose) {
        pass.requires(Purpose.RIGHTS);
        return purpose == Purpose.EMAIL
                ? jdbc.with(statements -> (long) statements.update(
                        "DELETE FROM FS_MAIL" + OF_SUBJECT, shop, pass.subject().digits()))
                : 0;
    }

    @Override
    public long move(Pass pass, SubjectId to, Purpose purpose) {
        pass.requires(Purpose.RIGHTS);
        return purpose == Purpose.EMAIL ? jdbc.with(statements -> move(statements, pass.subject(), to)) : 0;
    }

    private long move(JdbcOperations statements, SubjectId from, SubjectId to) {
        long moved = 0;
        for (QueuedMail mail : of(statements, from)) {
            QueuedMail there = find(statements, to, mail.series());
            boolean stays = there == null || (there.state() == State.QUEUED && mail.state() != State.QUEUED);
            if (stays) {
                delete(statements, to, mail.series());
                moved += statements.update(
                        "UPDATE FS_MAIL SET SUBJECT_ID = ?" + OF_SUBJECT + " AND SERIES = ?",
                        to.digits(),
                        shop,
                        from.digits(),
                        mail.series().name());
            } else {
                delete(statements, from, mail.series());
            }
        }
        return moved;
    }

    private void delete(JdbcOperations statements, SubjectId subject, Series series) {
        statements.update(
                "DELETE FROM FS_MAIL" + OF_SUBJECT + " AND SERIES = ?", shop, subject.digits(), series.name());
    }

    @Override
    public long purge(Pass pass, Instant before, Instant now, int most) {
        pass.requires(Purpose.RETENTION);
        return jdbc.with(statements -> {
            List<Object[]> rows = statements.query(
                    "SELECT m.SUBJECT_ID, m.SERIES FROM FS_MAIL m WHERE m.SHOP_ID = ?"
                            + " AND ((m.STATE <> 'QUEUED' AND m.STATE <> 'SENDING' AND m.STATE_AT < ?)"
                            + " OR NOT EXISTS (SELECT 1 FROM FS_CONSENT c WHERE c.SHOP_ID = m.SHOP_ID"
                            + " AND c.SUBJECT_ID = m.SUBJECT_ID AND c.PURPOSE = 'EMAIL' AND c.TO_AT IS NULL"
                            + " AND (c.STATE = 'PAUSED' OR c.STATE = 'GIVEN')"
                            + " AND (c.UNTIL_AT IS NULL OR c.UNTIL_AT > ?))) LIMIT " + Math.max(0, most),
                    (row, index) -> new Object[] {shop, row.getString(1), row.getString(2)},
                    shop,
                    before.toEpochMilli(),
                    now.toEpochMilli());
            long deleted = 0;
            if (!rows.isEmpty()) {
                for (int count : statements.batchUpdate("DELETE FROM FS_MAIL" + OF_SUBJECT + " AND SERIES = ?", rows)) {
                    deleted += Math.max(0, count);
                }
            }
            return deleted;
        });
    }

    @Override
    public MailTally tally(Pass pass, Series series, Instant since) {
        pass.requires(Purpose.AUDIT);
        return jdbc.with(statements -> new MailTally(
                number(statements, "STATE IN ('QUEUED', 'SENDING')", series),
                number(statements, "STATE = 'SENT' AND STATE_AT >= " + since.toEpochMilli(), series),
                number(statements, "STATE = 'UNCLEAR' AND STATE_AT >= " + since.toEpochMilli(), series),
                number(statements, "STATE = 'GIVEN_UP' AND STATE_AT >= " + since.toEpochMilli(), series)));
    }

    private long number(JdbcOperations statements, String condition, Series series) {
        Long number = statements.queryForObject(
                "SELECT COUNT(*) FROM FS_MAIL WHERE SHOP_ID = ? AND SERIES = ? AND " + condition,
                Long.class,
                shop,
                series.name());
        return number == null ? 0 : number;
    }

    private List<QueuedMail> of(JdbcOperations statements, SubjectId subject) {
        return known(statements.query(
                "SELECT " + COLUMNS + " FROM FS_MAIL" + OF_SUBJECT + " ORDER BY QUEUED_AT DESC, SERIES",
                (row, index) -> mail(row),
                shop,
                subject.digits()));
    }

    private @Nullable QueuedMail find(JdbcOperations statements, SubjectId subject, Series series) {
        List<QueuedMail> found = known(statements.query(
                "SELECT " + COLUMNS + " FROM FS_MAIL" + OF_SUBJECT + " AND SERIES = ?",
                (row, index) -> mail(row),
                shop,
                subject.digits(),
                series.name()));
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<QueuedMail> known(List<@Nullable QueuedMail> rows) {
        List<QueuedMail> known = new ArrayList<>();
        for (QueuedMail mail : rows) {
            if (mail != null) {
                known.add(mail);
            }
        }
        return Collections.unmodifiableList(known);
    }

    /** {@code null} for the mail of a newer version that shares this database. */
    private static @Nullable QueuedMail mail(ResultSet row) throws SQLException {
        Series series = Series.named(row.getString(2)).orElse(null);
        Cause cause = Cause.named(row.getString(3)).orElse(null);
        State state = State.named(row.getString(9)).orElse(null);
        return series == null || cause == null || state == null
                ? null
                : new QueuedMail(
                        SubjectId.of(row.getString(1)),
                        series,
                        cause,
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5)),
                        Instant.ofEpochMilli(row.getLong(6)),
                        Instant.ofEpochMilli(row.getLong(7)),
                        row.getInt(8),
                        state,
                        Instant.ofEpochMilli(row.getLong(10)));
    }

    private static void mustBeOf(Pass pass, QueuedMail mail) {
        if (!pass.subject().equals(mail.subject())) {
            throw new IllegalArgumentException("The pass is for somebody else.");
        }
    }
}
