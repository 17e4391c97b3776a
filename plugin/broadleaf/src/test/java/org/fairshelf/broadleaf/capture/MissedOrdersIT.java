package org.fairshelf.broadleaf.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissedOrdersIT {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void an_order_that_was_missed_is_found_once(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        Stores stores = StoredStores.onTables(source, clock, home.toString());
        SubjectId subject = customer(stores, 5, Consent.State.GIVEN);
        order(source, 100, 5, "SUBMITTED", NOW.minus(Duration.ofHours(1)));

        MissedOrders missed = missed(source, stores, true);
        missed.look();
        missed.look();

        assertThat(stores.events().latest(stores.gate().forRights(subject), 10))
                .containsExactly(OrderEvents.event(100, NOW));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_else_is_taken_for_one(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        Stores stores = StoredStores.onTables(source, clock, home.toString());
        SubjectId subject = customer(stores, 5, Consent.State.GIVEN);
        SubjectId refusing = customer(stores, 6, Consent.State.WITHDRAWN);
        order(source, 100, 5, "IN_PROCESS", NOW.minus(Duration.ofHours(1)));
        order(source, 101, 5, "SUBMITTED", NOW.minus(Duration.ofDays(3)));
        order(source, 102, 6, "SUBMITTED", NOW.minus(Duration.ofHours(1)));
        order(source, 103, 7, "SUBMITTED", NOW.minus(Duration.ofHours(1)));
        order(source, 104, 5, "SUBMITTED", NOW.minus(Duration.ofHours(2)));
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
        DataSource source = shop(kind);
        Stores stores = StoredStores.onTables(source, clock, home.toString());
        SubjectId subject = customer(stores, 5, Consent.State.GIVEN);
        order(source, 100, 5, "SUBMITTED", NOW.minus(Duration.ofHours(1)));

        missed(source, stores, false).look();
        assertThat(stores.events().count(stores.gate().forRights(subject))).isZero();

        DatabaseKind.run(source, "DROP TABLE BLC_ORDER");
        missed(source, stores, true).look();
        assertThat(stores.events().count(stores.gate().forRights(subject))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_yes_covers_the_orders_before_it_once_and_nobody_elses(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        Stores stores = StoredStores.onTables(source, clock, home.toString());
        SubjectId subject = customer(stores, 5, Consent.State.GIVEN);
        order(source, 100, 9, "SUBMITTED", NOW.minus(Duration.ofDays(300)));
        order(source, 101, 9, "SUBMITTED", NOW.minus(Duration.ofMinutes(1)));
        order(source, 102, 9, "IN_PROCESS", NOW.minus(Duration.ofMinutes(1)));
        order(source, 103, 8, "SUBMITTED", NOW.minus(Duration.ofMinutes(1)));

        MissedOrders orders = missed(source, stores, true);
        orders.giveTo(subject, 9);
        orders.giveTo(subject, 9);

        assertThat(stores.events().latest(stores.gate().forRights(subject), 10))
                .extracting(Event::thing)
                .containsExactlyInAnyOrder(100L, 101L);
    }

    @ParameterizedTest
    @EnumSource
    void without_a_yes_no_earlier_order_is_given(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        Stores stores = StoredStores.onTables(source, clock, home.toString());
        SubjectId subject = customer(stores, 5, Consent.State.WITHDRAWN);
        order(source, 100, 9, "SUBMITTED", NOW.minus(Duration.ofMinutes(1)));

        missed(source, stores, true).giveTo(subject, 9);

        assertThat(stores.events().count(stores.gate().forRights(subject))).isZero();
    }

    private MissedOrders missed(DataSource source, Stores stores, boolean on) {
        MainSwitch mainSwitch = new MainSwitch() {
            @Override
            public boolean isOn() {
                return on;
            }

            @Override
            public void turn(boolean position, String actor, String reason) {
                throw new UnsupportedOperationException();
            }
        };
        return new MissedOrders(
                new OwnJdbc(new OwnTransactions(() -> source)),
                stores.book(),
                stores.gate(),
                stores.events(),
                SchemaFixture.READY,
                mainSwitch,
                clock,
                Settings.of(Map.of()));
    }

    private static SubjectId customer(Stores stores, long customer, Consent.State state) {
        SubjectId subject = stores.subjects().create();
        stores.subjects().link(subject, customer);
        Consent consent = new Consent(Purpose.PURCHASES, state, NOW.minus(Duration.ofDays(1)), null, 1, false);
        stores.book().holding(subject, consents -> {
            stores.book().change(subject, consent, null);
            return true;
        });
        return subject;
    }

    /** The columns of the platform's table that matter here. */
    private static DataSource shop(DatabaseKind kind) throws SQLException {
        DataSource source = SchemaFixture.withTables(kind.empty());
        DatabaseKind.run(
                source,
                "CREATE TABLE BLC_ORDER (ORDER_ID BIGINT, CUSTOMER_ID BIGINT, ORDER_STATUS VARCHAR(255), SUBMIT_DATE TIMESTAMP)");
        return source;
    }

    private static void order(DataSource source, long id, long customer, String status, Instant submitted)
            throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO BLC_ORDER VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setLong(2, customer);
            insert.setString(3, status);
            insert.setTimestamp(4, Timestamp.from(submitted));
            insert.executeUpdate();
        }
    }
}
