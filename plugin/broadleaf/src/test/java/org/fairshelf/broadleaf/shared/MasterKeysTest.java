package org.fairshelf.broadleaf.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
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

    private static MasterKeys keys(Path home) {
        return new MasterKeys(Settings.of(Map.of("fairshelf.home", home.toString())));
    }
}
