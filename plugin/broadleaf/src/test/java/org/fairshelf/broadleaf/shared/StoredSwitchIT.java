package org.fairshelf.broadleaf.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.trail.InMemoryTrail;
import org.fairshelf.broadleaf.trail.StoredTrail;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.trail.Trail;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredSwitchIT {

    @Nested
    class OnHsqldb extends MainSwitchContract {
        @Override
        MainSwitch untouched() {
            return stored(SchemaFixture.withTables(DatabaseKind.HSQLDB.empty()), trail);
        }
    }

    @Nested
    class OnPostgresql extends MainSwitchContract {
        @Override
        MainSwitch untouched() {
            return stored(SchemaFixture.withTables(DatabaseKind.POSTGRESQL.empty()), trail);
        }
    }

    @ParameterizedTest
    @EnumSource
    void writes_setting_and_trail_in_one_transaction(DatabaseKind kind) throws SQLException {
        DataSource source = SchemaFixture.withTables(kind.empty());
        OwnTransactions transactions = new OwnTransactions(() -> source);
        StoredSwitch mainSwitch = new StoredSwitch(
                transactions,
                new StoredTrail(transactions, new OwnPersistence(() -> source, new HashMap<>()), Settings.of(Map.of())),
                MainSwitchContract.CLOCK,
                Settings.of(Map.of()));
        mainSwitch.turn(true, "mira", "We open.");
        assertThat(DatabaseKind.number(source, "SELECT COUNT(*) FROM FS_TRAIL")).isEqualTo(1);

        DatabaseKind.run(source, "ALTER TABLE FS_TRAIL DROP COLUMN REASON");

        assertThatIllegalStateException().isThrownBy(() -> mainSwitch.turn(false, "mira", "A pause."));
        assertThat(mainSwitch.isOn()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void is_off_when_it_cannot_be_read(DatabaseKind kind) {
        StoredSwitch mainSwitch = stored(kind.empty(), new InMemoryTrail());

        assertThat(mainSwitch.isOn()).isFalse();
        assertThatExceptionOfType(SQLException.class).isThrownBy(mainSwitch::read);
        assertThatIllegalStateException().isThrownBy(() -> mainSwitch.turn(true, "mira", "We open."));
    }

    @ParameterizedTest
    @EnumSource
    void the_first_position_is_taken_from_the_settings_once(DatabaseKind kind) {
        DataSource source = SchemaFixture.withTables(kind.empty());
        InMemoryTrail trail = new InMemoryTrail();
        StoredSwitch mainSwitch = stored(source, trail);
        FirstSwitch unset = new FirstSwitch(mainSwitch, Settings.of(Map.of()));
        FirstSwitch on = new FirstSwitch(mainSwitch, Settings.of(Map.of("fairshelf.switch.first", "on")));

        unset.run();
        assertThat(mainSwitch.isOn()).isFalse();

        on.run();
        on.run();
        assertThat(mainSwitch.isOn()).isTrue();
        assertThat(trail.latest(10)).hasSize(1);
        assertThat(trail.latest(1).get(0).actor()).isEqualTo("setup");

        mainSwitch.turn(false, "mira", "A pause.");
        on.run();
        assertThat(mainSwitch.isOn()).as("what a person decided stands").isFalse();
    }

    private static StoredSwitch stored(DataSource source, Trail trail) {
        return new StoredSwitch(
                new OwnTransactions(() -> source), trail, MainSwitchContract.CLOCK, Settings.of(Map.of()));
    }
}
