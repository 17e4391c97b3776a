package org.fairshelf.broadleaf.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.trail.InMemoryTrail;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Consents;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Place;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.trail.TrailEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read from the shop's own tables, and the one number that is stored. */
class ShopTablesIT {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryTrail trail = new InMemoryTrail();

    @ParameterizedTest
    @EnumSource
    void orders_give_their_products_in_the_order_of_their_lines(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        order(source, 100, "SUBMITTED", NOW, 3, 1, 3);
        order(source, 101, "SUBMITTED", NOW, 2);
        order(source, 102, "CANCELLED", NOW, 4);
        order(source, 103, "SUBMITTED", NOW, 5);
        DatabaseKind.run(source, "INSERT INTO BLC_ORDER_ITEM VALUES (9000, 101)");
        DatabaseKind.run(source, "INSERT INTO BLC_DISCRETE_ORDER_ITEM VALUES (9000, NULL)");
        OrderedProducts ordered = new OrderedProducts(jdbc(source));

        Map<Long, long[]> found = ordered.of(pass(Purpose.PURCHASES), List.of(100L, 101L, 102L, 100L, 999L));

        assertThat(found).containsOnlyKeys(100L, 101L);
        assertThat(found.get(100L)).containsExactly(3, 1);
        assertThat(found.get(101L)).containsExactly(2);
        assertThat(ordered.of(pass(Purpose.PURCHASES), List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_is_cancelled_later_was_no_purchase(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        order(source, 100, "SUBMITTED", NOW, 3);
        OrderedProducts ordered = new OrderedProducts(jdbc(source));
        assertThat(ordered.of(pass(Purpose.PURCHASES), List.of(100L))).containsOnlyKeys(100L);

        DatabaseKind.run(source, "UPDATE BLC_ORDER SET ORDER_STATUS = 'CANCELLED'");

        assertThat(ordered.of(pass(Purpose.PURCHASES), List.of(100L))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void any_number_of_orders_can_be_asked_for(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        for (long id = 1; id <= 401; id++) {
            order(source, id, "SUBMITTED", NOW, id % 7);
        }

        assertThat(new OrderedProducts(jdbc(source))
                        .of(
                                pass(Purpose.PURCHASES),
                                LongStream.rangeClosed(1, 2_000).boxed().toList()))
                .hasSize(401);
    }

    @ParameterizedTest
    @EnumSource
    void orders_are_read_with_a_pass_for_purchases_alone(DatabaseKind kind) throws SQLException {
        OrderedProducts ordered = new OrderedProducts(jdbc(shop(kind)));

        assertThatIllegalArgumentException().isThrownBy(() -> ordered.of(pass(Purpose.BROWSING), List.of(1L)));
    }

    @ParameterizedTest
    @EnumSource
    void what_sells_best_is_counted_by_orders_of_the_last_ninety_days(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        for (long product = 1; product <= 6; product++) {
            product(source, product, "N", NOW.minus(Duration.ofDays(400)), null);
        }
        order(source, 100, "SUBMITTED", NOW.minus(Duration.ofDays(1)), 1, 1, 1, 2);
        order(source, 101, "SUBMITTED", NOW.minus(Duration.ofDays(89)), 2, 3);
        order(source, 102, "SUBMITTED", NOW.minus(Duration.ofDays(91)), 4);
        order(source, 103, "IN_PROCESS", NOW.minus(Duration.ofDays(1)), 5);
        order(source, 104, "CANCELLED", NOW.minus(Duration.ofDays(1)), 6, 3);
        order(source, 105, "CANCELLED", NOW.minus(Duration.ofDays(1)), 6, 3);
        Bestsellers bestsellers = new Bestsellers(jdbc(source), clock);
        assertThat(bestsellers.products()).isEmpty();

        bestsellers.count();

        assertThat(bestsellers.products()).containsExactly(2L, 1L, 3L);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_sold_any_more_does_not_sell_best(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        catalog(source);
        order(source, 100, "SUBMITTED", NOW.minus(Duration.ofDays(1)), 1, 2, 3, 4, 5, 77);
        Bestsellers bestsellers = new Bestsellers(jdbc(source), clock);

        bestsellers.count();

        assertThat(bestsellers.products()).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_counted_again_after_ten_minutes_and_a_fault_keeps_what_was_known(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        catalog(source);
        Bestsellers bestsellers = new Bestsellers(jdbc(source), clock);
        bestsellers.count();
        assertThat(bestsellers.products()).isEmpty();
        order(source, 100, "SUBMITTED", NOW.minus(Duration.ofDays(1)), 1);
        bestsellers.count();
        assertThat(bestsellers.products()).as("the first order shows at once").containsExactly(1L);
        order(source, 101, "SUBMITTED", NOW.minus(Duration.ofDays(1)), 2);

        clock.forward(Duration.ofMinutes(9));
        bestsellers.count();
        assertThat(bestsellers.products()).containsExactly(1L);

        clock.forward(Duration.ofMinutes(1));
        bestsellers.count();
        assertThat(bestsellers.products()).containsExactly(1L, 2L);

        DatabaseKind.run(source, "DROP TABLE BLC_ORDER");
        clock.forward(Duration.ofMinutes(10));
        assertThatIllegalStateException().isThrownBy(bestsellers::count);
        assertThat(bestsellers.products()).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @EnumSource
    void a_product_is_sold_between_its_dates_and_unless_archived(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        catalog(source);
        SoldProducts sold = new SoldProducts(jdbc(source), clock);

        assertThat(sold.ids()).containsExactlyInAnyOrder(1L, 2L);
        clock.forward(Duration.ofDays(2));
        assertThat(sold.ids()).containsExactlyInAnyOrder(1L, 4L);
    }

    @ParameterizedTest
    @EnumSource
    void products_are_found_by_a_part_of_their_name_taken_as_it_is(DatabaseKind kind) throws SQLException {
        DataSource source = shop(kind);
        catalog(source);
        DatabaseKind.run(source, "UPDATE BLC_SKU SET NAME = '100% Wool_cap! O''Neill' WHERE SKU_ID = 2");
        SoldProducts sold = new SoldProducts(jdbc(source), clock);

        assertThat(sold.named("oduct 1", 5)).containsExactly(1L);
        assertThat(sold.named("PRODUCT", 5)).containsExactly(1L);
        assertThat(sold.named("%", 5)).containsExactly(2L);
        assertThat(sold.named("wool_CAP!", 5)).containsExactly(2L);
        assertThat(sold.named("o'n", 5)).containsExactly(2L);
        assertThat(sold.named("w__l", 5)).isEmpty();
        assertThat(sold.named("'; DROP TABLE BLC_SKU; --", 5)).isEmpty();
        assertThat(sold.named("", 1)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_smallest_group_is_five_until_it_is_changed_and_each_change_is_recorded(DatabaseKind kind) {
        SmallestGroup group = group(SchemaFixture.withTables(kind.empty()));
        assertThat(group.read()).isEqualTo(5);

        group.change(3, "mira", "");
        clock.forward(Duration.ofMinutes(1));
        group.change(50, "mira", "To be careful");

        assertThat(group.read()).isEqualTo(50);
        assertThat(trail.latest(10))
                .extracting(TrailEntry::action)
                .containsExactly("recommendations.smallest-group", "recommendations.smallest-group");
        assertThat(trail.latest(1).get(0).reason()).contains("To be careful");
        assertThat(trail.latest(1).get(0).before()).contains("3");
        assertThat(trail.latest(1).get(0).after()).contains("50");
    }

    @ParameterizedTest
    @EnumSource
    void no_other_number_gets_in_and_one_written_by_hand_counts_as_far_as_it_may(DatabaseKind kind)
            throws SQLException {
        DataSource source = SchemaFixture.withTables(kind.empty());
        SmallestGroup group = group(source);
        for (int nonsense : new int[] {Integer.MIN_VALUE, -1, 0, 1, 2, 51, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException().isThrownBy(() -> group.change(nonsense, "mira", ""));
        }
        assertThat(trail.latest(10)).isEmpty();
        group.change(7, "mira", "");

        for (Map.Entry<String, Integer> byHand : Map.of("1", 3, " 8 ", 8, "1000", 50, "many", 5, "99999999999", 5)
                .entrySet()) {
            DatabaseKind.run(source, "UPDATE FS_SETTING SET SETTING_VALUE = '" + byHand.getKey() + "'");
            assertThat(group.read()).as(byHand.getKey()).isEqualTo(byHand.getValue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_change_that_cannot_be_recorded_is_not_made(DatabaseKind kind) {
        SmallestGroup group = group(SchemaFixture.withTables(kind.empty()));
        trail.broken = true;

        assertThatIllegalStateException().isThrownBy(() -> group.change(9, "mira", ""));

        assertThat(group.read()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void a_smallest_group_that_cannot_be_read_says_so(DatabaseKind kind) {
        assertThatIllegalStateException().isThrownBy(() -> group(kind.empty()).read());
    }

    private SmallestGroup group(DataSource source) {
        return new SmallestGroup(jdbc(source), trail, clock, Settings.of(Map.of()));
    }

    private static OwnJdbc jdbc(DataSource source) {
        return new OwnJdbc(new OwnTransactions(() -> source));
    }

    private Pass pass(Purpose purpose) {
        Consent given = new Consent(purpose, Consent.State.GIVEN, NOW, null, 1, false);
        return new Gate(clock, DailyTotals.none())
                .enter(
                        SubjectId.of("0123456789abcdef0123456789abcdef"),
                        Consents.none().with(given),
                        purpose,
                        Place.CHECK)
                .orElseThrow();
    }

    /** The columns of the platform's tables that matter here. */
    private static DataSource shop(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        for (String table : List.of(
                "BLC_ORDER (ORDER_ID BIGINT, ORDER_STATUS VARCHAR(255), SUBMIT_DATE TIMESTAMP)",
                "BLC_ORDER_ITEM (ORDER_ITEM_ID BIGINT, ORDER_ID BIGINT)",
                "BLC_DISCRETE_ORDER_ITEM (ORDER_ITEM_ID BIGINT, PRODUCT_ID BIGINT)",
                "BLC_PRODUCT (PRODUCT_ID BIGINT, DEFAULT_SKU_ID BIGINT, ARCHIVED CHAR(1))",
                "BLC_SKU (SKU_ID BIGINT, NAME VARCHAR(255), ACTIVE_START_DATE TIMESTAMP, ACTIVE_END_DATE TIMESTAMP)")) {
            DatabaseKind.run(source, "CREATE TABLE " + table);
        }
        return source;
    }

    /** 1 is sold, 2 until tomorrow, 3 is archived, 4 is sold from tomorrow on, 5 no longer. */
    private static void catalog(DataSource source) throws SQLException {
        Instant earlier = NOW.minus(Duration.ofDays(400));
        product(source, 1, null, null, null);
        product(source, 2, "N", earlier, NOW.plus(Duration.ofDays(1)));
        product(source, 3, "Y", earlier, null);
        product(source, 4, "N", NOW.plus(Duration.ofDays(1)), null);
        product(source, 5, "N", earlier, NOW.minus(Duration.ofDays(1)));
    }

    private static void product(DataSource source, long id, String archived, Instant from, Instant until)
            throws SQLException {
        insert(source, "INSERT INTO BLC_PRODUCT VALUES (?, ?, ?)", id, id, archived);
        insert(source, "INSERT INTO BLC_SKU VALUES (?, ?, ?, ?)", id, "Product " + id, stamp(from), stamp(until));
    }

    private static void order(DataSource source, long id, String status, Instant submitted, long... products)
            throws SQLException {
        insert(source, "INSERT INTO BLC_ORDER VALUES (?, ?, ?)", id, status, stamp(submitted));
        long line = id * 10;
        for (long product : products) {
            insert(source, "INSERT INTO BLC_ORDER_ITEM VALUES (?, ?)", line, id);
            insert(source, "INSERT INTO BLC_DISCRETE_ORDER_ITEM VALUES (?, ?)", line, product);
            line++;
        }
    }

    private static Timestamp stamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static void insert(DataSource source, String statement, Object... values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    insert.setNull(i + 1, statement.contains("SKU") ? java.sql.Types.TIMESTAMP : java.sql.Types.CHAR);
                } else {
                    insert.setObject(i + 1, values[i]);
                }
            }
            insert.executeUpdate();
        }
    }
}
