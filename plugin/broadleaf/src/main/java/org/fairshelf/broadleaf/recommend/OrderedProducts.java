package org.fairshelf.broadleaf.recommend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;

/** What was ordered, read from the shop's own orders and copied nowhere (decision 7 of the design). */
public final class OrderedProducts {

    private static final int AT_ONCE = 200;

    private final OwnJdbc jdbc;

    /** Reads nothing yet. */
    public OrderedProducts(OwnJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The products of submitted orders, by order, in the order of their lines. Asks for {@link Purpose#PURCHASES}. Orders that are not there or
     * were cancelled have none.
     *
     * @throws IllegalStateException if the storage fails
     */
    Map<Long, long[]> of(Pass pass, Collection<Long> orders) {
        pass.requires(Purpose.PURCHASES);
        Map<Long, Set<Long>> found = new HashMap<>();
        List<Long> all = new ArrayList<>(new LinkedHashSet<>(orders));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            String marks = String.join(",", Collections.nCopies(some.size(), "?"));
            jdbc.with(statements -> {
                statements.query(
                        "SELECT i.ORDER_ID, d.PRODUCT_ID FROM BLC_ORDER o"
                                + " JOIN BLC_ORDER_ITEM i ON i.ORDER_ID = o.ORDER_ID"
                                + " JOIN BLC_DISCRETE_ORDER_ITEM d ON d.ORDER_ITEM_ID = i.ORDER_ITEM_ID"
                                + " WHERE o.ORDER_STATUS = 'SUBMITTED' AND d.PRODUCT_ID IS NOT NULL AND o.ORDER_ID IN ("
                                + marks + ") ORDER BY i.ORDER_ITEM_ID",
                        row -> {
                            found.computeIfAbsent(row.getLong(1), order -> new LinkedHashSet<>())
                                    .add(row.getLong(2));
                        },
                        some.toArray());
                return found;
            });
        }
        Map<Long, long[]> products = new HashMap<>();
        found.forEach((order, ids) ->
                products.put(order, ids.stream().mapToLong(Long::longValue).toArray()));
        return products;
    }
}
