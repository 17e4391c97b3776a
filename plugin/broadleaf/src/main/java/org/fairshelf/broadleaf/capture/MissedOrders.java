package org.fairshelf.broadleaf.capture;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.broadleaf.shared.Ticker;
import org.fairshelf.consent.Place;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds submitted orders of the last two days that the hook has missed, because a node was killed or Fairshelf was too slow just then, and
 * gives them to their account's subject through the gate. Missed orders of guests cannot be found again: nothing but the request linked them.
 */
public final class MissedOrders implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MissedOrders.class);
    private static final Duration LOOKED_BACK = Duration.ofDays(2);
    private static final int MOST = 500;

    private final OwnJdbc jdbc;
    private final OrderGate orders;
    private final SchemaState schema;
    private final MainSwitch mainSwitch;
    private final Clock clock;
    private final long shop;
    private final Duration every;
    private volatile @Nullable Ticker ticker;

    /** Looks at nothing yet. */
    public MissedOrders(
            OwnJdbc jdbc, OrderGate orders, SchemaState schema, MainSwitch mainSwitch, Clock clock, Settings settings) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.schema = schema;
        this.mainSwitch = mainSwitch;
        this.clock = clock;
        this.shop = Shop.id(settings);
        this.every = settings.duration("fairshelf.orders.every", Duration.ofMinutes(5));
    }

    /** Begins. */
    public void start() {
        ticker = Ticker.start("fairshelf-orders", every, this::look);
    }

    /** Looks now. Never throws. */
    void look() {
        try {
            if (schema.ready() && mainSwitch.isOn()) {
                missed().forEach(missed -> orders.give(missed.subject, missed.order, Place.JOB));
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("Fairshelf could not look for orders it missed; it looks again.", e);
        }
    }

    /** The platform's tables are read by name here; they are called the same in every version. */
    private List<Missed> missed() {
        return jdbc.with(statements -> statements.query(
                "SELECT l.SUBJECT_ID, o.ORDER_ID FROM BLC_ORDER o"
                        + " JOIN FS_SUBJECT_CUSTOMER l ON l.CUSTOMER_ID = o.CUSTOMER_ID AND l.SHOP_ID = ?"
                        + " JOIN FS_CONSENT c ON c.SUBJECT_ID = l.SUBJECT_ID AND c.SHOP_ID = l.SHOP_ID"
                        + " AND c.PURPOSE = 'PURCHASES' AND c.STATE = 'GIVEN' AND c.TO_AT IS NULL"
                        + " WHERE o.ORDER_STATUS = 'SUBMITTED' AND o.SUBMIT_DATE > ?"
                        + " AND NOT EXISTS (SELECT 1 FROM FS_EVENT e WHERE e.SUBJECT_ID = l.SUBJECT_ID"
                        + " AND e.EVENT_TYPE = 'ORDER' AND e.THING_ID = o.ORDER_ID) LIMIT " + MOST,
                (row, index) -> new Missed(SubjectId.of(row.getString(1)), row.getLong(2)),
                shop,
                Timestamp.from(clock.instant().minus(LOOKED_BACK))));
    }

    @Override
    public void close() {
        Ticker running = ticker;
        if (running != null) {
            running.close();
        }
    }

    private static final class Missed {
        private final SubjectId subject;
        private final long order;

        private Missed(SubjectId subject, long order) {
            this.subject = subject;
            this.order = order;
        }
    }
}
