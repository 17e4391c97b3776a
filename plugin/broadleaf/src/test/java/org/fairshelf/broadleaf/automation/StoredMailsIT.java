package org.fairshelf.broadleaf.automation;

import java.nio.file.Path;
import java.time.Clock;
import org.fairshelf.broadleaf.consent.StoredStores;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.fixtures.MailQueueContract;
import org.fairshelf.fixtures.Stores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class StoredMailsIT {

    @TempDir
    Path home;

    @Nested
    class OnHsqldb extends MailQueueContract {
        @Override
        protected Stores emptyStores(Clock clock) {
            return StoredStores.over(DatabaseKind.HSQLDB.empty(), clock, home.toString());
        }
    }

    @Nested
    class OnPostgresql extends MailQueueContract {
        @Override
        protected Stores emptyStores(Clock clock) {
            return StoredStores.over(DatabaseKind.POSTGRESQL.empty(), clock, home.toString());
        }
    }
}
