package org.fairshelf.sample.shop.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Fairshelf's clock in the sample shop: moved in the shop, followed by the admin, and never a reason to fail. */
class MovedClockTest {
    private final ReachableOrNot database = new ReachableOrNot();
    private final MovedClock ofTheShop = new MovedClock(new LabRow(database, "clock-offset"));
    private final MovedClock ofTheAdmin = new MovedClock(new LabRow(database, "clock-offset"));

    @BeforeEach
    void makeTheTable() {
        new JdbcTemplate(database)
                .execute(
                        "create table SAMPLE_STATE (NAME varchar(64) not null primary key, VAL varchar(255) not null)");
    }

    @AfterEach
    void forget() {
        database.reachable = true;
        new JdbcTemplate(database).execute("shutdown");
    }

    @Test
    void showsTheRealTimeUntilItIsMoved() {
        assertAhead(ofTheShop, 0);
    }

    @Test
    void isAheadAtOnceInTheShopAndASecondLaterInTheAdmin() {
        assertAhead(ofTheAdmin, 0);

        assertThat(ofTheShop.move("200")).isTrue();
        assertThat(ofTheShop.move("7")).isTrue();

        assertAhead(ofTheShop, 207);
        assertThat(soon(() -> ofTheAdmin.days() == 207)).isTrue();
        assertAhead(ofTheAdmin, 207);

        assertThat(ofTheShop.move("now")).isTrue();
        assertAhead(ofTheShop, 0);
    }

    @Test
    void isAheadInOtherZonesToo() {
        ofTheShop.move("30");
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(ofTheShop.withZone(berlin).getZone()).isEqualTo(berlin);
        assertThat(ofTheShop.withZone(berlin).instant()).isCloseTo(ofTheShop.instant(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void keepsWhatItKnowsLastWhileTheDatabaseCannotBeReached() throws InterruptedException {
        ofTheShop.move("30");
        database.reachable = false;
        Thread.sleep(1_100);

        assertAhead(ofTheShop, 30);
        assertAhead(ofTheAdmin, 0);
        assertThatThrownBy(() -> ofTheShop.move("1")).isInstanceOf(IllegalStateException.class);
        assertAhead(ofTheShop, 30);

        database.reachable = true;
        assertThat(soon(() -> ofTheAdmin.days() == 30)).isTrue();
    }

    @Test
    void isNotMovedByAnythingElseAndNotBeyondTenYears() {
        ofTheShop.move("1");
        for (String word : new String[] {"", "0", "-1", "2", "soon", "3651", "99999999999999999999", " 7"}) {
            assertThat(ofTheShop.move(word)).as(word).isFalse();
        }
        assertAhead(ofTheShop, 1);

        for (int i = 0; i < 18; i++) {
            assertThat(ofTheShop.move("200")).isTrue();
        }
        assertThat(ofTheShop.move("200")).isFalse();
        assertAhead(ofTheShop, 3_601);
    }

    @Test
    void showsTheRealTimeWhenTheRowHoldsNoNumberOfDays() {
        for (String nonsense : new String[] {"many", "-5", "9223372036854775807"}) {
            new LabRow(database, "clock-offset").store(nonsense);
            assertAhead(new MovedClock(new LabRow(database, "clock-offset")), 0);
        }
    }

    private static void assertAhead(MovedClock clock, long days) {
        assertThat(clock.days()).isEqualTo(days);
        assertThat(clock.instant()).isCloseTo(Instant.now().plus(Duration.ofDays(days)), within(5, ChronoUnit.SECONDS));
    }

    private static boolean soon(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return condition.getAsBoolean();
    }

    private static final class ReachableOrNot extends DriverManagerDataSource {
        private volatile boolean reachable = true;

        private ReachableOrNot() {
            super("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "SA", "");
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!reachable) {
                throw new SQLException("nobody there");
            }
            return super.getConnection();
        }
    }
}
