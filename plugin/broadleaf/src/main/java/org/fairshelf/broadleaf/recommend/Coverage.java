package org.fairshelf.broadleaf.recommend;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.fairshelf.broadleaf.shared.OwnJdbc;

/** How much of the catalog recommendations can say something about. */
public final class Coverage {

    private final OwnJdbc jdbc;
    private final Clock clock;

    /** Counts nothing yet. */
    public Coverage(OwnJdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many products the shop sells today.
     *
     * @throws IllegalStateException if the storage fails
     */
    public long products() {
        Timestamp now = Timestamp.from(Instant.now(clock));
        Long count = jdbc.with(statements -> statements.queryForObject(
                "SELECT COUNT(*) FROM BLC_PRODUCT p JOIN BLC_SKU s ON s.SKU_ID = p.DEFAULT_SKU_ID"
                        + " WHERE (p.ARCHIVED IS NULL OR p.ARCHIVED <> 'Y')"
                        + " AND (s.ACTIVE_START_DATE IS NULL OR s.ACTIVE_START_DATE <= ?)"
                        + " AND (s.ACTIVE_END_DATE IS NULL OR s.ACTIVE_END_DATE > ?)",
                Long.class,
                now,
                now));
        return count == null ? 0 : count;
    }
}
