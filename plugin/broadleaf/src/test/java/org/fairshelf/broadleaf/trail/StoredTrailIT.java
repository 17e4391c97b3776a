package org.fairshelf.broadleaf.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.OwnPersistence;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredTrailIT {

    private final List<OwnPersistence> units = new ArrayList<>();

    @AfterEach
    void close() {
        units.forEach(OwnPersistence::close);
    }

    @Nested
    class OnHsqldb extends TrailContract {
        @Override
        Trail emptyTrail() {
            return trail(SchemaFixture.withTables(DatabaseKind.HSQLDB.empty()), 1, Map.of());
        }
    }

    @Nested
    class OnPostgresql extends TrailContract {
        @Override
        Trail emptyTrail() {
            return trail(SchemaFixture.withTables(DatabaseKind.POSTGRESQL.empty()), 1, Map.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void entities_and_changelog_agree(DatabaseKind kind) {
        DataSource source = SchemaFixture.withTables(kind.empty());

        // Hibernate compares when it builds the unit, and refuses to build it over a difference.
        Trail trail = trail(source, 1, Map.of("hibernate.hbm2ddl.auto", "validate"));

        assertThat(trail.latest(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shops_of_one_database_do_not_see_each_other(DatabaseKind kind) {
        DataSource source = SchemaFixture.withTables(kind.empty());
        Trail first = trail(source, 1, Map.of());
        Trail second = trail(source, 2, Map.of());

        first.record(TrailEntry.of(Instant.EPOCH, "mira", "export", "register"));

        assertThat(first.latest(10)).hasSize(1);
        assertThat(second.latest(10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void says_that_it_cannot_be_read_or_added_to_and_works_when_the_table_is_back(DatabaseKind kind) throws Exception {
        DataSource source = kind.empty();
        Trail trail = trail(source, 1, Map.of());
        TrailEntry entry = TrailEntry.of(Instant.EPOCH, "mira", "export", "register");

        assertThatIllegalStateException().isThrownBy(() -> trail.latest(10));
        assertThatIllegalStateException().isThrownBy(() -> trail.record(entry));

        SchemaFixture.withTables(source);
        trail.record(entry);
        assertThat(trail.latest(10)).containsExactly(entry);
    }

    private Trail trail(DataSource source, long shop, Map<String, String> properties) {
        OwnPersistence unit = new OwnPersistence(() -> source, properties);
        units.add(unit);
        return new StoredTrail(
                new OwnTransactions(() -> source), unit, Settings.of(Map.of("fairshelf.shop", String.valueOf(shop))));
    }
}
