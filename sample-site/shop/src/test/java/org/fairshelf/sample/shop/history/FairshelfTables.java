package org.fairshelf.sample.shop.history;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.capture.CoveredOrders;
import org.fairshelf.broadleaf.capture.OrderGate;
import org.fairshelf.broadleaf.capture.StoredEvents;
import org.fairshelf.broadleaf.consent.StoredConsents;
import org.fairshelf.broadleaf.consent.StoredLedger;
import org.fairshelf.broadleaf.consent.StoredSubjects;
import org.fairshelf.broadleaf.consent.SubjectKeys;
import org.fairshelf.broadleaf.schema.Schema;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Notices;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.sample.shop.past.ImportedConsents;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;

/** Fairshelf's own tables, and what writes them, wired as the module's context does. */
final class FairshelfTables {
    private final DataSource source;
    private final Settings settings;
    private final Clock clock;

    private FairshelfTables(DataSource source, Settings settings, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
    }

    static FairshelfTables make(DataSource source, Path home, Instant now) {
        Settings settings = Settings.of(Map.of("fairshelf.home", home.toString()));
        try (Schema schema = new Schema(() -> source, settings, List.of())) {
            schema.start();
        }
        return new FairshelfTables(source, settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** What gives consents, on a database that may go away. */
    ImportedConsents through(DataSource through) {
        OwnJdbc jdbc = new OwnJdbc(new OwnTransactions(() -> through));
        SubjectKeys keys = new SubjectKeys(jdbc, new MasterKeys(settings), settings);
        StoredSubjects subjects = new StoredSubjects(jdbc, keys, clock, settings);
        StoredConsents book = new StoredConsents(jdbc, keys, settings);
        Gate gate = new Gate(clock, DailyTotals.none());
        Choosing choosing = new Choosing(
                jdbc,
                subjects,
                book,
                new StoredLedger(jdbc, keys, settings),
                List.of(),
                DailyTotals.none(),
                clock,
                ZoneId.of("Europe/Berlin"));
        CoveredOrders orders =
                new CoveredOrders(jdbc, new OrderGate(book, gate, new StoredEvents(jdbc, settings), clock));
        return new ImportedConsents(jdbc, choosing, subjects, orders, Notices.read());
    }

    /** How the choices of the account's subject came to be, as its proofs say. */
    List<String> means(long account) {
        OwnJdbc jdbc = new OwnJdbc(new OwnTransactions(() -> source));
        SubjectKeys keys = new SubjectKeys(jdbc, new MasterKeys(settings), settings);
        SubjectId subject = new StoredSubjects(jdbc, keys, clock, settings)
                .ofCustomer(account)
                .orElseThrow();
        return new StoredLedger(jdbc, keys, settings)
                .of(new Gate(clock, DailyTotals.none()).forRights(subject)).stream()
                        .map(entry -> entry.means().name())
                        .toList();
    }

    List<Purpose> allowed(long account, Instant now) {
        OwnJdbc jdbc = new OwnJdbc(new OwnTransactions(() -> source));
        SubjectKeys keys = new SubjectKeys(jdbc, new MasterKeys(settings), settings);
        SubjectId subject = new StoredSubjects(jdbc, keys, clock, settings)
                .ofCustomer(account)
                .orElseThrow();
        var consents = new StoredConsents(jdbc, keys, settings).read(subject);
        return Stream.of(Purpose.values())
                .filter(purpose -> purpose.needsConsent() && consents.allows(purpose, now.plus(Duration.ofMinutes(1))))
                .toList();
    }
}
