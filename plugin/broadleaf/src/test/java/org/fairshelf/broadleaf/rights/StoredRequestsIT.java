package org.fairshelf.broadleaf.rights;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.fixtures.RequestStoreContract;
import org.fairshelf.rights.RequestStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class StoredRequestsIT {

    @TempDir
    Path home;

    private RequestStore over(DataSource empty) {
        DataSource source = SchemaFixture.withTables(empty);
        Settings settings = Settings.of(Map.of("fairshelf.home", home.toString()));
        return new StoredRequests(new OwnJdbc(new OwnTransactions(() -> source)), new MasterKeys(settings), settings);
    }

    @Nested
    class OnHsqldb extends RequestStoreContract {
        @Override
        protected RequestStore emptyStore() {
            return over(DatabaseKind.HSQLDB.empty());
        }
    }

    @Nested
    class OnPostgresql extends RequestStoreContract {
        @Override
        protected RequestStore emptyStore() {
            return over(DatabaseKind.POSTGRESQL.empty());
        }
    }
}
