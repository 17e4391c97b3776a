package org.fairshelf.broadleaf.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.consent.StoredStores;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.capture.Capture;
import org.fairshelf.capture.ConsentCheck;
import org.fairshelf.capture.RememberedEvents;
import org.fairshelf.capture.RetentionCheck;
import org.fairshelf.capture.WithdrawalCheck;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.Notices;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.DataRegister;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.StoredTable;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Probe;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The automatic checks really look into the database, and leave nothing behind. */
class ChecksIT {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void a_rehearsed_withdrawal_holds_and_leaves_no_row(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        Stores stores = StoredStores.over(source, clock, home.toString());

        assertThat(withdrawalCheck(stores).look()).isEqualTo(Finding.holds("c8.holds"));

        for (StoredTable table : DataRegister.read().tables()) {
            if (table.isShopperData() || table.name().equals("FS_CONSENT_HEAD")) {
                assertThat(DatabaseKind.number(source, "SELECT COUNT(*) FROM " + table.name()))
                        .as(table.name())
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_that_somebody_wrote_past_the_gate_is_found(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        Stores stores = StoredStores.over(source, clock, home.toString());
        Probe check = new ConsentCheck(stores.events(), stores.gate());
        assertThat(check.look()).isEqualTo(Finding.holds("c2.holds"));

        write(source, NOW);

        assertThat(check.look()).isEqualTo(Finding.broken("c2.broken", 1L));
    }

    @ParameterizedTest
    @EnumSource
    void an_event_past_its_time_is_found(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        Stores stores = StoredStores.over(source, clock, home.toString());
        Probe check = new RetentionCheck(stores.events(), stores.gate(), clock, ZoneOffset.UTC);
        write(source, NOW.atZone(ZoneOffset.UTC).minusDays(182).toInstant());
        assertThat(check.look()).isEqualTo(Finding.holds("c3.holds"));

        write(source, NOW.atZone(ZoneOffset.UTC).minusDays(184).toInstant());

        assertThat(check.look()).isEqualTo(Finding.broken("c3.broken", "browsing", 184L));
    }

    @ParameterizedTest
    @EnumSource
    void a_database_without_the_tables_is_no_all_clear(DatabaseKind kind) {
        Stores stores = StoredStores.onTables(kind.empty(), clock, home.toString());

        for (Probe check : List.of(
                new ConsentCheck(stores.events(), stores.gate()),
                new RetentionCheck(stores.events(), stores.gate(), clock, ZoneOffset.UTC),
                withdrawalCheck(stores))) {
            assertThat(check.look().outcome()).as(check.item()).isEqualTo(Finding.Outcome.CANNOT_TELL);
        }
    }

    private Probe withdrawalCheck(Stores stores) {
        List<PersonalData> data = List.of(new RememberedEvents(stores.gate(), stores.events()));
        Choosing choosing = new Choosing(
                stores.atomically(),
                stores.subjects(),
                stores.book(),
                stores.ledger(),
                data,
                DailyTotals.none(),
                clock,
                ZoneOffset.UTC);
        return new WithdrawalCheck(
                stores.atomically(),
                choosing,
                stores.book(),
                new Capture(stores.book(), stores.gate(), stores.events()),
                stores.events(),
                stores.gate(),
                clock,
                Notices.read().current(Locale.ENGLISH).wording());
    }

    private static void write(DataSource source, Instant at) throws SQLException {
        DatabaseKind.run(
                source,
                "INSERT INTO FS_EVENT (SUBJECT_ID, EVENT_NO, SHOP_ID, PURPOSE, EVENT_TYPE, EVENT_AT, EVENT_KEY, THING_ID,"
                        + " QUANTITY) VALUES ('0123456789abcdef0123456789abcdef', " + at.getEpochSecond()
                        + ", 1, 'BROWSING', 'PRODUCT_VIEW', " + at.toEpochMilli() + ", 'k" + at.getEpochSecond()
                        + "', 7, 0)");
    }
}
