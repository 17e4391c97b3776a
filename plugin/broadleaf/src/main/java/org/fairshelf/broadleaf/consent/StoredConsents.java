package org.fairshelf.broadleaf.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Consents;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Consents in {@code FS_CONSENT}: one row for each state with the time in which it held. Whoever works with a subject first changes its row
 * in {@code FS_SUBJECT}, so that all others wait until the end of the transaction.
 */
public final class StoredConsents implements ConsentBook {

    private final OwnJdbc jdbc;
    private final SubjectKeys keys;
    private final long shop;

    /** Reads and writes nothing yet. */
    public StoredConsents(OwnJdbc jdbc, SubjectKeys keys, Settings settings) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.shop = Shop.id(settings);
    }

    @Override
    public Consents read(SubjectId subject) {
        List<Consent> known = new ArrayList<>();
        Long[] restricted = new Long[1];
        jdbc.with(statements -> {
            known.clear();
            statements.query(
                    "SELECT c.PURPOSE, c.STATE, c.FROM_AT, c.UNTIL_AT, c.NOTICE, c.UNDER_SIGNAL, s.RESTRICTED_AT"
                            + " FROM FS_SUBJECT s LEFT JOIN FS_CONSENT c ON c.SHOP_ID = s.SHOP_ID"
                            + " AND c.SUBJECT_ID = s.SUBJECT_ID AND c.TO_AT IS NULL"
                            + " WHERE s.SHOP_ID = ? AND s.SUBJECT_ID = ? ORDER BY c.CONSENT_ID",
                    row -> {
                        Consent consent = row.getString(1) == null ? null : consent(row);
                        if (consent != null) {
                            known.add(consent);
                        }
                        long since = row.getLong(7);
                        restricted[0] = row.wasNull() ? null : since;
                    },
                    shop,
                    subject.digits());
            return known;
        });
        Consents consents = known.isEmpty() ? Consents.none() : Consents.of(known);
        return restricted[0] == null ? consents : consents.restricted(Instant.ofEpochMilli(restricted[0]));
    }

    @Override
    public <T> T holding(SubjectId subject, Function<Consents, T> work) {
        return jdbc.with(statements -> {
            int there = statements.update(
                    "UPDATE FS_SUBJECT SET HELD = HELD + 1 WHERE SHOP_ID = ? AND SUBJECT_ID = ?",
                    shop,
                    subject.digits());
            return work.apply(there == 0 ? Consents.none() : read(subject));
        });
    }

    @Override
    public void change(SubjectId subject, Consent next, @Nullable String contact) {
        String sealed = contact == null ? null : keys.one(subject).seal(contact);
        jdbc.with(statements -> {
            Integer there = statements.queryForObject(
                    "SELECT COUNT(*) FROM FS_SUBJECT WHERE SHOP_ID = ? AND SUBJECT_ID = ?",
                    Integer.class,
                    shop,
                    subject.digits());
            if (there == null || there == 0) {
                throw new IllegalStateException("The subject was forgotten.");
            }
            statements.update(
                    "UPDATE FS_CONSENT SET TO_AT = ?, CONTACT = NULL"
                            + " WHERE SHOP_ID = ? AND SUBJECT_ID = ? AND PURPOSE = ? AND TO_AT IS NULL",
                    next.from().toEpochMilli(),
                    shop,
                    subject.digits(),
                    next.purpose().name());
            return statements.update(
                    "INSERT INTO FS_CONSENT"
                            + " (SHOP_ID, SUBJECT_ID, PURPOSE, STATE, FROM_AT, UNTIL_AT, NOTICE, UNDER_SIGNAL, CONTACT)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    shop,
                    subject.digits(),
                    next.purpose().name(),
                    next.state().name(),
                    next.from().toEpochMilli(),
                    next.until().map(Instant::toEpochMilli).orElse(null),
                    next.notice(),
                    next.isUnderSignal() ? 1 : 0,
                    sealed);
        });
    }

    @Override
    public void move(SubjectId from, SubjectId to, Purpose purpose, Instant at) {
        jdbc.with(statements -> statements.update(
                "UPDATE FS_CONSENT SET SUBJECT_ID = ?, TO_AT = COALESCE(TO_AT, ?), CONTACT = NULL"
                        + " WHERE SHOP_ID = ? AND SUBJECT_ID = ? AND PURPOSE = ?",
                to.digits(),
                at.toEpochMilli(),
                shop,
                from.digits(),
                purpose.name()));
    }

    @Override
    public void restrict(SubjectId subject, @Nullable Instant since) {
        jdbc.with(statements -> statements.update(
                "UPDATE FS_SUBJECT SET RESTRICTED_AT = ? WHERE SHOP_ID = ? AND SUBJECT_ID = ?",
                since == null ? null : since.toEpochMilli(),
                shop,
                subject.digits()));
    }

    @Override
    public Map<Purpose, Long> standing(Pass pass) {
        pass.requires(Purpose.AUDIT);
        Map<Purpose, Long> standing = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.asked()) {
            standing.put(purpose, jdbc.with(statements -> standing(statements, purpose, pass.at())));
        }
        return standing;
    }

    private long standing(JdbcOperations statements, Purpose purpose, Instant at) {
        Long subjects = statements.queryForObject(
                "SELECT COUNT(DISTINCT SUBJECT_ID) FROM FS_CONSENT WHERE SHOP_ID = ? AND PURPOSE = ? AND STATE IN (?, ?)"
                        + " AND TO_AT IS NULL AND (UNTIL_AT IS NULL OR UNTIL_AT > ?)",
                Long.class,
                shop,
                purpose.name(),
                Consent.State.GIVEN.name(),
                Consent.State.PAUSED.name(),
                at.toEpochMilli());
        return subjects == null ? 0 : subjects;
    }

    /** {@code null} for a row of a newer version that shares this database: what is not understood allows nothing. */
    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        Purpose purpose;
        Consent.State state;
        try {
            purpose = Purpose.valueOf(row.getString(1));
            state = Consent.State.valueOf(row.getString(2));
        } catch (IllegalArgumentException e) {
            return null;
        }
        long until = row.getLong(4);
        Instant end = row.wasNull() ? null : Instant.ofEpochMilli(until);
        return new Consent(
                purpose, state, Instant.ofEpochMilli(row.getLong(3)), end, row.getInt(5), row.getInt(6) != 0);
    }
}
