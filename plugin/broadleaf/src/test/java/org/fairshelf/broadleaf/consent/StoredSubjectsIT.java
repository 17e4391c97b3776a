package org.fairshelf.broadleaf.consent;

import java.nio.file.Path;
import java.time.Clock;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.fixtures.SubjectsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class StoredSubjectsIT {

    @TempDir
    Path home;

    @Nested
    class OnHsqldb extends SubjectsContract {
        @Override
        protected Stores emptyStores(Clock clock) {
            return StoredStores.over(DatabaseKind.HSQLDB.empty(), clock, home.toString());
        }
    }

    @Nested
    class OnPostgresql extends SubjectsContract {
        @Override
        protected Stores emptyStores(Clock clock) {
            return StoredStores.over(DatabaseKind.POSTGRESQL.empty(), clock, home.toString());
        }
    }
}
