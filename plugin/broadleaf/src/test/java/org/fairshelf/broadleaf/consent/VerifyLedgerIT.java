package org.fairshelf.broadleaf.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.LedgerEntry;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Wording;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** X6: an auditor verifies the ledger with the right to read two tables, without the shop and without its keys. */
class VerifyLedgerIT {

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void a_whole_chain_ends_with_0_and_tells_the_last_hash(DatabaseKind kind) throws SQLException {
        DriverManagerDataSource source = withRows(kind, 3);

        assertThat(verify(readerOf(kind, source))).as(text(problems)).isZero();

        assertThat(text(out)).startsWith("The ledger is whole: 3 rows, the last one with the hash ");
        assertThat(text(out)).containsPattern("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_chain_ends_with_1_and_names_the_row(DatabaseKind kind) throws SQLException {
        DriverManagerDataSource source = withRows(kind, 3);
        DatabaseKind.run(source, "UPDATE FS_CONSENT_LEDGER SET SEALED = 'AAAA' WHERE ROW_NO = 2");

        assertThat(verify(readerOf(kind, source))).isEqualTo(1);

        assertThat(text(out).trim()).isEqualTo("The ledger is BROKEN at row 2: the row was changed. It has 3 rows.");
    }

    @Test
    void a_ledger_of_another_shop_is_another_chain() {
        DriverManagerDataSource source = withRows(DatabaseKind.HSQLDB, 2);

        assertThat(verify(source.getUrl(), "SA", "7")).isZero();

        assertThat(text(out)).startsWith("The ledger is whole: 0 rows");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:hsqldb:mem:, The ledger could not be read",
        "jdbc:nothing:known, The ledger could not be read",
        "http://example.com, Usage: VerifyLedger"
    })
    void what_cannot_be_read_ends_with_2_and_a_sentence(String address, String sentence) {
        assertThat(verify(address, "SA")).isEqualTo(2);

        assertThat(text(problems)).startsWith(sentence);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void without_arguments_or_with_nonsense_it_says_how_it_is_used() {
        assertThat(verify()).isEqualTo(2);
        assertThat(verify("jdbc:hsqldb:mem:x", "SA", "first")).isEqualTo(2);

        assertThat(text(problems)).contains("Usage: VerifyLedger", "The number of the shop is not a number: first");
    }

    private int verify(String... args) {
        return VerifyLedger.run(
                args,
                name -> name.equals("FAIRSHELF_DB_PASSWORD")
                                && args[1].toLowerCase(Locale.ROOT).startsWith("guest")
                        ? "guest"
                        : null,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(problems, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    /** Somebody who may read the two tables and nothing else. */
    private static String[] readerOf(DatabaseKind kind, DriverManagerDataSource source) throws SQLException {
        DriverManagerDataSource reader = (DriverManagerDataSource) kind.withoutRights(source);
        String name = String.valueOf(reader.getUsername());
        DatabaseKind.run(source, "GRANT SELECT ON FS_CONSENT_LEDGER TO " + name);
        DatabaseKind.run(source, "GRANT SELECT ON FS_CONSENT_HEAD TO " + name);
        return new String[] {reader.getUrl(), name};
    }

    private DriverManagerDataSource withRows(DatabaseKind kind, int rows) {
        DriverManagerDataSource source = (DriverManagerDataSource) kind.empty();
        Stores stores = StoredStores.over(source, Clock.systemUTC(), home.toString());
        SubjectId subject = stores.subjects().create();
        for (int i = 0; i < rows; i++) {
            stores.book().holding(subject, consents -> {
                stores.ledger()
                        .append(
                                subject,
                                new LedgerEntry(
                                        subject,
                                        Instant.now(),
                                        Map.of(Purpose.BROWSING, Consent.State.GIVEN),
                                        Means.BLOCK,
                                        new Wording(1, "en", "0".repeat(64)),
                                        false));
                return true;
            });
        }
        return source;
    }
}
