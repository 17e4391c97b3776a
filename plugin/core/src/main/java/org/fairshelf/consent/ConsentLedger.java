package org.fairshelf.consent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairshelf.shared.SubjectId;

/**
 * The proof of what shoppers chose: rows are only ever added, each is chained to the one before (requirement X6), and what it says about a
 * person is encrypted under that person's key. All methods throw an {@link IllegalStateException} if the storage fails.
 */
public interface ConsentLedger {

    /** Adds a row at the end of the chain, in the transaction of the caller. */
    void append(SubjectId subject, LedgerEntry entry);

    /** What the ledger says about a subject, newest first. Needs a pass for the subject's rights. */
    default List<LedgerEntry> of(Pass pass) {
        return proofs(pass).stream().map(Proof::entry).collect(Collectors.toList());
    }

    /** The same with the hashes of the rows. */
    List<Proof> proofs(Pass pass);

    /**
     * Reads the whole chain and says where it is broken, if it is.
     *
     * @return empty if the limit was over before the end was reached
     */
    Optional<ChainVerdict> verify(Duration limit);
}
