package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person is told when the shop cannot start: one sentence, a failing exit code, no stack trace. */
@ExtendWith(OpenShop.class)
class StartingTheShopIT {

    @Test
    void aUsedPortIsNamedAtOnce() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            refused(Map.of("port", port), "Port " + port + " is in use");
        }
    }

    @Test
    void aPortThatIsNoNumberIsNamed() {
        refused(Map.of("port", "eighty"), "-Dport=eighty is not a port");
    }

    @Test
    void aPortOutOfRangeIsNamed() {
        refused(Map.of("port", "70000"), "-Dport=70000 is not a port");
    }

    @Test
    void anUnknownDatabaseIsNamed() {
        refused(Map.of("fairshelf.db.url", "jdbc:oracle:thin:@x"), "is not a database the sample shop knows");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        String url = "jdbc:postgresql://127.0.0.1:" + SampleShop.freePort() + "/none";
        refused(Map.of("fairshelf.db.url", url), "The database " + url + " cannot be reached");
    }

    @Test
    void aDataFolderOfARunningShopIsNotShared(SampleShop running) {
        SampleShop.Ended ended = SampleShop.tryToOpen(running.data(), Map.of());
        isOneSentence(ended, "is in use by another running shop");
        assertThat(new Visitor(running).visit("/").status()).isEqualTo(200);
    }

    @Test
    void aDataFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.createTempFile("not-a-folder", "");
        isOneSentence(SampleShop.tryToOpen(file, Map.of()), "cannot be written");
    }

    private static void refused(Map<String, String> properties, String sentence) {
        isOneSentence(SampleShop.tryToOpen(SampleShop.newFolder("refused"), properties), sentence);
    }

    private static void isOneSentence(SampleShop.Ended ended, String sentence) {
        assertThat(ended.output())
                .contains("The shop did not start.")
                .contains(sentence)
                .doesNotContain("\tat ");
        assertThat(ended.exitCode()).isNotZero();
    }
}
