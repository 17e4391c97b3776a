package org.fairshelf.sample.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHistoryTest {
    private final Settings.Database database =
            new Settings.Database(Settings.Database.Kind.HSQLDB, "jdbc:hsqldb:mem:" + UUID.randomUUID(), "SA", "");
    private final PlatformSchema schema = new PlatformSchema(database);
    private final KnownHistory known = new KnownHistory(schema);

    @TempDir
    Path folder;

    private HistoryFile file;

    @BeforeEach
    void makeAShop() throws Exception {
        file = write("orders.csv", HistoryFile.HEADER + "\n");
        schema.begin();
    }

    @Test
    void anEmptyShopTakesAFileOrNone() throws Exception {
        assertThat(known.admits(wanted(OptionalDouble.empty()))).isTrue();
        assertThat(known.admits(Optional.empty())).isFalse();
    }

    @Test
    void aShopWithAnotherPastTakesNoFile() throws Exception {
        note("catalog", "done");

        assertRefused(wanted(OptionalDouble.empty()), "has products and a past already");
    }

    @Test
    void aHalfFilledShopGoesOnWithTheSameFileOnly() throws Exception {
        begun();

        assertThat(known.admits(wanted(OptionalDouble.empty()))).isTrue();
        assertRefused(Optional.empty(), "only half filled from a file");
        file = write("orders.csv", HistoryFile.HEADER + "\nanother line\n");
        assertRefused(wanted(OptionalDouble.empty()), "was filled from another file, or ");
    }

    @Test
    void aFilledShopOpensWithTheFileWhereverItIsNowAndWithoutIt() throws Exception {
        begun();
        note("history", "done");

        assertThat(known.admits(Optional.empty())).isFalse();
        file = write("moved.csv", HistoryFile.HEADER + "\n");
        assertThat(known.admits(wanted(OptionalDouble.of(0.6)))).isFalse();
        file = write("moved.csv", HistoryFile.HEADER + "\n\n");
        assertRefused(wanted(OptionalDouble.empty()), "was filled from another file, or ");
    }

    @Test
    void theShareOfThoseWhoAgreedCannotChangeLater() throws Exception {
        begun();

        assertThat(known.admits(wanted(OptionalDouble.of(0.6)))).isTrue();
        assertRefused(wanted(OptionalDouble.of(0.7)), "was filled with -Dfairshelf.history.consented=0.6");
    }

    @Test
    void whatIsNoHistoryIsSaidAtOnce() throws Exception {
        assertWrong(new HistoryFile(folder.resolve("missing.csv")), "does not exist");
        assertWrong(new HistoryFile(folder), "is not a file that can be read");
        assertWrong(write("empty.csv", ""), "is empty");
        assertWrong(write("other.csv", "name,value\n"), "its first line must be InvoiceNo,");
        assertWrong(write("utf16.csv", "\0I\0n\0v"), "its first line must be InvoiceNo,");
        assertWrong(
                new HistoryFile(Files.write(folder.resolve("cut.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0})),
                "cannot be read");
    }

    private void assertWrong(HistoryFile wrong, String sentence) {
        assertThatThrownBy(wrong::check)
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("-Dfairshelf.history=")
                .hasMessageContaining(sentence);
    }

    private void assertRefused(Optional<Settings.History> wanted, String sentence) {
        assertThatThrownBy(() -> known.admits(wanted))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining("choose another folder with -Dfairshelf.data=");
    }

    private Optional<Settings.History> wanted(OptionalDouble consented) {
        return Optional.of(new Settings.History(file, consented));
    }

    private void begun() throws Exception {
        note("catalog", "done");
        note("history-file", file.fingerprint());
        note("history-consented", "0.6");
    }

    private HistoryFile write(String name, String text) throws IOException {
        return new HistoryFile(Files.writeString(folder.resolve(name), text));
    }

    private void note(String name, String value) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement insert =
                        connection.prepareStatement("insert into SAMPLE_STATE (NAME, VAL) values (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, value);
            insert.executeUpdate();
        }
    }
}
