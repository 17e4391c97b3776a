package org.fairshelf.broadleaf.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.consent.ChainVerdict;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.LedgerEntry;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Wording;
import org.fairshelf.fixtures.ConsentLedgerContract;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StoredLedgerIT {

    private static final int WRITERS = 8;
    private static final int EACH = 25;

    @TempDir
    Path home;

    @Nested
    class OnHsqldb extends ConsentLedgerContract {
        @Override
        protected Stores emptyStores(Clock clock) {
            return StoredStores.over(DatabaseKind.HSQLDB.empty(), clock, home.toString());
        }
    }

    @Nested
    class OnPostgresql extends ConsentLedgerContract {
        @Override
        protected Stores emptyStores(Clock clock) {
            return StoredStores.over(DatabaseKind.POSTGRESQL.empty(), clock, home.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE FS_CONSENT_LEDGER SET SEALED = 'AAAA' WHERE ROW_NO = 2, 2, CONTENT",
        "UPDATE FS_CONSENT_LEDGER SET SEALED = 'not base64!' WHERE ROW_NO = 2, 2, CONTENT",
        "UPDATE FS_CONSENT_LEDGER SET ROW_AT = ROW_AT + 1 WHERE ROW_NO = 3, 3, CONTENT",
        "UPDATE FS_CONSENT_LEDGER SET KEY_ID = 'x' WHERE ROW_NO = 1, 1, CONTENT",
        "UPDATE FS_CONSENT_LEDGER SET ROW_HASH = PREVIOUS_HASH WHERE ROW_NO = 3, 3, CONTENT",
        "DELETE FROM FS_CONSENT_LEDGER WHERE ROW_NO = 2, 2, NUMBER",
        "DELETE FROM FS_CONSENT_LEDGER WHERE ROW_NO = 5, 5, END",
        "DELETE FROM FS_CONSENT_LEDGER, 1, END",
        "DELETE FROM FS_CONSENT_HEAD, 1, END"
    })
    void whoever_changes_the_tables_by_hand_is_noticed_and_the_row_is_named(
            String sql, long row, ChainVerdict.Fault fault) throws SQLException {
        DataSource source = DatabaseKind.HSQLDB.empty();
        Stores stores = StoredStores.over(source, Clock.systemUTC(), home.toString());
        SubjectId subject = stores.subjects().create();
        append(stores, subject, 5);
        assertThat(stores.verdict().isWhole()).isTrue();

        DatabaseKind.run(source, sql);

        assertThat(stores.verdict().brokenRow()).isEqualTo(row);
        assertThat(stores.verdict().fault()).contains(fault);
    }

    @ParameterizedTest
    @EnumSource
    void eight_writers_on_two_nodes_lose_no_row_and_fork_no_chain(DatabaseKind kind) throws Exception {
        DataSource source = kind.empty();
        Stores one = StoredStores.over(source, Clock.systemUTC(), home.toString());
        Stores other = StoredStores.onTables(source, Clock.systemUTC(), home.toString());
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<SubjectId>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Stores node = i % 2 == 0 ? one : other;
            writers.add(threads.submit(() -> {
                SubjectId subject = node.subjects().create();
                append(node, subject, EACH);
                return subject;
            }));
        }
        threads.shutdown();

        for (Future<SubjectId> writer : writers) {
            SubjectId subject = writer.get();
            assertThat(other.ledger().of(other.gate().forRights(subject))).hasSize(EACH);
        }
        ChainVerdict verdict = one.verdict();
        assertThat(verdict.isWhole()).as("%s", verdict).isTrue();
        assertThat(verdict.rows()).isEqualTo(WRITERS * EACH);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_names_nobody(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        Stores stores = StoredStores.over(source, Clock.systemUTC(), home.toString());
        SubjectId subject = stores.subjects().create();
        append(stores, subject, 1);

        assertThat(DatabaseKind.number(
                        source,
                        "SELECT COUNT(*) FROM FS_CONSENT_LEDGER WHERE KEY_ID LIKE '%" + subject.digits()
                                + "%' OR SEALED LIKE '%" + subject.digits() + "%'"))
                .isZero();
    }

    private static void append(Stores stores, SubjectId subject, int rows) {
        for (int i = 0; i < rows; i++) {
            LedgerEntry entry = new LedgerEntry(
                    subject,
                    Instant.now(),
                    Map.of(Purpose.BROWSING, Consent.State.GIVEN),
                    Means.BLOCK,
                    new Wording(1, "en", "0".repeat(64)),
                    false);
            stores.book().holding(subject, consents -> {
                stores.ledger().append(subject, entry);
                return true;
            });
        }
    }
}
