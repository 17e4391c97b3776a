package org.fairshelf.broadleaf.consent;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** How to reach somebody who allows emails: through the account, or by the address that a guest gave, which is stored sealed. */
public final class Contacts {

    private final OwnJdbc jdbc;
    private final SubjectKeys keys;
    private final long shop;

    /** Reads nothing yet. */
    public Contacts(OwnJdbc jdbc, SubjectKeys keys, Settings settings) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.shop = Shop.id(settings);
    }

    /**
     * A name of the subject for links: 128 random bits that still lead to the same person after a guest was merged with an account, and to
     * nobody once the person was forgotten. Asks for {@link Purpose#EMAIL}.
     */
    public String reference(Pass pass) {
        pass.requires(Purpose.EMAIL);
        return keys.one(pass.subject()).id;
    }

    /** The subject that such a name leads to now; empty if it leads to nobody. */
    public Optional<SubjectId> referred(String reference) {
        return keys.owner(reference);
    }

    /** The customer whose account the subject belongs to; empty for guests. Asks for {@link Purpose#EMAIL} or {@link Purpose#RIGHTS}. */
    public Optional<Long> customer(Pass pass) {
        pass.requires(Purpose.EMAIL, Purpose.RIGHTS);
        List<Long> found = jdbc.with(statements -> statements.queryForList(
                "SELECT CUSTOMER_ID FROM FS_SUBJECT_CUSTOMER WHERE SHOP_ID = ? AND SUBJECT_ID = ? ORDER BY LINKED_AT DESC",
                Long.class,
                shop,
                pass.subject().digits()));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The address that a guest gave with the consent that holds now; empty if none was given. Asks for {@link Purpose#EMAIL}. */
    public Optional<String> guest(Pass pass) {
        pass.requires(Purpose.EMAIL);
        List<String> sealed = jdbc.with(statements -> statements.queryForList(
                "SELECT CONTACT FROM FS_CONSENT WHERE SHOP_ID = ? AND SUBJECT_ID = ? AND PURPOSE = 'EMAIL'"
                        + " AND STATE = 'GIVEN' AND TO_AT IS NULL AND CONTACT IS NOT NULL",
                String.class,
                shop,
                pass.subject().digits()));
        for (String each : sealed) {
            for (SubjectKeys.Named key : keys.of(pass.subject())) {
                Optional<String> opened = open(key, each);
                if (opened.isPresent()) {
                    return opened;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The guests who gave that address, however it is written. Each address is opened and compared, as none can be looked for. Asks for
     * {@link Purpose#RIGHTS}.
     */
    public Set<SubjectId> guestsAt(Pass pass, String address) {
        pass.requires(Purpose.RIGHTS);
        Set<SubjectId> guests = new LinkedHashSet<>();
        List<String[]> rows = jdbc.with(statements -> statements.query(
                "SELECT SUBJECT_ID, CONTACT FROM FS_CONSENT WHERE SHOP_ID = ? AND CONTACT IS NOT NULL AND TO_AT IS NULL"
                        + " ORDER BY CONSENT_ID",
                (row, index) -> new String[] {row.getString(1), row.getString(2)},
                shop));
        for (String[] row : rows) {
            SubjectId subject = SubjectId.of(row[0]);
            for (SubjectKeys.Named key : keys.of(subject)) {
                if (open(key, row[1])
                        .filter(each -> each.trim().equalsIgnoreCase(address.trim()))
                        .isPresent()) {
                    guests.add(subject);
                }
            }
        }
        return guests;
    }

    /** A subject that has absorbed another has several keys, and the row does not say which it was. */
    private static Optional<String> open(SubjectKeys.Named key, String sealed) {
        try {
            return Optional.of(new String(key.open(sealed), StandardCharsets.UTF_8));
        } catch (IllegalStateException another) {
            return Optional.empty();
        }
    }
}
