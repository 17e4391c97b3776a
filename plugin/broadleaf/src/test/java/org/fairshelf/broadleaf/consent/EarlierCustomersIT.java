package org.fairshelf.broadleaf.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Consent;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** F23: what a shop says about newsletters from before Fairshelf is known, is no consent, and is replaced by consents. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class EarlierCustomersIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private final DataSource source;
    private Stores stores;
    private EarlierCustomers earlier;

    EarlierCustomersIT(DatabaseKind kind) {
        this.source = kind.empty();
    }

    @BeforeEach
    void open() throws SQLException {
        stores = StoredStores.over(source, CLOCK, home.toString());
        earlier = new EarlierCustomers(new OwnJdbc(new OwnTransactions(() -> source)), Settings.of(Map.of()));
        run("CREATE TABLE BLC_CUSTOMER (CUSTOMER_ID BIGINT PRIMARY KEY, IS_REGISTERED BOOLEAN, RECEIVE_EMAIL BOOLEAN,"
                + " DATE_CREATED TIMESTAMP)");
        customer(1, true, "TRUE", "2025-06-01");
        customer(2, true, "FALSE", "2025-06-01");
        customer(3, true, "NULL", "2025-06-01");
        customer(4, false, "TRUE", "2025-06-01");
        customer(5, true, "TRUE", "2026-06-01");
    }

    @Test
    void an_earlier_customer_is_known_with_what_the_shop_says_and_later_ones_and_guests_are_not() throws SQLException {
        turnOn();

        assertThat(earlier.saidToWantMail(1)).contains(true);
        assertThat(earlier.saidToWantMail(2)).contains(false);
        assertThat(earlier.saidToWantMail(3)).as("says nothing").contains(false);
        assertThat(earlier.saidToWantMail(4)).as("a guest").isEmpty();
        assertThat(earlier.saidToWantMail(5)).as("came later").isEmpty();
        assertThat(earlier.saidToWantMail(99)).isEmpty();
    }

    @Test
    void before_fairshelf_was_turned_on_everybody_is_earlier() {
        assertThat(earlier.saidToWantMail(5)).contains(true);
    }

    @Test
    void it_is_no_consent_and_only_a_consent_that_stands_proves_it() throws SQLException {
        turnOn();
        assertThat(coverage()).containsExactly(1, 0);
        assertThat(stores.subjects().ofCustomer(1)).isEmpty();

        SubjectId subject = stores.subjects().create();
        stores.subjects().link(subject, 1);
        change(subject, Consent.State.GIVEN);
        assertThat(coverage()).containsExactly(1, 1);

        change(subject, Consent.State.WITHDRAWN);
        assertThat(coverage()).containsExactly(1, 0);
    }

    @Test
    void it_is_counted_for_an_audit_alone() {
        SubjectId subject = stores.subjects().create();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> earlier.coverage(stores.gate().forRights(subject)));
    }

    private long[] coverage() {
        EarlierCustomers.Coverage coverage = earlier.coverage(stores.gate().forAudit());
        return new long[] {coverage.said(), coverage.agreed()};
    }

    private void change(SubjectId subject, Consent.State state) {
        stores.book().holding(subject, consents -> {
            stores.book().change(subject, new Consent(Purpose.EMAIL, state, CLOCK.instant(), null, 1, false), null);
            return true;
        });
    }

    private void turnOn() throws SQLException {
        run("INSERT INTO FS_TRAIL (SHOP_ID, RECORDED_AT, ACTOR, ACTION_NAME, TARGET_NAME) VALUES (1, " + CLOCK.millis()
                + ", 'setup', 'switch.on', 'main-switch')");
    }

    private void customer(long id, boolean registered, String said, String day) throws SQLException {
        run("INSERT INTO BLC_CUSTOMER VALUES (" + id + ", " + registered + ", " + said + ", TIMESTAMP '" + day
                + " 00:00:00')");
    }

    private void run(String sql) throws SQLException {
        DatabaseKind.run(source, sql);
    }
}
