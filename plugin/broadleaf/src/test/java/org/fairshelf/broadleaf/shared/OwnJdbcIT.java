package org.fairshelf.broadleaf.shared;

import java.nio.file.Path;
import java.time.Clock;
import org.fairshelf.broadleaf.consent.StoredStores;
import org.fairshelf.fixtures.AtomicallyContract;
import org.fairshelf.fixtures.Stores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class OwnJdbcIT {

    @TempDir
    Path home;

    @Nested
    class OnHsqldb extends AtomicallyContract {
        @Override
        protected Stores emptyStores(Clock clock) {
            return StoredStores.over(DatabaseKind.HSQLDB.empty(), clock, home.toString());
        }
    }

    @Nested
    class OnPostgresql extends AtomicallyContract {
        @Override
        protected Stores emptyStores(Clock clock) {
            return StoredStores.over(DatabaseKind.POSTGRESQL.empty(), clock, home.toString());
        }
    }
}
