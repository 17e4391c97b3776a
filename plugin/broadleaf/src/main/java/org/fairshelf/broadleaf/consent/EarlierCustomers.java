package org.fairshelf.broadleaf.consent;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Customers who had an account before Fairshelf was first turned on (requirement F23). Nothing of theirs is used until they are asked. What the
 * shop says about their newsletters, the platform's {@code RECEIVE_EMAIL}, was set for every new customer by the platform itself: it proves
 * nothing, is never a consent and never becomes one.
 */
public final class EarlierCustomers {

    private static final String EARLIER = " FROM BLC_CUSTOMER c WHERE c.IS_REGISTERED = TRUE AND c.DATE_CREATED < ?";
    private static final String SAID = EARLIER + " AND c.RECEIVE_EMAIL = TRUE";
    private static final String AGREED = " AND EXISTS (SELECT 1 FROM FS_SUBJECT_CUSTOMER l JOIN FS_CONSENT s"
            + " ON s.SHOP_ID = l.SHOP_ID AND s.SUBJECT_ID = l.SUBJECT_ID WHERE l.CUSTOMER_ID = c.CUSTOMER_ID"
            + " AND l.SHOP_ID = ? AND s.PURPOSE = ? AND s.STATE = ? AND s.TO_AT IS NULL)";

    /** Later than any customer: before Fairshelf was turned on, everybody is earlier. */
    private static final Timestamp NOT_YET = Timestamp.valueOf("9999-01-01 00:00:00");

    private final OwnJdbc jdbc;
    private final long shop;

    /** Reads nothing yet. */
    public EarlierCustomers(OwnJdbc jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.shop = Shop.id(settings);
    }

    /**
     * Whether the shop says of a customer that mails are wanted; empty for whoever came later, and for strangers.
     *
     * @throws IllegalStateException if the storage fails
     */
    public Optional<Boolean> saidToWantMail(long customer) {
        List<Boolean> found = jdbc.with(statements -> statements.queryForList(
                "SELECT COALESCE(c.RECEIVE_EMAIL, FALSE)" + EARLIER + " AND c.CUSTOMER_ID = ?",
                Boolean.class,
                began(statements),
                customer));
        return found.stream().findFirst();
    }

    /**
     * How far the shop's word has been replaced by consents. Needs a pass for {@link Purpose#AUDIT}.
     *
     * @throws IllegalStateException if the storage fails
     */
    public Coverage coverage(Pass pass) {
        pass.requires(Purpose.AUDIT);
        return jdbc.with(statements -> {
            Timestamp began = began(statements);
            return new Coverage(
                    number(statements, "SELECT COUNT(*)" + SAID, began),
                    number(
                            statements,
                            "SELECT COUNT(*)" + SAID + AGREED,
                            began,
                            shop,
                            Purpose.EMAIL.name(),
                            Consent.State.GIVEN.name()));
        });
    }

    private Timestamp began(JdbcOperations statements) {
        Long first =
                statements.queryForObject("SELECT MIN(RECORDED_AT) FROM FS_TRAIL WHERE SHOP_ID = ?", Long.class, shop);
        return first == null ? NOT_YET : new Timestamp(first);
    }

    private static long number(JdbcOperations statements, String sql, Object... values) {
        Long number = statements.queryForObject(sql, Long.class, values);
        return number == null ? 0 : number;
    }

    /** How many earlier customers are said to want mail, and how many of these have agreed. Immutable. */
    public static final class Coverage {
        private final long said;
        private final long agreed;

        /** So many. */
        public Coverage(long said, long agreed) {
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
