package org.fairshelf.sample.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogErrorsTest {
    @TempDir
    private Path folder;

    @Test
    void theInnermostCauseOfThisStartIsTold() throws IOException {
        Path log = folder.resolve("shop.log");
        Files.writeString(log, "java.lang.IllegalStateException: of yesterday\n");
        LogErrors errors = LogErrors.from(log);
        Files.writeString(
                log,
                "ERROR something\norg.x.OuterException: outer\n\tat org.x.Y\nCaused by: java.sql.SQLException: inner\n",
                StandardOpenOption.APPEND);

        assertThat(errors.last()).isEqualTo("java.sql.SQLException: inner (" + log + ").");
    }

    @Test
    void whatEarlierStartsWroteDoesNotCount() throws IOException {
        Path log = folder.resolve("shop.log");
        Files.writeString(log, "java.lang.IllegalStateException: of yesterday\n");

        assertThat(LogErrors.from(log).last()).isEqualTo("the reason is in its log (" + log + ").");
    }

    @Test
    void aLogThatWasRolledOverIsReadFromItsBeginning() throws IOException {
        Path log = folder.resolve("shop.log");
        Files.writeString(log, "x".repeat(500));
        LogErrors errors = LogErrors.from(log);
        Files.writeString(log, "java.lang.IllegalStateException: new\n");

        assertThat(errors.last()).startsWith("java.lang.IllegalStateException: new");
    }

    @Test
    void aLogThatIsMissingIsNamed() {
        Path log = folder.resolve("shop.log");
        assertThat(LogErrors.from(log).last()).isEqualTo("its log " + log + " cannot be read.");
    }
}
