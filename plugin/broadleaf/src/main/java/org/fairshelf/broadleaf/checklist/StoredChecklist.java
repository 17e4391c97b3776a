package org.fairshelf.broadleaf.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.checklist.Cadence;
import org.fairshelf.checklist.Change;
import org.fairshelf.checklist.ChecklistStore;
import org.fairshelf.checklist.Draft;
import org.fairshelf.checklist.ItemState;
import org.fairshelf.checklist.Look;
import org.fairshelf.checklist.Workflow;
import org.fairshelf.shared.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The checklist in {@code FS_CHECK_ITEM}, {@code FS_CHECK_HISTORY} and {@code FS_FINDING}. */
public final class StoredChecklist implements ChecklistStore {

    private static final String STATE =
            "SELECT ITEM, WORKFLOW, SINCE, OWNER_NAME, DUE_DAY, CADENCE, NOTE, REASON, CHANGED_AT,"
                    + " CHANGED_BY, VERSION_NO FROM FS_CHECK_ITEM WHERE SHOP_ID = ?";

    private final OwnJdbc jdbc;
    private final long shop;

    /** Reads and writes nothing yet. */
    public StoredChecklist(OwnJdbc jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.shop = Shop.id(settings);
    }

    @Override
    public List<ItemState> states() {
        return jdbc.with(statements -> statements.query(STATE, (row, index) -> state(row), shop));
    }

    @Override
    public Optional<ItemState> state(String item) {
        return jdbc.with(
                statements -> statements.query(STATE + " AND ITEM = ?", (row, index) -> state(row), shop, item).stream()
                        .findFirst());
    }

    @Override
    public boolean store(ItemState next, List<Change> changes) {
        return jdbc.with(statements -> {
            // Two that say something first collide at the key, and the loser tries again from the start and finds the
            // other's row.
            boolean stored = next.version() == 1
                    ? !state(next.item()).isPresent() && insert(statements, next)
                    : update(statements, next);
            if (stored) {
                changes.forEach(change -> add(statements, change));
            }
            return stored;
        });
    }

    private boolean insert(JdbcOperations statements, ItemState next) {
        return statements.update(
                        "INSERT INTO FS_CHECK_ITEM (WORKFLOW, SINCE, OWNER_NAME, DUE_DAY, CADENCE, NOTE, REASON, CHANGED_AT,"
                                + " CHANGED_BY, VERSION_NO, SHOP_ID, ITEM) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        values(next).toArray())
                == 1;
    }

    private boolean update(JdbcOperations statements, ItemState next) {
        List<@Nullable Object> values = values(next);
        values.add(next.version() - 1);
        return statements.update(
                        "UPDATE FS_CHECK_ITEM SET WORKFLOW = ?, SINCE = ?, OWNER_NAME = ?, DUE_DAY = ?, CADENCE = ?, NOTE = ?,"
                                + " REASON = ?, CHANGED_AT = ?, CHANGED_BY = ?, VERSION_NO = ?"
                                + " WHERE SHOP_ID = ? AND ITEM = ? AND VERSION_NO = ?",
                        values.toArray())
                == 1;
    }

    /** In the order of both statements. */
    private List<@Nullable Object> values(ItemState next) {
        Draft said = next.said();
        return new ArrayList<>(Arrays.asList(
                said.workflow().name(),
                next.since().toEpochMilli(),
                said.owner().orElse(null),
                said.due().map(LocalDate::toString).orElse(null),
                said.cadence().name(),
                said.note().orElse(null),
                said.reason().orElse(null),
                next.changedAt().toEpochMilli(),
                next.changedBy(),
                next.version(),
                shop,
                next.item()));
    }

    private void add(JdbcOperations statements, Change change) {
        statements.update(
                "INSERT INTO FS_CHECK_HISTORY (SHOP_ID, ITEM, CHANGED_AT, CHANGED_BY, FIELD_NAME, VALUE_BEFORE, VALUE_AFTER)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                shop,
                change.item(),
                change.at().toEpochMilli(),
                change.by(),
                change.field().name(),
                change.before().orElse(null),
                change.after().orElse(null));
    }

    @Override
    public List<Change> history(String item, int most) {
        return jdbc.with(statements -> statements.query(
                "SELECT ITEM, CHANGED_AT, CHANGED_BY, FIELD_NAME, VALUE_BEFORE, VALUE_AFTER FROM FS_CHECK_HISTORY"
                        + " WHERE SHOP_ID = ? AND ITEM = ? ORDER BY CHANGED_AT DESC, HISTORY_ID DESC LIMIT ?",
                (row, index) -> new Change(
                        row.getString(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        Change.Field.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6)),
                shop,
                item,
                most));
    }

    @Override
    public void store(String item, String check, Finding finding, Instant at) {
        String figures = Figures.write(finding.figures());
        jdbc.with(statements -> {
            Object[] key = {at.toEpochMilli(), shop, check};
            // Changed before it is read: whoever comes first makes the others wait, so that an outcome changes once.
            if (statements.update("UPDATE FS_FINDING SET LOOKED_AT = ? WHERE SHOP_ID = ? AND CHECK_NAME = ?", key)
                    == 0) {
                statements.update(
                        "INSERT INTO FS_FINDING (SHOP_ID, CHECK_NAME, ITEM, OUTCOME, SENTENCE, FIGURES, SINCE, LOOKED_AT)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        shop,
                        check,
                        item,
                        finding.outcome().name(),
                        finding.sentence(),
                        figures,
                        at.toEpochMilli(),
                        at.toEpochMilli());
                add(statements, change(item, check, null, finding, at));
                return true;
            }
            Stored before = stored(statements, check);
            if (before.outcome == Finding.Outcome.DOES_NOT_HOLD && finding.outcome() == Finding.Outcome.CANNOT_TELL) {
                return true;
            }
            boolean other = before.outcome != finding.outcome();
            // A clock that was moved back must not leave a beginning that lies in the future.
            long since = other ? at.toEpochMilli() : Math.min(before.since, at.toEpochMilli());
            statements.update(
                    "UPDATE FS_FINDING SET ITEM = ?, OUTCOME = ?, SENTENCE = ?, FIGURES = ?, SINCE = ?"
                            + " WHERE SHOP_ID = ? AND CHECK_NAME = ?",
                    item,
                    finding.outcome().name(),
                    finding.sentence(),
                    figures,
                    since,
                    shop,
                    check);
            if (other) {
                add(statements, change(item, check, before.outcome, finding, at));
            }
            return true;
        });
    }

    private Stored stored(JdbcOperations statements, String check) {
        return statements
                .query(
                        "SELECT OUTCOME, SINCE FROM FS_FINDING WHERE SHOP_ID = ? AND CHECK_NAME = ?",
                        (row, index) -> new Stored(Finding.Outcome.valueOf(row.getString(1)), row.getLong(2)),
                        shop,
                        check)
                .get(0);
    }

    private static Change change(
            String item, String check, Finding.@Nullable Outcome before, Finding finding, Instant at) {
        return new Change(
                item,
                at,
                check,
                Change.Field.FINDING,
                before == null ? null : before.word(),
                finding.outcome().word());
    }

    @Override
    public List<Look> looks() {
        return jdbc.with(statements -> statements.query(
                "SELECT ITEM, CHECK_NAME, OUTCOME, SENTENCE, FIGURES, SINCE, LOOKED_AT FROM FS_FINDING"
                        + " WHERE SHOP_ID = ? ORDER BY ITEM, CHECK_NAME",
                (row, index) -> new Look(
                        row.getString(1),
                        row.getString(2),
                        Finding.of(
                                Finding.Outcome.valueOf(row.getString(3)),
                                row.getString(4),
                                Figures.read(row.getString(5))),
                        Instant.ofEpochMilli(row.getLong(6)),
                        Instant.ofEpochMilli(row.getLong(7))),
                shop));
    }

    private static ItemState state(ResultSet row) throws SQLException {
        Draft said = new Draft(
                Workflow.valueOf(row.getString(2)),
                row.getString(4),
                day(row.getString(5)),
                Cadence.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8));
        return new ItemState(
                row.getString(1),
                said,
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(9)),
                row.getString(10),
                row.getLong(11));
    }

    private static @Nullable LocalDate day(@Nullable String text) throws SQLException {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new SQLException("A due date is '" + text + "'.", e);
        }
    }

    private static final class Stored {
        private final Finding.Outcome outcome;
        private final long since;

        private Stored(Finding.Outcome outcome, long since) {
            this.outcome = outcome;
            this.since = since;
        }
    }
}
