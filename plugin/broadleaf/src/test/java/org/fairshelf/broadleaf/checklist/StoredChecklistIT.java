package org.fairshelf.broadleaf.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.InMemoryMainSwitch;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.trail.InMemoryTrail;
import org.fairshelf.checklist.Cadence;
import org.fairshelf.checklist.Checklist;
import org.fairshelf.checklist.ChecklistStore;
import org.fairshelf.checklist.Checks;
import org.fairshelf.checklist.Draft;
import org.fairshelf.checklist.Promises;
import org.fairshelf.checklist.Workflow;
import org.fairshelf.fixtures.ChecklistStoreContract;
import org.fairshelf.shared.Finding;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredChecklistIT {

    private static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");

    @Nested
    class OnHsqldb extends ChecklistStoreContract {
        @Override
        protected ChecklistStore emptyStore() {
            return on(SchemaFixture.withTables(DatabaseKind.HSQLDB.empty()), "1");
        }
    }

    @Nested
    class OnPostgresql extends ChecklistStoreContract {
        @Override
        protected ChecklistStore emptyStore() {
            return on(SchemaFixture.withTables(DatabaseKind.POSTGRESQL.empty()), "1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shops_of_one_database_have_checklists_of_their_own(DatabaseKind kind) {
        DataSource source = SchemaFixture.withTables(kind.empty());
        on(source, "1").store("C2", "c2", Finding.holds("c2.holds"), NOON);

        assertThat(on(source, "2").looks()).isEmpty();
        assertThat(on(source, "2").history("C2", 10)).isEmpty();
        assertThat(on(source, "1").looks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_trail_cannot_record_is_not_said(DatabaseKind kind) {
        DataSource source = SchemaFixture.withTables(kind.empty());
        OwnJdbc jdbc = new OwnJdbc(new OwnTransactions(() -> source));
        ChecklistStore store = new StoredChecklist(jdbc, Settings.of(Map.of()));
        InMemoryTrail trail = new InMemoryTrail();
        Checklist checklist = new Checklist(
                Promises.read(),
                store,
                new Checks(List.of()),
                new InMemoryMainSwitch(trail, Clock.systemUTC()),
                trail,
                jdbc,
                Clock.fixed(NOON, ZoneOffset.UTC),
                ZoneOffset.UTC);
        Draft done = new Draft(Workflow.DONE, "ada", null, Cadence.QUARTERLY, null, null);
        trail.broken = true;

        assertThatIllegalStateException().isThrownBy(() -> checklist.say("C7", done, 0, "ada"));
        assertThat(store.states()).isEmpty();
        assertThat(store.history("C7", 10)).isEmpty();

        trail.broken = false;
        assertThat(checklist.say("C7", done, 0, "ada")).isEqualTo(Checklist.Outcome.CHANGED);
        assertThat(store.states()).hasSize(1);
    }

    private static ChecklistStore on(DataSource source, String shop) {
        return new StoredChecklist(
                new OwnJdbc(new OwnTransactions(() -> source)), Settings.of(Map.of("fairshelf.shop", shop)));
    }
}
