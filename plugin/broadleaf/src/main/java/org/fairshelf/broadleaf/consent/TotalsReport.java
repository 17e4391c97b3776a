package org.fairshelf.broadleaf.consent;

import java.time.LocalDate;
import java.util.List;

/** Tells what was counted day by day, without who it was. */
public interface TotalsReport {

    /**
     * What was counted from that day on, until today, added up for each total, purpose and place; nothing that was never counted. Lags what
     * happens by the interval in which the nodes write (5 seconds unless configured).
     *
     * @param first a day in UTC, as totals are counted
     * @throws IllegalStateException if the totals cannot be read
     */
    List<Total> since(LocalDate first);
}
