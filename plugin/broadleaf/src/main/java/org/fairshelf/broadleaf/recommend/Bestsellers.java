package org.fairshelf.broadleaf.recommend;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.jspecify.annotations.Nullable;

/**
 * What sells best of what is still sold, from the shop's own totals of the last ninety days: how often each product was ordered, and nothing
 * about by whom (decision 7 of the design). The same for everybody.
 */
public final class Bestsellers {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST = 200;

    private final OwnJdbc jdbc;
    private final Clock clock;
    private volatile List<Long> products = Collections.emptyList();
    private volatile @Nullable Instant counted;

    /** Counts nothing yet. */
    public Bestsellers(OwnJdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Their ids, what was ordered most often first. Never waits; empty until it was counted. */
    public List<Long> products() {
        return products;
    }

    /**
     * Counts again, if the last time is ten minutes ago or found nothing: the first orders of a shop show at once.
     *
     * @throws IllegalStateException if the storage fails; what was counted before stays
     */
    public void count() {
        Instant now = clock.instant();
        Instant last = counted;
        if (last != null
                && !products.isEmpty()
                && Duration.between(last, now).abs().compareTo(FRESH) < 0) {
            return;
        }
        products = Collections.unmodifiableList(jdbc.with(statements -> statements.queryForList(
                "SELECT d.PRODUCT_ID FROM BLC_ORDER o"
                        + " JOIN BLC_ORDER_ITEM i ON i.ORDER_ID = o.ORDER_ID"
                        + " JOIN BLC_DISCRETE_ORDER_ITEM d ON d.ORDER_ITEM_ID = i.ORDER_ITEM_ID"
                        + " JOIN BLC_PRODUCT p ON p.PRODUCT_ID = d.PRODUCT_ID"
                        + " JOIN BLC_SKU s ON s.SKU_ID = p.DEFAULT_SKU_ID"
                        + " WHERE o.ORDER_STATUS = 'SUBMITTED' AND o.SUBMIT_DATE > ? AND " + SoldProducts.SOLD
                        + " GROUP BY d.PRODUCT_ID ORDER BY COUNT(DISTINCT o.ORDER_ID) DESC, d.PRODUCT_ID LIMIT " + MOST,
                Long.class,
                Timestamp.from(now.minus(LOOKED_BACK)),
                Timestamp.from(now),
                Timestamp.from(now))));
        counted = now;
    }
}
