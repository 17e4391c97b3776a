package org.fairshelf.broadleaf.consent;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.automation.StoredMails;
import org.fairshelf.broadleaf.capture.StoredEvents;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Gate;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.shared.DailyTotals;

/** All ports over a real database. */
public final class StoredStores {

    private StoredStores() {}

    /** Over an empty database, which gets the tables. */
    public static Stores over(DataSource empty, Clock clock, String home) {
        return onTables(SchemaFixture.withTables(empty), clock, home);
    }

    /** Over a database that has the tables, as another node would see it. */
    public static Stores onTables(DataSource source, Clock clock, String home) {
        Settings settings = Settings.of(Map.of("fairshelf.home", home));
        OwnJdbc jdbc = new OwnJdbc(new OwnTransactions(() -> source));
        SubjectKeys keys = new SubjectKeys(jdbc, new MasterKeys(settings), settings);
        return new Stores(
                jdbc,
                new StoredSubjects(jdbc, keys, clock, settings),
                new StoredConsents(jdbc, keys, settings),
                new StoredLedger(jdbc, keys, settings),
                new StoredEvents(jdbc, settings),
                new StoredMails(jdbc, settings),
                new Gate(clock, DailyTotals.none()));
    }
}
