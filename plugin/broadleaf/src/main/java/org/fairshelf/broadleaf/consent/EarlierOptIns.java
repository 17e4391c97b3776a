package org.fairshelf.broadleaf.consent;

import java.sql.Timestamp;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Newsletters that customers are said to have wanted before Fairshelf came (requirement F23): the platform's {@code RECEIVE_EMAIL}, which it
 * sets by itself for every new customer, so that it proves nothing. Such a word is never a consent and never becomes one; the customer is
 * asked, and a no ends it.
 */
public final class EarlierOptIns {

    private static final String EARLIER = " FROM BLC_CUSTOMER c WHERE c.RECEIVE_EMAIL = TRUE AND c.IS_REGISTERED = TRUE"
            + " AND c.DATE_CREATED < ?";

    private final OwnJdbc jdbc;
    private final long shop;

    /** Reads nothing yet. */
    public EarlierOptIns(OwnJdbc jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.shop = Shop.id(settings);
    }

    /**
     * Whether the shop says of this customer, who was there before Fairshelf, that mails are wanted.
     *
     * @throws IllegalStateException if the storage fails
     */
    public boolean isSaidOf(long customer) {
        return jdbc.with(statements -> number(
                        statements,
                        "SELECT COUNT(*)" + EARLIER + " AND c.CUSTOMER_ID = ?",
                        began(statements),
                        customer)
                > 0);
    }

    /**
     * Of how many customers it is said, and how many of these have agreed since, at the time of the pass for {@link Purpose#AUDIT}.
     *
     * @throws IllegalStateException if the storage fails
     */
    public Coverage coverage(Pass pass) {
        pass.requires(Purpose.AUDIT);
        return jdbc.with(statements -> {
            Timestamp began = began(statements);
            long said = number(statements, "SELECT COUNT(*)" + EARLIER, began);
            long agreed = number(
                    statements,
                    "SELECT COUNT(*)" + EARLIER + " AND EXISTS (SELECT 1 FROM FS_SUBJECT_CUSTOMER l JOIN FS_CONSENT s"
                            + " ON s.SHOP_ID = l.SHOP_ID AND s.SUBJECT_ID = l.SUBJECT_ID WHERE l.CUSTOMER_ID = c.CUSTOMER_ID"
                            + " AND l.SHOP_ID = ? AND s.PURPOSE = ? AND s.STATE = ? AND s.TO_AT IS NULL)",
                    began,
                    shop,
                    Purpose.EMAIL.name(),
                    Consent.State.GIVEN.name());
            return new Coverage(said, agreed);
        });
    }

    /** When Fairshelf was first turned on here; before that, everybody is of earlier. */
    private Timestamp began(JdbcOperations statements) {
        Long first = statements.queryForObject(
                "SELECT MIN(RECORDED_AT) FROM FS_TRAIL WHERE SHOP_ID = ?", Long.class, shop);
        return new Timestamp(first == null ? Long.MAX_VALUE / 1_000_000 : first);
    }

    private static long number(JdbcOperations statements, String sql, Object... values) {
        Long number = statements.queryForObject(sql, Long.class, values);
        return number == null ? 0 : number;
    }

    /** How far it was replaced by consents. Immutable. */
    public static final class Coverage {
        private final long said;
        private final long agreed;

        Coverage(long said, long agreed) {
            this.said = said;
            this.agreed = agreed;
        }

        /** Of how many customers the shop says it. */
        public long said() {
            return said;
        }

        /** How many of them have agreed since, so that it is proved. */
        public long agreed() {
            return agreed;
        }
    }
}
