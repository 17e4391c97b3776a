package org.fairshelf.shared;

/** Counts what happened in a day, without who it was. */
public interface DailyTotals {

    /**
     * Adds one. Never throws and never waits; the totals are written a few seconds later.
     *
     * @param total what is counted, as a stable word such as {@code gate.refused}
     * @param purpose the word of a purpose
     * @param place the word of the place or of the means
     */
    void count(String total, String purpose, String place);

    /** Counts nothing, for rehearsals. */
    static DailyTotals none() {
        return (total, purpose, place) -> {};
    }
}
