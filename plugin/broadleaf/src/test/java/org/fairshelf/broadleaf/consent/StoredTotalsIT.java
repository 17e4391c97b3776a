package org.fairshelf.broadleaf.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredTotalsIT {

    private static final String SUM = "SELECT COALESCE(SUM(AMOUNT), 0) FROM FS_DAILY_TOTAL";

    @ParameterizedTest
    @EnumSource
    void nodes_add_to_the_same_day_and_what_was_counted_last_is_written_at_the_end(DatabaseKind kind)
            throws SQLException {
        DataSource source = SchemaFixture.withTables(kind.empty());
        StoredTotals one = totals(source, SchemaFixture.READY);
        StoredTotals other = totals(source, SchemaFixture.READY);
        one.start();

        one.count("gate.refused", "browsing", "block");
        one.count("gate.refused", "browsing", "block");
        other.count("gate.refused", "browsing", "block");
        other.count("choice.no", "email", "checkout");
        other.write();
        one.close();

        assertThat(DatabaseKind.number(source, SUM + " WHERE TOTAL_NAME = 'gate.refused' AND PLACE = 'block'"))
                .isEqualTo(3);
        assertThat(DatabaseKind.number(source, "SELECT COUNT(*) FROM FS_DAILY_TOTAL"))
                .isEqualTo(2);
        assertThat(DatabaseKind.number(source, SUM + " WHERE TOTAL_DAY = '2026-08-01'"))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_written_waits(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        StoredTotals totals = totals(source, SchemaFixture.READY);
        totals.count("choice.yes", "browsing", "block");
        totals.write();

        SchemaFixture.withTables(source);
        totals.count("choice.yes", "browsing", "block");
        totals.write();

        assertThat(DatabaseKind.number(source, SUM)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_written_while_the_tables_are_not_ready(DatabaseKind kind) throws SQLException {
        DataSource source = SchemaFixture.withTables(kind.empty());
        StoredTotals totals = totals(source, SchemaFixture.BROKEN);
        totals.count("choice.yes", "browsing", "block");

        totals.write();

        assertThat(DatabaseKind.number(source, SUM)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void the_report_adds_up_the_days_of_this_shop_from_the_first_that_is_asked_for(DatabaseKind kind)
            throws SQLException {
        DataSource source = SchemaFixture.withTables(kind.empty());
        DatabaseKind.run(source, row(1, "2026-07-01", "choice.yes", "block", 100));
        DatabaseKind.run(source, row(1, "2026-07-02", "choice.yes", "block", 3_000_000_000L));
        DatabaseKind.run(source, row(1, "2026-08-01", "choice.yes", "block", 4));
        DatabaseKind.run(source, row(1, "2026-08-01", "choice.yes", "privacy_centre", 2));
        DatabaseKind.run(source, row(1, "2026-08-01", "choice.no", "block", 5));
        DatabaseKind.run(source, row(2, "2026-08-01", "choice.yes", "block", 900));
        TotalsReport report = new StoredTotalsReport(
                new OwnJdbc(new OwnTransactions(() -> source)), Settings.of(Map.of("fairshelf.shop", "1")));

        assertThat(report.since(LocalDate.of(2026, 7, 2)))
                .extracting(total -> total.name() + " " + total.purpose() + " " + total.place() + " " + total.amount())
                .containsExactly(
                        "choice.no browsing block 5",
                        "choice.yes browsing block 3000000004",
                        "choice.yes browsing privacy_centre 2");
        assertThat(report.since(LocalDate.of(2026, 8, 2))).isEmpty();
    }

    private static String row(long shop, String day, String total, String place, long amount) {
        return "INSERT INTO FS_DAILY_TOTAL (SHOP_ID, TOTAL_DAY, TOTAL_NAME, PURPOSE, PLACE, AMOUNT) VALUES (" + shop
                + ", '" + day + "', '" + total + "', 'browsing', '" + place + "', " + amount + ")";
    }

    private static StoredTotals totals(DataSource source, SchemaState schema) {
        Clock day = Clock.fixed(Instant.parse("2026-08-01T22:30:00Z"), ZoneOffset.ofHours(2));
        return new StoredTotals(
                new OwnJdbc(new OwnTransactions(() -> source)),
                schema,
                day,
                Settings.of(Map.of("fairshelf.totals.flush", "1m")));
    }
}
