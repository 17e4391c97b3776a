package org.fairshelf.broadleaf.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {

    @TempDir
    Path folder;

    @Test
    void are_made_once_and_found_again_by_every_node() {
        MasterKeys one = keys(folder.resolve("home"));
        String id = one.newest();

        assertThat(one.key(id).getEncoded()).hasSize(32);
        MasterKeys other = keys(folder.resolve("home"));
        assertThat(other.newest()).isEqualTo(id);
        assertThat(other.key(id)).isEqualTo(one.key(id));
    }

    @Test
    void are_the_same_for_applications_that_start_at_the_same_moment() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<SecretKey>> found = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            found.add(threads.submit(() -> {
                MasterKeys keys = keys(folder.resolve("home"));
                return keys.key(keys.newest());
            }));
        }
        threads.shutdown();

        for (Future<SecretKey> key : found) {
            assertThat(key.get()).isEqualTo(found.get(0).get());
        }
    }

    @Test
    void are_readable_for_their_owner_alone() throws IOException {
        keys(folder).newest();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("fairshelf-keys.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_is_not_there_is_said_in_one_sentence() {
        MasterKeys keys = keys(folder);

        assertThatIllegalStateException()
                .isThrownBy(() -> keys.key("master-9999"))
                .withMessageContaining("has no key 'master-9999'")
                .withMessageContaining("fairshelf.home");
    }

    @Test
    void a_file_that_is_no_keystore_is_said_in_one_sentence_and_left_alone() throws IOException {
        Path file = folder.resolve("fairshelf-keys.p12");
        Files.writeString(file, "something else");

        assertThatIllegalStateException()
                .isThrownBy(() -> keys(folder).newest())
                .withMessageContaining("cannot be used")
                .withMessageContaining("fairshelf.home");
        assertThat(file).hasContent("something else");
    }

    @Test
    void a_folder_that_cannot_be_made_is_said_in_one_sentence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatIllegalStateException()
                .isThrownBy(() -> keys(file.resolve("home")).newest())
                .withMessageContaining("fairshelf.home");
    }

    @Test
    void another_password_does_not_open_them() {
        keys(folder).newest();
        MasterKeys stranger = new MasterKeys(
                Settings.of(Map.of("fairshelf.home", folder.toString(), "fairshelf.keys.password", "guess")));

        assertThatIllegalStateException().isThrownBy(stranger::newest);
    }

    @Test
    void a_secret_of_another_kind_lies_beside_and_is_found_by_every_node() {
        MasterKeys one = keys(folder);
        MasterKeys other = keys(folder);
        String master = one.newest();
        assertThat(other.secrets("receipt")).isEmpty();

        byte[] made = one.secret("receipt", secret -> true, () -> bytes("first"));

        assertThat(made).isEqualTo(bytes("first"));
        assertThat(other.secret("receipt", secret -> true, () -> bytes("never")))
                .isEqualTo(made);
        assertThat(other.secrets("receipt")).containsExactly(made);
        assertThat(other.secrets("mail")).isEmpty();
        assertThat(one.newest()).isEqualTo(other.newest()).isEqualTo(master);
    }

    @Test
    void a_secret_that_is_used_up_gets_a_next_one_and_stays() {
        MasterKeys one = keys(folder);
        MasterKeys other = keys(folder);
        for (int i = 1; i <= 12; i++) {
            String name = "secret " + i;
            one.secret("receipt", secret -> Arrays.equals(secret, bytes(name)), () -> bytes(name));
        }

        assertThat(other.secrets("receipt"))
                .hasSize(12)
                .startsWith(bytes("secret 1"))
                .endsWith(bytes("secret 12"));
    }

    @Test
    void looking_for_secrets_makes_no_keystore() {
        assertThat(keys(folder.resolve("home")).secrets("receipt")).isEmpty();

        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void a_secret_is_made_once_for_applications_that_ask_at_the_same_moment() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<byte[]>> found = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] mine = bytes("made by " + i);
            found.add(threads.submit(() -> keys(folder.resolve("home")).secret("receipt", secret -> true, () -> mine)));
        }
        threads.shutdown();

        for (Future<byte[]> secret : found) {
            assertThat(secret.get()).isEqualTo(found.get(0).get());
        }
        assertThat(keys(folder.resolve("home")).secrets("receipt")).hasSize(1);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("home").resolve("fairshelf-keys.p12"))))
                .isEqualTo("rw-------");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MasterKeys keys(Path home) {
        return new MasterKeys(Settings.of(Map.of("fairshelf.home", home.toString())));
    }
}
