package org.fairshelf.broadleaf.consent;

import java.time.LocalDate;
import java.util.List;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;

/** The report from {@code FS_DAILY_TOTAL}. */
public final class StoredTotalsReport implements TotalsReport {

    private final OwnJdbc jdbc;
    private final long shop;

    /** Reads nothing yet. */
    public StoredTotalsReport(OwnJdbc jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.shop = Shop.id(settings);
    }

    @Override
    public List<Total> since(LocalDate first) {
        return jdbc.with(statements -> statements.query(
                "SELECT TOTAL_NAME, PURPOSE, PLACE, SUM(AMOUNT) FROM FS_DAILY_TOTAL"
                        + " WHERE SHOP_ID = ? AND TOTAL_DAY >= ? GROUP BY TOTAL_NAME, PURPOSE, PLACE"
                        + " ORDER BY TOTAL_NAME, PURPOSE, PLACE",
                (row, index) -> new Total(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
                shop,
                first.toString()));
    }
}
