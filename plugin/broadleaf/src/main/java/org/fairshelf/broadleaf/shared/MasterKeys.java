package org.fairshelf.broadleaf.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that must not be in the database: one keystore in {@code fairshelf.home}, shared by the nodes of a shop and its admin, made when
 * it is first needed. Keys have ids; the newest is used for what is new, older ones stay for what they sealed.
 */
public final class MasterKeys {

    private static final String FILE = "fairshelf-keys.p12";
    private static final String PREFIX = "master-";
    private static final int PATIENCE_TIMES = 200;
    private static final long PATIENCE_MILLIS = 50;

    private final Path home;
    private final char[] password;
    private @Nullable KeyStore loaded;
    /** When the file that was loaded had been written. */
    private @Nullable FileTime loadedFrom;

    /**
     * Opens nothing yet. {@code fairshelf.home} is the folder {@code .fairshelf} in the home of the user who runs the shop unless set;
     * {@code fairshelf.keys.password} protects copies of the file, the file itself is readable for its owner alone.
     */
    public MasterKeys(Settings settings) {
        this.home = Paths.get(settings.text(
                "fairshelf.home",
                Paths.get(System.getProperty("user.home", "."), ".fairshelf").toString()));
        this.password = settings.text("fairshelf.keys.password", "fairshelf").toCharArray();
    }

    /** The id of the key for what is new. */
    public String newest() {
        try {
            List<String> ids = ids(store(), PREFIX);
            return ids.get(ids.size() - 1);
        } catch (GeneralSecurityException | IOException e) {
            throw cannot(e);
        }
    }

    /**
     * The secrets of another kind that lie beside, oldest first, as the file holds them at this moment: another node may have added one.
     *
     * @param kind such as {@code receipt}
     * @return empty if there is none yet, and where there is no keystore yet
     * @throws IllegalStateException if the keystore cannot be used
     */
    public List<byte[]> secrets(String kind) {
        try {
            return Files.exists(home.resolve(FILE)) ? secrets(current(), kind) : Collections.emptyList();
        } catch (GeneralSecurityException | IOException e) {
            throw cannot(e);
        }
    }

    /**
     * The newest secret of another kind, or a new one beside it if there is none or it is not to be used any more. Nodes and applications that
     * ask at the same moment get the same.
     *
     * @param usable whether the newest is still good for something new
     * @param made makes the next one
     * @throws IllegalStateException if the keystore cannot be used
     */
    public byte[] secret(String kind, Predicate<byte[]> usable, Supplier<byte[]> made) {
        List<byte[]> known = secrets(kind);
        return !known.isEmpty() && usable.test(known.get(known.size() - 1))
                ? known.get(known.size() - 1)
                : renewed(kind, usable, made);
    }

    private synchronized byte[] renewed(String kind, Predicate<byte[]> usable, Supplier<byte[]> made) {
        try {
            return alone(() -> {
                KeyStore store = Files.exists(home.resolve(FILE)) ? read() : make();
                List<byte[]> known = secrets(store, kind);
                // Another node may have been here first.
                if (!known.isEmpty() && usable.test(known.get(known.size() - 1))) {
                    loaded = store;
                    return known.get(known.size() - 1);
                }
                byte[] secret = made.get();
                add(store, kind + String.format(Locale.ROOT, "-%04d", known.size() + 1), secret);
                write(store);
                loaded = store;
                return secret;
            });
        } catch (GeneralSecurityException | IOException e) {
            throw cannot(e);
        }
    }

    private List<byte[]> secrets(KeyStore store, String kind) throws GeneralSecurityException {
        List<byte[]> secrets = new ArrayList<>();
        for (String id : ids(store, kind + "-")) {
            secrets.add(store.getKey(id, password).getEncoded());
        }
        return secrets;
    }

    /**
     * The key of that id.
     *
     * @throws IllegalStateException if there is none, for example because the keystore was lost or belongs to another shop
     */
    public SecretKey key(String id) {
        try {
            SecretKey key = (SecretKey) store().getKey(id, password);
            if (key == null) {
                // Another node may have added it since.
                forget();
                key = (SecretKey) store().getKey(id, password);
            }
            if (key == null) {
                throw new IllegalStateException("The keystore in " + home + " has no key '" + id
                        + "'. Is fairshelf.home the folder that all nodes and the admin of this shop share?");
            }
            return key;
        } catch (GeneralSecurityException | IOException e) {
            throw cannot(e);
        }
    }

    private IllegalStateException cannot(Exception e) {
        return new IllegalStateException(
                "The keystore " + home.resolve(FILE) + " cannot be used (" + e.getMessage()
                        + "). Its folder is set by fairshelf.home.",
                e);
    }

    private synchronized void forget() {
        loaded = null;
    }

    private synchronized KeyStore store() throws GeneralSecurityException, IOException {
        if (loaded == null) {
            // One node makes it, the others wait.
            loaded = alone(() -> Files.exists(home.resolve(FILE)) ? read() : make());
        }
        return loaded;
    }

    /** The same, read anew if the file was changed since. */
    private synchronized KeyStore current() throws GeneralSecurityException, IOException {
        if (!Files.getLastModifiedTime(home.resolve(FILE)).equals(loadedFrom)) {
            loaded = null;
        }
        return store();
    }

    private interface Work<T> {
        T done() throws GeneralSecurityException, IOException;
    }

    /** While no other node or application works on the file. */
    private <T> T alone(Work<T> work) throws GeneralSecurityException, IOException {
        Files.createDirectories(home);
        try (FileChannel channel = FileChannel.open(
                        home.resolve(FILE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (!lock.isValid()) {
                throw new IOException("its lock was lost");
            }
            return work.done();
        }
    }

    /** Shop and admin may live in the same process, whose locks do not wait for each other. */
    private static FileLock lock(FileChannel channel) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                if (attempt == PATIENCE_TIMES) {
                    throw new IOException("another application holds its lock", e);
                }
                try {
                    Thread.sleep(PATIENCE_MILLIS);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", interrupted);
                }
            }
        }
    }

    private KeyStore read() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        // Before reading: whatever comes in between makes it be read once more.
        loadedFrom = Files.getLastModifiedTime(home.resolve(FILE));
        try (InputStream in = Files.newInputStream(home.resolve(FILE))) {
            store.load(in, password);
        }
        if (ids(store, PREFIX).isEmpty()) {
            throw new IOException("it holds no key");
        }
        return store;
    }

    private KeyStore make() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        add(store, PREFIX + "0001", bytes);
        write(store);
        return store;
    }

    /** A keystore wants to be told what a secret is for; this word it knows on every Java, whatever the secret is. */
    private void add(KeyStore store, String id, byte[] secret) throws GeneralSecurityException {
        store.setEntry(
                id,
                new KeyStore.SecretKeyEntry(new SecretKeySpec(secret, "AES")),
                new KeyStore.PasswordProtection(password));
    }

    /** Written beside and moved, so that nobody ever reads half a keystore. */
    private void write(KeyStore store) throws GeneralSecurityException, IOException {
        Path fresh = Files.createTempFile(home, FILE, ".new", ownerOnly());
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, password);
        }
        try {
            Files.move(fresh, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, home.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        }
        loadedFrom = Files.getLastModifiedTime(home.resolve(FILE));
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static List<String> ids(KeyStore store, String prefix) throws GeneralSecurityException {
        List<String> ids = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (alias.startsWith(prefix)) {
                ids.add(alias);
            }
        }
        Collections.sort(ids);
        return ids;
    }
}
