package org.fairshelf.broadleaf.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fairshelf.broadleaf.shared.Seal;
import org.fairshelf.consent.ChainCheck;
import org.fairshelf.consent.ChainRow;
import org.fairshelf.consent.ChainVerdict;
import org.springframework.jdbc.core.JdbcOperations;

/** The chain of one shop as it is stored, to be walked from its first row to its head. Needs no key: what rows say stays sealed. */
final class LedgerChain {

    private static final int PAGE = 1_000;

    private final long shop;

    LedgerChain(long shop) {
        this.shop = shop;
    }

    /**
     * Reads the whole chain and says where it is broken, if it is.
     *
     * @return empty if the limit was over before the end was reached
     */
    Optional<ChainVerdict> verify(JdbcOperations statements, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        // The head first: rows that are added meanwhile lie beyond it and are not looked at.
        Head head = head(statements);
        ChainCheck check = new ChainCheck();
        return walk(statements, check, head.number == 0 ? Long.MAX_VALUE : head.number, end)
                ? Optional.of(check.end(head.number, head.hash))
                : Optional.empty();
    }

    /** The end of the chain; of an empty one, if there is none yet. */
    Head head(JdbcOperations statements) {
        List<Head> heads = statements.query(
                "SELECT ROW_NO, ROW_HASH FROM FS_CONSENT_HEAD WHERE SHOP_ID = ?",
                (row, index) -> new Head(row.getLong(1), row.getString(2)),
                shop);
        return heads.isEmpty() ? new Head(0, ChainRow.START) : heads.get(0);
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

    /** The number and the hash of the last row. */
    static final class Head {
        final long number;
        final String hash;

        private Head(long number, String hash) {
            this.number = number;
            this.hash = hash;
        }
    }
}
