package org.fairshelf.consent;

import org.jspecify.annotations.Nullable;

/** Walks along a ledger, row by row in the order of their numbers, and finds where it was tampered with. Not for several threads. */
public final class ChainCheck {

    private long rows;
    private String last = ChainRow.START;
    private long brokenRow;
    private ChainVerdict.@Nullable Fault fault;

    /**
     * Looks at the next row.
     *
     * @param stated the hash that is stored with it
     */
    public void next(ChainRow row, String stated) {
        rows++;
        if (fault != null) {
            return;
        }
        fault = fault(row, stated);
        brokenRow = rows;
        last = stated;
    }

    private ChainVerdict.@Nullable Fault fault(ChainRow row, String stated) {
        if (row.number() != rows) {
            return ChainVerdict.Fault.NUMBER;
        }
        if (!row.before().equals(last)) {
            return ChainVerdict.Fault.LINK;
        }
        return row.hash().equals(stated) ? null : ChainVerdict.Fault.CONTENT;
    }

    /**
     * The verdict after the last row.
     *
     * @param headNumber the number of the last row, as the head of the chain states it; 0 for an empty ledger
     * @param headHash its hash, or {@link ChainRow#START}
     */
    public ChainVerdict end(long headNumber, String headHash) {
        if (fault != null) {
            return ChainVerdict.broken(rows, headHash, brokenRow, fault);
        }
        boolean complete = headNumber == rows;
        if (complete && headHash.equals(last)) {
            return ChainVerdict.whole(rows, headHash);
        }
        // The last row has no follower that would tell if it was changed: the head does.
        return complete && rows > 0
                ? ChainVerdict.broken(rows, headHash, rows, ChainVerdict.Fault.CONTENT)
                : ChainVerdict.broken(rows, headHash, Math.min(headNumber, rows) + 1, ChainVerdict.Fault.END);
    }
}
