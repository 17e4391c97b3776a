package org.fairshelf.broadleaf.recommend;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fairshelf.broadleaf.shared.OwnJdbc;

/** What the shop sells today, as the admin asks for it. */
public final class SoldProducts {

    /** A product {@code p} and its sku {@code s}; the time is asked for twice. */
    static final String SOLD = "(p.ARCHIVED IS NULL OR p.ARCHIVED <> 'Y')"
            + " AND (s.ACTIVE_START_DATE IS NULL OR s.ACTIVE_START_DATE <= ?)"
            + " AND (s.ACTIVE_END_DATE IS NULL OR s.ACTIVE_END_DATE > ?)";

    private static final String ALL =
            "SELECT p.PRODUCT_ID FROM BLC_PRODUCT p JOIN BLC_SKU s ON s.SKU_ID = p.DEFAULT_SKU_ID WHERE " + SOLD;

    private final OwnJdbc jdbc;
    private final Clock clock;

    /** Reads nothing yet. */
    public SoldProducts(OwnJdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Their ids.
     *
     * @throws IllegalStateException if the storage fails
     */
    public List<Long> ids() {
        Timestamp now = now();
        return jdbc.with(statements -> statements.queryForList(ALL, Long.class, now, now));
    }

    /**
     * The ids of those with this text in their name, in the shop's own language, by name; upper and lower case are the same.
     *
     * @param most how many at most
     * @throws IllegalStateException if the storage fails
     */
    public List<Long> named(String text, int most) {
        String part = text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        Timestamp now = now();
        return jdbc.with(statements -> statements.queryForList(
                ALL + " AND LOWER(s.NAME) LIKE ? ESCAPE '!' ORDER BY s.NAME, p.PRODUCT_ID LIMIT " + most,
                Long.class,
                now,
                now,
                "%" + part + "%"));
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
