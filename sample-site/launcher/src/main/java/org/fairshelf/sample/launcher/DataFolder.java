package org.fairshelf.sample.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of one running shop, locked by the operating system so that a killed process leaves no stale lock. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataFolder lock(Path path) throws StartFailure {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new StartFailure(
                        "The data folder " + path
                                + " is in use by another running shop: stop that one, or choose another with -Dfairshelf.data=.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new StartFailure(
                    "The data folder " + path + " cannot be written: choose another with -Dfairshelf.data=.", e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /** The named folder inside, made if it is missing. */
    Path folder(String name) throws StartFailure {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new StartFailure("The data folder " + path + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** The named file inside, made or not. */
    Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
