package org.fairshelf.broadleaf.hooks;

import java.util.Map;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.junit.jupiter.api.Nested;

class StoredPulsesIT {

    @Nested
    class OnHsqldb extends PulseStoreContract {
        @Override
        PulseStore emptyStore() {
            return on(DatabaseKind.HSQLDB);
        }
    }

    @Nested
    class OnPostgresql extends PulseStoreContract {
        @Override
        PulseStore emptyStore() {
            return on(DatabaseKind.POSTGRESQL);
        }
    }

    private static PulseStore on(DatabaseKind kind) {
        DataSource source = SchemaFixture.withTables(kind.empty());
        return new StoredPulses(new OwnTransactions(() -> source), Settings.of(Map.of()));
    }
}
