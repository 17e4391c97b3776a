package org.fairshelf.consent;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a look at the whole ledger came to. Immutable. */
public final class ChainVerdict {

    /** What is wrong with a row. */
    public enum Fault {
        /** A row is missing, was added or stands twice. */
        NUMBER,
        /** The row before was changed or exchanged. */
        LINK,
        /** The row itself was changed. */
        CONTENT,
        /** Rows at the end are missing, or were added past the head. */
        END
    }

    private final long rows;
    private final String head;
    private final long broken;
    private final @Nullable Fault fault;

    private ChainVerdict(long rows, String head, long broken, @Nullable Fault fault) {
        this.rows = rows;
        this.head = head;
        this.broken = broken;
        this.fault = fault;
    }

    static ChainVerdict whole(long rows, String head) {
        return new ChainVerdict(rows, head, 0, null);
    }

    static ChainVerdict broken(long rows, String head, long number, Fault fault) {
        return new ChainVerdict(rows, head, number, fault);
    }

    /** How many rows were looked at. */
    public long rows() {
        return rows;
    }

    /**
     * The hash of the last row, as the head of the chain states it; {@link ChainRow#START} for an empty ledger. Whoever has noted it can tell
     * later that nobody has written the whole ledger anew.
     */
    public String head() {
        return head;
    }

    public boolean isWhole() {
        return fault == null;
    }

    /** The number of the first row at which the chain is broken; 0 if it is whole. */
    public long brokenRow() {
        return broken;
    }

    /** What is wrong there; empty if it is whole. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof ChainVerdict)) {
            return false;
        }
        ChainVerdict that = (ChainVerdict) other;
        return rows == that.rows && head.equals(that.head) && broken == that.broken && fault == that.fault;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, head, broken, fault);
    }

    @Override
    public String toString() {
        return isWhole() ? rows + " rows, whole" : "broken at row " + broken + ": " + fault;
    }
}
