package org.fairshelf.broadleaf.consent;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.fairshelf.broadleaf.shared.MasterKeys;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Seal;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.shared.SubjectId;

/**
 * A key for each subject, in {@code FS_SUBJECT_KEY}, wrapped by a master key that is not in the database. Whoever deletes the row makes
 * unreadable whatever the key sealed, in backups of other tables, too.
 */
public final class SubjectKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OwnJdbc jdbc;
    private final MasterKeys masters;
    private final long shop;

    /** Reads and writes nothing yet. */
    public SubjectKeys(OwnJdbc jdbc, MasterKeys masters, Settings settings) {
        this.jdbc = jdbc;
        this.masters = masters;
        this.shop = Shop.id(settings);
    }

    /** A key with its id. */
    static final class Named {
        final String id;
        private final SecretKey key;

        private Named(String id, SecretKey key) {
            this.id = id;
            this.key = key;
        }

        String seal(byte[] clear) {
            return Seal.text(Seal.close(key, id, clear));
        }

        String seal(String clear) {
            return seal(clear.getBytes(StandardCharsets.UTF_8));
        }

        byte[] open(String sealed) {
            return Seal.open(key, id, Seal.bytes(sealed));
        }
    }

    void create(SubjectId subject) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        String id = SubjectId.hex128(RANDOM);
        String master = masters.newest();
        String wrapped = Seal.text(Seal.close(masters.key(master), id, key));
        jdbc.with(statements -> statements.update(
                "INSERT INTO FS_SUBJECT_KEY (KEY_ID, SHOP_ID, SUBJECT_ID, MASTER_ID, WRAPPED) VALUES (?, ?, ?, ?, ?)",
                id,
                shop,
                subject.digits(),
                master,
                wrapped));
    }

    /** Those of a subject; more than one if it has absorbed another. */
    List<Named> of(SubjectId subject) {
        return jdbc.with(statements -> statements.query(
                "SELECT KEY_ID, MASTER_ID, WRAPPED FROM FS_SUBJECT_KEY WHERE SHOP_ID = ? AND SUBJECT_ID = ?"
                        + " ORDER BY KEY_ID",
                (row, index) -> {
                    String id = row.getString(1);
                    byte[] key = Seal.open(masters.key(row.getString(2)), id, Seal.bytes(row.getString(3)));
                    return new Named(id, new SecretKeySpec(key, "AES"));
                },
                shop,
                subject.digits()));
    }

    /** Whose key that is now; empty if the key was destroyed. */
    Optional<SubjectId> owner(String key) {
        List<String> found = jdbc.with(statements -> statements.queryForList(
                "SELECT SUBJECT_ID FROM FS_SUBJECT_KEY WHERE SHOP_ID = ? AND KEY_ID = ?", String.class, shop, key));
        return found.isEmpty() ? Optional.empty() : SubjectId.parse(found.get(0));
    }

    /** One of them, to seal something new. */
    Named one(SubjectId subject) {
        List<Named> keys = of(subject);
        if (keys.isEmpty()) {
            throw new IllegalStateException("The subject has no key: it was forgotten.");
        }
        return keys.get(0);
    }
}
