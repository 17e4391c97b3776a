package org.fairshelf.broadleaf.consent;

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

    private final OwnJdbc jdbc;
    private final SubjectKeys keys;
    private final LedgerChain chain;
    private final long shop;

    /** Reads and writes nothing yet. */
    public StoredLedger(OwnJdbc jdbc, SubjectKeys keys, Settings settings) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.shop = Shop.id(settings);
        this.chain = new LedgerChain(shop);
    }

    @Override
    public void append(SubjectId subject, LedgerEntry entry) {
        SubjectKeys.Named key = keys.one(subject);
        String sealed = key.seal(entry.toBytes());
        jdbc.with(statements -> {
            lockHead(statements);
            LedgerChain.Head head = chain.head(statements);
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
        return jdbc.with(statements -> chain.verify(statements, limit));
    }
}
