package org.fairshelf.broadleaf.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.consent.StoredStores;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Consent;
import org.fairshelf.fixtures.PlainSwitch;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissedOrdersIT {

    private static final Instant NOW = ShopOrders.NOW;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void an_order_that_was_missed_is_found_once(DatabaseKind kind) throws SQLException {
        DataSource source = ShopOrders.shop(kind);
        Stores stores = StoredStores.onTables(source, clock, home.toString());
        SubjectId subject = ShopOrders.customer(stores, 5, Consent.State.GIVEN);
        ShopOrders.order(source, 100, 5, "SUBMITTED", NOW.minus(Duration.ofHours(1)));

        MissedOrders missed = missed(source, stores, true);
        missed.look();
        missed.look();

        assertThat(stores.events().latest(stores.gate().forRights(subject), 10))
                .containsExactly(OrderEvents.event(100, NOW));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_else_is_taken_for_one(DatabaseKind kind) throws SQLException {
        DataSource source = ShopOrders.shop(kind);
        Stores stores = StoredStores.onTables(source, clock, home.toString());
        SubjectId subject = ShopOrders.customer(stores, 5, Consent.State.GIVEN);
        SubjectId refusing = ShopOrders.customer(stores, 6, Consent.State.WITHDRAWN);
        ShopOrders.order(source, 100, 5, "IN_PROCESS", NOW.minus(Duration.ofHours(1)));
        ShopOrders.order(source, 101, 5, "SUBMITTED", NOW.minus(Duration.ofDays(3)));
        ShopOrders.order(source, 102, 6, "SUBMITTED", NOW.minus(Duration.ofHours(1)));
        ShopOrders.order(source, 103, 7, "SUBMITTED", NOW.minus(Duration.ofHours(1)));
        ShopOrders.order(source, 104, 5, "SUBMITTED", NOW.minus(Duration.ofHours(2)));
        Event known = OrderEvents.event(104, NOW.minus(Duration.ofHours(2)));
        stores.book().holding(subject, consents -> stores.gate()
                .enter(subject, consents, Purpose.PURCHASES, org.fairshelf.consent.Place.ORDER)
                .map(pass -> stores.events().add(pass, known)));

        missed(source, stores, true).look();

        assertThat(stores.events().latest(stores.gate().forRights(subject), 10)).containsExactly(known);
        assertThat(stores.events().count(stores.gate().forRights(refusing))).isZero();
        assertThat(DatabaseKind.number(source, "SELECT COUNT(*) FROM FS_EVENT")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_looks_while_fairshelf_is_off_or_the_shop_has_no_orders(DatabaseKind kind) throws SQLException {
        DataSource source = ShopOrders.shop(kind);
        Stores stores = StoredStores.onTables(source, clock, home.toString());
        SubjectId subject = ShopOrders.customer(stores, 5, Consent.State.GIVEN);
        ShopOrders.order(source, 100, 5, "SUBMITTED", NOW.minus(Duration.ofHours(1)));

        missed(source, stores, false).look();
        assertThat(stores.events().count(stores.gate().forRights(subject))).isZero();

        DatabaseKind.run(source, "DROP TABLE BLC_ORDER");
        missed(source, stores, true).look();
        assertThat(stores.events().count(stores.gate().forRights(subject))).isZero();
    }

    private MissedOrders missed(DataSource source, Stores stores, boolean on) {
        return new MissedOrders(
                new OwnJdbc(new OwnTransactions(() -> source)),
                new OrderGate(stores.book(), stores.gate(), stores.events(), clock),
                SchemaFixture.READY,
                new PlainSwitch(on),
                clock,
                Settings.of(Map.of()));
    }
}
