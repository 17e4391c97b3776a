package org.fairshelf.broadleaf.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.StoredSwitch;
import org.fairshelf.broadleaf.trail.InMemoryTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The guard between a shop and a module whose database is not well. */
class GuardIT {

    private final Pulses pulses = new Pulses(Clock.systemUTC());
    private Guard guard;

    @AfterEach
    void close() {
        guard.close();
    }

    @ParameterizedTest
    @EnumSource
    void lets_the_module_run_when_the_stored_switch_is_on(DatabaseKind kind) {
        DataSource source = SchemaFixture.withTables(kind.empty());
        StoredSwitch mainSwitch = mainSwitch(source);
        guard = guard(mainSwitch, "10s");
        assertThat(guard.call(Hook.PAGE, () -> "real", "fallback")).isEqualTo("fallback");

        mainSwitch.turn(true, "mira", "We open.");

        assertThat(guard.call(Hook.PAGE, () -> "real", "fallback")).isEqualTo("real");
    }

    @ParameterizedTest
    @EnumSource
    void a_table_that_goes_missing_turns_the_module_off_and_the_shop_goes_on(DatabaseKind kind) throws SQLException {
        DataSource source = SchemaFixture.withTables(kind.empty());
        StoredSwitch mainSwitch = mainSwitch(source);
        mainSwitch.turn(true, "mira", "We open.");
        guard = guard(mainSwitch, "10s");
        DatabaseKind.run(source, "DROP TABLE FS_SETTING");

        assertThat(guard.call(Hook.PAGE, () -> "real", "fallback")).isEqualTo("fallback");
        assertThat(pulses.drain()).singleElement().satisfies(count -> assertThat(count.faults)
                .isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource
    void a_failing_statement_of_ours_does_not_spoil_the_transaction_of_the_shop(DatabaseKind kind) throws SQLException {
        DataSource source = SchemaFixture.withTables(kind.empty());
        DatabaseKind.run(source, "CREATE TABLE SHOP_ORDER (ORDER_ID BIGINT PRIMARY KEY)");
        DatabaseKind.run(source, "DROP TABLE FS_SETTING");
        guard = guard(mainSwitch(source), "10s");
        JdbcTemplate shop = new JdbcTemplate(source);

        new TransactionTemplate(new DataSourceTransactionManager(source)).execute(status -> {
            shop.update("INSERT INTO SHOP_ORDER VALUES (1)");
            assertThat(guard.call(Hook.CART, () -> "real", "fallback")).isEqualTo("fallback");
            shop.update("INSERT INTO SHOP_ORDER VALUES (2)");
            AfterCommit.run(() -> guard.tell(Hook.CART));
            return null;
        });

        assertThat(DatabaseKind.number(source, "SELECT COUNT(*) FROM SHOP_ORDER"))
                .isEqualTo(2);
    }

    @Test
    void a_table_that_is_locked_holds_a_page_up_for_the_limit_and_no_longer() throws SQLException {
        DataSource source = SchemaFixture.withTables(DatabaseKind.POSTGRESQL.empty());
        StoredSwitch mainSwitch = mainSwitch(source);
        mainSwitch.turn(true, "mira", "We open.");
        guard = guard(mainSwitch, "100ms");
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE FS_SETTING IN ACCESS EXCLUSIVE MODE");
            long before = System.nanoTime();

            assertThat(guard.call(Hook.PAGE, () -> "real", "fallback")).isEqualTo("fallback");

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            other.rollback();
        }
    }

    private Guard guard(StoredSwitch mainSwitch, String limit) {
        Map<String, String> settings = new TreeMap<>();
        for (Hook hook : Hook.values()) {
            settings.put("fairshelf.hooks." + hook.word() + ".limit", limit);
        }
        return new Guard(SchemaFixture.READY, mainSwitch::read, pulses, Settings.of(settings));
    }

    private static StoredSwitch mainSwitch(DataSource source) {
        return new StoredSwitch(
                new OwnTransactions(() -> source), new InMemoryTrail(), Clock.systemUTC(), Settings.of(Map.of()));
    }
}
