package org.fairshelf.broadleaf.consent;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.consent.Subjects;
import org.fairshelf.shared.Sha256;
import org.fairshelf.shared.SubjectId;

/** Subjects in {@code FS_SUBJECT}, {@code FS_SUBJECT_CUSTOMER} and {@code FS_SUBJECT_KEY}. Of a browser's secret only a hash is stored. */
public final class StoredSubjects implements Subjects {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OwnJdbc jdbc;
    private final SubjectKeys keys;
    private final Clock clock;
    private final long shop;

    /** Reads and writes nothing yet. */
    public StoredSubjects(OwnJdbc jdbc, SubjectKeys keys, Clock clock, Settings settings) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
        this.shop = Shop.id(settings);
    }

    @Override
    public SubjectId create() {
        SubjectId subject = SubjectId.random(RANDOM);
        return jdbc.with(statements -> {
            statements.update(
                    "INSERT INTO FS_SUBJECT (SUBJECT_ID, SHOP_ID, CREATED_AT, HELD, LAST_EVENT) VALUES (?, ?, ?, 0, 0)",
                    subject.digits(),
                    shop,
                    clock.millis());
            keys.create(subject);
            return subject;
        });
    }

    @Override
    public Map<SubjectId, Long> everybody() {
        Map<SubjectId, Long> all = new HashMap<>();
        jdbc.with(statements -> {
            statements.query(
                    "SELECT SUBJECT_ID, HELD FROM FS_SUBJECT WHERE SHOP_ID = ?",
                    row -> {
                        all.put(SubjectId.of(row.getString(1)), row.getLong(2));
                    },
                    shop);
            return all;
        });
        return all;
    }

    @Override
    public Optional<SubjectId> ofBrowser(String secret) {
        return first("SELECT SUBJECT_ID FROM FS_SUBJECT WHERE SHOP_ID = ? AND BROWSER_HASH = ?", hash(secret));
    }

    @Override
    public Optional<SubjectId> ofCustomer(long customer) {
        return first("SELECT SUBJECT_ID FROM FS_SUBJECT_CUSTOMER WHERE SHOP_ID = ? AND CUSTOMER_ID = ?", customer);
    }

    @Override
    public void remember(SubjectId subject, String secret) {
        jdbc.with(statements -> statements.update(
                "UPDATE FS_SUBJECT SET BROWSER_HASH = ? WHERE SHOP_ID = ? AND SUBJECT_ID = ?",
                hash(secret),
                shop,
                subject.digits()));
    }

    @Override
    public void link(SubjectId subject, long customer) {
        if (ofCustomer(customer).filter(subject::equals).isPresent()) {
            return;
        }
        jdbc.with(statements -> {
            int there = statements.update(
                    "UPDATE FS_SUBJECT SET BROWSER_HASH = NULL WHERE SHOP_ID = ? AND SUBJECT_ID = ?",
                    shop,
                    subject.digits());
            if (there == 0) {
                throw new IllegalStateException("The subject was forgotten.");
            }
            return statements.update(
                    "INSERT INTO FS_SUBJECT_CUSTOMER (SHOP_ID, CUSTOMER_ID, SUBJECT_ID, LINKED_AT) VALUES (?, ?, ?, ?)",
                    shop,
                    customer,
                    subject.digits(),
                    clock.millis());
        });
    }

    @Override
    public void absorb(SubjectId gone, SubjectId by) {
        jdbc.with(statements -> {
            statements.update(
                    "UPDATE FS_SUBJECT_KEY SET SUBJECT_ID = ? WHERE SHOP_ID = ? AND SUBJECT_ID = ?",
                    by.digits(),
                    shop,
                    gone.digits());
            statements.update(
                    "UPDATE FS_CONSENT SET SUBJECT_ID = ?, TO_AT = COALESCE(TO_AT, ?) WHERE SHOP_ID = ? AND SUBJECT_ID = ?",
                    by.digits(),
                    clock.millis(),
                    shop,
                    gone.digits());
            return statements.update(
                    "DELETE FROM FS_SUBJECT WHERE SHOP_ID = ? AND SUBJECT_ID = ?", shop, gone.digits());
        });
    }

    @Override
    public long erase(SubjectId subject) {
        return jdbc.with(statements -> {
            long rows = 0;
            for (String table : Arrays.asList("FS_CONSENT", "FS_SUBJECT_CUSTOMER", "FS_SUBJECT_KEY", "FS_SUBJECT")) {
                rows += statements.update(
                        "DELETE FROM " + table + " WHERE SHOP_ID = ? AND SUBJECT_ID = ?", shop, subject.digits());
            }
            return rows;
        });
    }

    private Optional<SubjectId> first(String select, Object key) {
        List<String> found = jdbc.with(statements -> statements.queryForList(select, String.class, shop, key));
        return found.isEmpty() ? Optional.empty() : Optional.of(SubjectId.of(found.get(0)));
    }

    /** Plain SHA-256 is enough: nobody can try 128 random bits. */
    private static String hash(String secret) {
        return Sha256.of(secret);
    }
}
