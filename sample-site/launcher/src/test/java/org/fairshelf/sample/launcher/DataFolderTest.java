package org.fairshelf.sample.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path place;

    @Test
    void aFolderBelongsToOneRunningShop() throws Exception {
        Path path = place.resolve("data");
        DataFolder first = DataFolder.lock(path);

        assertThatThrownBy(() -> DataFolder.lock(path))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("is in use by another running shop");

        first.close();
        try (DataFolder second = DataFolder.lock(path)) {
            assertThat(second.folder("log")).isDirectory();
        }
    }

    @Test
    void aFileInItsPlaceIsNamed() throws IOException {
        Path file = Files.createFile(place.resolve("file"));
        assertThatThrownBy(() -> DataFolder.lock(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(file + " cannot be written");
    }
}
