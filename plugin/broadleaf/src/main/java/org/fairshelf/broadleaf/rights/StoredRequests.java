package org.fairshelf.broadleaf.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.rights.Details;
import org.fairshelf.rights.RequestStore;
import org.fairshelf.rights.RightsKind;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.rights.Step;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Requests in {@code FS_REQUEST}, and their history in {@code FS_REQUEST_STEP}. What is said about a person is sealed. */
public final class StoredRequests implements RequestStore {

    private static final String COLUMNS =
            "REQUEST_ID, KIND, CHANNEL, STATE, SUBJECT_ID, RECEIVED_AT, EXTENDED, PAUSED_MILLIS,"
                    + " PAUSED_SINCE, CLOSED_AT, VERSION_NO";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM FS_REQUEST WHERE SHOP_ID = ?";
    private static final String OPEN = " AND STATE IN ('RECEIVED', 'VERIFIED')";
    private static final String NOBODY = "SUBJECT_ID = NULL, PERSON = NULL, SEALED = NULL, MASTER_ID = NULL";

    private final OwnJdbc jdbc;
    private final SealedWords words;
    private final long shop;

    /** Reads and writes nothing yet. */
    public StoredRequests(OwnJdbc jdbc, MasterKeys masters, Settings settings) {
        this.jdbc = jdbc;
        this.words = new SealedWords(masters);
        this.shop = Shop.id(settings);
    }

    @Override
    public void add(Pass pass, RightsRequest request, Details details, Step step) {
        pass.requires(Purpose.RIGHTS);
        String master = words.newest();
        jdbc.with(statements -> {
            statements.update(
                    "INSERT INTO FS_REQUEST (SHOP_ID, PERSON, SEALED, MASTER_ID, " + COLUMNS
                            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    shop,
                    details.address().isEmpty() ? null : words.mark(details.address()),
                    words.seal(master, request.id(), details.text()),
                    master,
                    request.id(),
                    request.kind().name(),
                    request.channel().name(),
                    request.state().name(),
                    request.subject().map(SubjectId::digits).orElse(null),
                    request.receivedAt().toEpochMilli(),
                    request.isExtended() ? 1 : 0,
                    request.paused().toMillis(),
                    millis(request.pausedSince()),
                    millis(request.closedAt()),
                    request.version());
            add(statements, request.id(), step);
            return true;
        });
    }

    @Override
    public boolean change(Pass pass, RightsRequest from, RightsRequest to, Step step) {
        pass.requires(Purpose.RIGHTS);
        return jdbc.with(statements -> {
            int changed = statements.update(
                    "UPDATE FS_REQUEST SET STATE = ?, EXTENDED = ?, PAUSED_MILLIS = ?, PAUSED_SINCE = ?, CLOSED_AT = ?,"
                            + " VERSION_NO = ? WHERE SHOP_ID = ? AND REQUEST_ID = ? AND VERSION_NO = ?",
                    to.state().name(),
                    to.isExtended() ? 1 : 0,
                    to.paused().toMillis(),
                    millis(to.pausedSince()),
                    millis(to.closedAt()),
                    to.version(),
                    shop,
                    from.id(),
                    from.version());
            if (changed == 1) {
                add(statements, from.id(), step);
            }
            return changed == 1;
        });
    }

    @Override
    public void note(Pass pass, RightsRequest request, Step step) {
        pass.requires(Purpose.RIGHTS);
        jdbc.with(statements -> {
            add(statements, request.id(), step);
            return true;
        });
    }

    @Override
    public void tell(Pass pass, RightsRequest request, Details details) {
        pass.requires(Purpose.RIGHTS);
        String master = words.newest();
        String sealed = words.seal(master, request.id(), details.text());
        jdbc.with(statements -> statements.update(
                "UPDATE FS_REQUEST SET SEALED = ?, MASTER_ID = ? WHERE SHOP_ID = ? AND REQUEST_ID = ?",
                sealed,
                master,
                shop,
                request.id()));
    }

    private void add(JdbcOperations statements, String request, Step step) {
        boolean says = !step.note().isEmpty();
        String master = says ? words.newest() : null;
        statements.update(
                "INSERT INTO FS_REQUEST_STEP (SHOP_ID, REQUEST_ID, STEP_AT, ACTOR, DEED, SEALED, MASTER_ID)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                shop,
                request,
                step.at().toEpochMilli(),
                step.actor(),
                step.deed().name(),
                master == null ? null : words.seal(master, request, step.note()),
                master);
    }

    @Override
    public Optional<RightsRequest> find(Pass pass, String id) {
        pass.requires(Purpose.RIGHTS);
        return list(SELECT + " AND REQUEST_ID = ?", shop, id).stream().findFirst();
    }

    @Override
    public Optional<Details> details(Pass pass, String id) {
        pass.requires(Purpose.RIGHTS);
        List<Details> found = jdbc.with(statements -> statements.query(
                "SELECT MASTER_ID, SEALED FROM FS_REQUEST WHERE SHOP_ID = ? AND REQUEST_ID = ? AND SEALED IS NOT NULL",
                (row, index) -> Details.of(words.open(row.getString(1), id, row.getString(2))),
                shop,
                id));
        return found.stream().findFirst();
    }

    @Override
    public List<Step> steps(Pass pass, String id) {
        pass.requires(Purpose.RIGHTS);
        List<Step> steps = new ArrayList<>();
        for (Step step : jdbc.with(statements -> statements.query(
                "SELECT STEP_AT, ACTOR, DEED, MASTER_ID, SEALED FROM FS_REQUEST_STEP WHERE SHOP_ID = ? AND REQUEST_ID = ?"
                        + " ORDER BY STEP_ID",
                (row, index) -> step(row, id),
                shop,
                id))) {
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    @Override
    public Optional<RightsRequest> open(Pass pass, @Nullable SubjectId subject, String address, RightsKind kind) {
        pass.requires(Purpose.RIGHTS);
        return list(
                        SELECT + OPEN
                                + " AND KIND = ? AND (SUBJECT_ID = ? OR PERSON = ?) ORDER BY STATE DESC, RECEIVED_AT",
                        shop,
                        kind.name(),
                        subject == null ? "" : subject.digits(),
                        address.isEmpty() ? "" : words.mark(address))
                .stream()
                .findFirst();
    }

    @Override
    public List<RightsRequest> open(Pass pass, int most) {
        pass.requires(Purpose.RIGHTS, Purpose.AUDIT);
        return list(SELECT + OPEN + " ORDER BY RECEIVED_AT, REQUEST_ID LIMIT " + Math.max(0, most), shop);
    }

    @Override
    public List<RightsRequest> closed(Pass pass, Instant since, int most) {
        pass.requires(Purpose.RIGHTS, Purpose.AUDIT);
        return list(
                SELECT + " AND CLOSED_AT >= ? ORDER BY CLOSED_AT DESC, REQUEST_ID LIMIT " + Math.max(0, most),
                shop,
                since.toEpochMilli());
    }

    @Override
    public List<RightsRequest> of(Pass pass) {
        pass.requires(Purpose.RIGHTS);
        return list(
                SELECT + " AND SUBJECT_ID = ? ORDER BY RECEIVED_AT DESC, REQUEST_ID",
                shop,
                pass.subject().digits());
    }

    @Override
    public int mailed(Pass pass, @Nullable String address, Instant since) {
        pass.requires(Purpose.RIGHTS);
        String count =
                "SELECT COUNT(*) FROM FS_REQUEST_STEP s WHERE s.SHOP_ID = ? AND s.DEED = 'MAILED' AND s.STEP_AT > ?";
        Integer mails = jdbc.with(statements -> address == null
                ? statements.queryForObject(count, Integer.class, shop, since.toEpochMilli())
                : statements.queryForObject(
                        count + " AND EXISTS (SELECT 1 FROM FS_REQUEST r WHERE r.SHOP_ID = s.SHOP_ID"
                                + " AND r.REQUEST_ID = s.REQUEST_ID AND r.PERSON = ?)",
                        Integer.class,
                        shop,
                        since.toEpochMilli(),
                        words.mark(address)));
        return mails == null ? 0 : mails;
    }

    @Override
    public long cutOff(Pass pass) {
        pass.requires(Purpose.RIGHTS);
        String subject = pass.subject().digits();
        return jdbc.with(statements -> {
            statements.update(
                    "UPDATE FS_REQUEST_STEP SET SEALED = NULL, MASTER_ID = NULL WHERE SHOP_ID = ? AND REQUEST_ID IN"
                            + " (SELECT REQUEST_ID FROM FS_REQUEST WHERE SHOP_ID = ? AND SUBJECT_ID = ?)",
                    shop,
                    shop,
                    subject);
            return (long) statements.update(
                    "UPDATE FS_REQUEST SET " + NOBODY + " WHERE SHOP_ID = ? AND SUBJECT_ID = ?", shop, subject);
        });
    }

    @Override
    public long cutOff(Pass pass, RightsRequest request) {
        pass.requires(Purpose.RIGHTS);
        return jdbc.with(statements -> {
            statements.update(
                    "UPDATE FS_REQUEST_STEP SET SEALED = NULL, MASTER_ID = NULL WHERE SHOP_ID = ? AND REQUEST_ID = ?",
                    shop,
                    request.id());
            return (long) statements.update(
                    "UPDATE FS_REQUEST SET " + NOBODY + " WHERE SHOP_ID = ? AND REQUEST_ID = ?", shop, request.id());
        });
    }

    @Override
    public long move(Pass pass, SubjectId to) {
        pass.requires(Purpose.RIGHTS);
        return jdbc.with(statements -> (long) statements.update(
                "UPDATE FS_REQUEST SET SUBJECT_ID = ? WHERE SHOP_ID = ? AND SUBJECT_ID = ?",
                to.digits(),
                shop,
                pass.subject().digits()));
    }

    @Override
    public long purge(Pass pass, Instant closedBefore, Instant unconfirmedBefore, int most) {
        pass.requires(Purpose.RETENTION);
        return jdbc.with(statements -> {
            List<Object[]> over = statements.query(
                    "SELECT REQUEST_ID FROM FS_REQUEST WHERE SHOP_ID = ? AND (CLOSED_AT < ?"
                            + " OR (STATE = 'RECEIVED' AND RECEIVED_AT < ?)) LIMIT " + Math.max(0, most),
                    (row, index) -> new Object[] {shop, row.getString(1)},
                    shop,
                    closedBefore.toEpochMilli(),
                    unconfirmedBefore.toEpochMilli());
            long deleted = 0;
            if (!over.isEmpty()) {
                statements.batchUpdate("DELETE FROM FS_REQUEST_STEP WHERE SHOP_ID = ? AND REQUEST_ID = ?", over);
                for (int count :
                        statements.batchUpdate("DELETE FROM FS_REQUEST WHERE SHOP_ID = ? AND REQUEST_ID = ?", over)) {
                    deleted += Math.max(0, count);
                }
            }
            return deleted;
        });
    }

    private List<RightsRequest> list(String select, Object... values) {
        List<RightsRequest> known = new ArrayList<>();
        for (RightsRequest request :
                jdbc.with(statements -> statements.query(select, (row, index) -> request(row), values))) {
            if (request != null) {
                known.add(request);
            }
        }
        return known;
    }

    /** {@code null} for the request of a newer version that shares this database. */
    private static @Nullable RightsRequest request(ResultSet row) throws SQLException {
        try {
            return new RightsRequest(
                    row.getString(1),
                    RightsKind.valueOf(row.getString(2)),
                    RightsRequest.Channel.valueOf(row.getString(3)),
                    RightsRequest.State.valueOf(row.getString(4)),
                    SubjectId.parse(row.getString(5)).orElse(null),
                    Instant.ofEpochMilli(row.getLong(6)),
                    row.getInt(7) != 0,
                    Duration.ofMillis(row.getLong(8)),
                    instant(row, 9),
                    instant(row, 10),
                    row.getLong(11));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private @Nullable Step step(ResultSet row, String request) throws SQLException {
        Step.Deed deed;
        try {
            deed = Step.Deed.valueOf(row.getString(3));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
        String sealed = row.getString(5);
        return new Step(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(2),
                deed,
                sealed == null ? "" : words.open(row.getString(4), request, sealed));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }

    private static @Nullable Long millis(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(null);
    }
}
