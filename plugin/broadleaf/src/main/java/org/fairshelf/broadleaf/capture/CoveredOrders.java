package org.fairshelf.broadleaf.capture;

import java.util.List;
import org.fairshelf.broadleaf.consent.EarlierOrders;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.consent.Place;
import org.fairshelf.shared.SubjectId;

/** Finds the orders that a yes covers which came after them. */
public final class CoveredOrders implements EarlierOrders {

    private static final int MOST = 500;

    private final OwnJdbc jdbc;
    private final OrderGate orders;

    /** Looks at nothing yet. */
    public CoveredOrders(OwnJdbc jdbc, OrderGate orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** The platform's tables are read by name here; they are called the same in every version. */
    @Override
    public void giveTo(SubjectId subject, long customer, Place place) {
        List<Long> covered = jdbc.with(statements -> statements.queryForList(
                "SELECT o.ORDER_ID FROM BLC_ORDER o WHERE o.CUSTOMER_ID = ? AND o.ORDER_STATUS = 'SUBMITTED'"
                        + " ORDER BY o.SUBMIT_DATE DESC LIMIT " + MOST,
                Long.class,
                customer));
        covered.forEach(order -> orders.give(subject, order, place));
    }
}
