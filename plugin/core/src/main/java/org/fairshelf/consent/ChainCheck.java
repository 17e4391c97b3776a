package org.fairshelf.consent;

import java.util.Optional;

/** Walks along a ledger, row by row in the order of their numbers, and finds where it was tampered with. Not for several threads. */
public final class ChainCheck {

    private long rows;
    private String last = ChainRow.START;
    private Optional<ChainVerdict> verdict = Optional.empty();

    /**
     * Looks at the next row.
     *
     * @param stated the hash that is stored with it
     */
    public void next(ChainRow row, String stated) {
        rows++;
        if (verdict.isPresent()) {
            return;
        }
        if (row.number() != rows) {
            verdict = Optional.of(ChainVerdict.broken(rows, rows, ChainVerdict.Fault.NUMBER));
        } else if (!row.before().equals(last)) {
            verdict = Optional.of(ChainVerdict.broken(rows, rows, ChainVerdict.Fault.LINK));
        } else if (!row.hash().equals(stated)) {
            verdict = Optional.of(ChainVerdict.broken(rows, rows, ChainVerdict.Fault.CONTENT));
        }
        last = stated;
    }

    /**
     * The verdict after the last row.
     *
     * @param headNumber the number of the last row, as the head of the chain states it; 0 for an empty ledger
     * @param headHash its hash, or {@link ChainRow#START}
     */
    public ChainVerdict end(long headNumber, String headHash) {
        return verdict.orElseGet(() -> {
            boolean complete = headNumber == rows;
            if (complete && headHash.equals(last)) {
                return ChainVerdict.whole(rows);
            }
            // The last row has no follower that would tell if it was changed: the head does.
            return complete && rows > 0
                    ? ChainVerdict.broken(rows, rows, ChainVerdict.Fault.CONTENT)
                    : ChainVerdict.broken(rows, Math.min(headNumber, rows) + 1, ChainVerdict.Fault.END);
        });
    }
}
