package org.fairshelf.broadleaf.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Seal;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.consent.ChainCheck;
import org.fairshelf.consent.ChainRow;
import org.fairshelf.consent.ChainVerdict;
import org.fairshelf.consent.ConsentLedger;
import org.fairshelf.consent.LedgerEntry;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Proof;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The ledger in {@code FS_CONSENT_LEDGER}. A row names no subject, only the key that seals it. Whoever appends first changes the row of the
 * chain's head, so that all others wait until the end of the transaction and no chain can fork.
 */
public final class StoredLedger implements ConsentLedger {

    private static final int PAGE = 1_000;

    private final OwnJdbc jdbc;
    private final SubjectKeys keys;
    private final long shop;

    /** Reads and writes nothing yet. */
    public StoredLedger(OwnJdbc jdbc, SubjectKeys keys, Settings settings) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.shop = Shop.id(settings);
    }

    @Override
    public void append(SubjectId subject, LedgerEntry entry) {
        SubjectKeys.Named key = keys.one(subject);
        String sealed = key.seal(entry.toBytes());
        jdbc.with(statements -> {
            lockHead(statements);
            Head head = head(statements);
            long at = entry.at().toEpochMilli();
            String hash = new ChainRow(shop, head.number, at, head.hash, key.id, Seal.bytes(sealed)).hash();
            statements.update(
                    "INSERT INTO FS_CONSENT_LEDGER"
                            + " (SHOP_ID, ROW_NO, ROW_AT, KEY_ID, SEALED, PREVIOUS_HASH, ROW_HASH)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    shop,
                    head.number,
                    at,
                    key.id,
                    sealed,
                    head.hash,
                    hash);
            return statements.update("UPDATE FS_CONSENT_HEAD SET ROW_HASH = ? WHERE SHOP_ID = ?", hash, shop);
        });
    }

    private void lockHead(JdbcOperations statements) {
        int there = statements.update("UPDATE FS_CONSENT_HEAD SET ROW_NO = ROW_NO + 1 WHERE SHOP_ID = ?", shop);
        if (there == 0) {
            // Two that begin at once collide here, and the loser tries again from the start.
            statements.update(
                    "INSERT INTO FS_CONSENT_HEAD (SHOP_ID, ROW_NO, ROW_HASH) VALUES (?, 1, ?)", shop, ChainRow.START);
        }
    }

    @Override
    public List<Proof> proofs(Pass pass) {
        pass.requires(Purpose.RIGHTS);
        List<Proof> proofs = new ArrayList<>();
        for (SubjectKeys.Named key : keys.of(pass.subject())) {
            proofs.addAll(jdbc.with(statements -> statements.query(
                    "SELECT SEALED, ROW_HASH FROM FS_CONSENT_LEDGER WHERE SHOP_ID = ? AND KEY_ID = ?"
                            + " ORDER BY ROW_NO DESC",
                    (row, index) -> new Proof(LedgerEntry.ofBytes(key.open(row.getString(1))), row.getString(2)),
                    shop,
                    key.id)));
        }
        proofs.sort(Comparator.comparing((Proof proof) -> proof.entry().at()).reversed());
        return Collections.unmodifiableList(proofs);
    }

    @Override
    public Optional<ChainVerdict> verify(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        return jdbc.with(statements -> {
            // The head first: rows that are added meanwhile lie beyond it and are not looked at.
            Head head = head(statements);
            ChainCheck check = new ChainCheck();
            return walk(statements, check, head.number == 0 ? Long.MAX_VALUE : head.number, end)
                    ? Optional.of(check.end(head.number, head.hash))
                    : Optional.empty();
        });
    }

    /** The end of the chain; of an empty one, if there is none yet. */
    private Head head(JdbcOperations statements) {
        List<Head> heads = statements.query(
                "SELECT ROW_NO, ROW_HASH FROM FS_CONSENT_HEAD WHERE SHOP_ID = ?",
                (row, index) -> new Head(row.getLong(1), row.getString(2)),
                shop);
        return heads.isEmpty() ? new Head(0, ChainRow.START) : heads.get(0);
    }

    private static final class Head {
        private final long number;
        private final String hash;

        private Head(long number, String hash) {
            this.number = number;
            this.hash = hash;
        }
    }

    /**
     * Page by page: a ledger may be longer than the memory, and than somebody's patience.
     *
     * @param end when to give up, as {@link System#nanoTime} tells it
     * @return whether it came to the last row
     */
    private boolean walk(JdbcOperations statements, ChainCheck check, long last, long end) {
        long from = 0;
        while (System.nanoTime() - end < 0) {
            List<Long> seen = statements.query(
                    "SELECT ROW_NO, ROW_AT, KEY_ID, SEALED, PREVIOUS_HASH, ROW_HASH FROM FS_CONSENT_LEDGER"
                            + " WHERE SHOP_ID = ? AND ROW_NO > ? AND ROW_NO <= ? ORDER BY ROW_NO LIMIT " + PAGE,
                    (row, index) -> look(row, check),
                    shop,
                    from,
                    last);
            if (seen.size() < PAGE) {
                return true;
            }
            from = seen.get(seen.size() - 1);
        }
        return false;
    }

    private long look(ResultSet row, ChainCheck check) throws SQLException {
        long number = row.getLong(1);
        check.next(
                new ChainRow(
                        shop,
                        number,
                        row.getLong(2),
                        row.getString(5),
                        row.getString(3),
                        sealedBytes(row.getString(4))),
                row.getString(6));
        return number;
    }

    /** What is no Base64 any more was tampered with; any other bytes make the check say so. */
    private static byte[] sealedBytes(String text) {
        try {
            return Seal.bytes(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
