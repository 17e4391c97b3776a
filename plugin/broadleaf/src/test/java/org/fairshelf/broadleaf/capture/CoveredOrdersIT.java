package org.fairshelf.broadleaf.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.consent.StoredStores;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Place;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoveredOrdersIT {

    private static final Instant NOW = ShopOrders.NOW;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final List<String> refused = new ArrayList<>();

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void a_yes_covers_the_orders_before_it_once_and_nobody_elses(DatabaseKind kind) throws SQLException {
        DataSource source = ShopOrders.shop(kind);
        Stores stores = StoredStores.onTables(source, clock, home.toString());
        SubjectId subject = ShopOrders.customer(stores, 5, Consent.State.GIVEN);
        ShopOrders.order(source, 100, 9, "SUBMITTED", NOW.minus(Duration.ofDays(300)));
        ShopOrders.order(source, 101, 9, "SUBMITTED", NOW.minus(Duration.ofMinutes(1)));
        ShopOrders.order(source, 102, 9, "IN_PROCESS", NOW.minus(Duration.ofMinutes(1)));
        ShopOrders.order(source, 103, 8, "SUBMITTED", NOW.minus(Duration.ofMinutes(1)));

        CoveredOrders orders = covered(source, stores);
        orders.giveTo(subject, 9, Place.BLOCK);
        orders.giveTo(subject, 9, Place.BLOCK);

        assertThat(stores.events().latest(stores.gate().forRights(subject), 10))
                .extracting(Event::thing)
                .containsExactlyInAnyOrder(100L, 101L);
    }

    @ParameterizedTest
    @EnumSource
    void without_a_yes_no_earlier_order_is_given_and_that_counts_where_it_was_chosen(DatabaseKind kind)
            throws SQLException {
        DataSource source = ShopOrders.shop(kind);
        Stores stores = StoredStores.onTables(source, clock, home.toString());
        SubjectId subject = ShopOrders.customer(stores, 5, Consent.State.WITHDRAWN);
        ShopOrders.order(source, 100, 9, "SUBMITTED", NOW.minus(Duration.ofMinutes(1)));

        covered(source, stores).giveTo(subject, 9, Place.BLOCK);

        assertThat(stores.events().count(stores.gate().forRights(subject))).isZero();
        assertThat(refused).containsExactly("gate.refused purchases block");
    }

    private CoveredOrders covered(DataSource source, Stores stores) {
        Gate gate = new Gate(clock, (total, purpose, place) -> refused.add(total + " " + purpose + " " + place));
        return new CoveredOrders(
                new OwnJdbc(new OwnTransactions(() -> source)),
                new OrderGate(stores.book(), gate, stores.events(), clock));
    }
}
