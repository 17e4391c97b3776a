package org.fairshelf.sample.shop.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.sample.shop.past.PlatformModel;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** On the platform's own tables, read back through its own entities, and on Fairshelf's own. */
class HistoryIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    /** From the last line of the story on a Friday to the Friday before that Sunday. */
    private static final long WEEKS = 742;

    /** A model keeps the types of the database it has met first. */
    private static final Map<DatabaseKind, PlatformModel> PLATFORMS = new EnumMap<>(DatabaseKind.class);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void customersOrdersAndReturnsAreWhatTheFileSays(DatabaseKind kind) throws Exception {
        Shop shop = new Shop(kind);

        shop.fill(shop.source, NOW, 0);

        assertThat(shop.rows("BLC_CUSTOMER where IS_REGISTERED = true")).isEqualTo(3);
        assertThat(shop.rows("BLC_CUSTOMER where IS_REGISTERED = false")).isOne();
        assertThat(shop.rows("BLC_CUSTOMER where RECEIVE_EMAIL = true")).isZero();
        assertThat(shop.rows("BLC_ORDER where ORDER_STATUS = 'SUBMITTED' and NAME is null"))
                .isEqualTo(7);
        assertThat(shop.jdbc.queryForList(
                        "select ORDER_NUMBER from BLC_ORDER where ORDER_STATUS = 'CANCELLED' and NAME = 'Return'"
                                + " order by 1",
                        String.class))
                .containsExactly("C536379", "C536545");
        assertThat(shop.rows("BLC_ORDER where EMAIL_ADDRESS is null")).isOne();
        assertThat(shop.rows("BLC_COUNTRY where ABBREVIATION in ('GB', 'IE')")).isEqualTo(2);
        assertThat(shop.jdbc.queryForObject(
                        "select sum(PRICE * QUANTITY) from BLC_ORDER_ITEM I join BLC_ORDER O on O.ORDER_ID = I.ORDER_ID"
                                + " where O.ORDER_STATUS = 'SUBMITTED'",
                        BigDecimal.class))
                .isEqualByComparingTo("216.41");
    }

    @ParameterizedTest
    @EnumSource
    void anOrderIsToThePlatformWhatTheInvoiceIs(DatabaseKind kind) throws Exception {
        Shop shop = new Shop(kind);
        shop.fill(shop.source, NOW, 0);

        shop.inSession(session -> {
            Order order = shop.order(session, "536365");
            assertThat(order.getStatus()).isEqualTo(OrderStatus.SUBMITTED);
            assertThat(order.getCustomer().getLastName()).isEqualTo("17850");
            // The same product at the same price is one line, at another price one of its own.
            assertThat(order.getOrderItems())
                    .extracting(item -> item.getName() + " " + item.getQuantity() + " " + item.getTotalPrice())
                    .containsExactlyInAnyOrder(
                            "White hanging heart T-light holder 8 20.40",
                            "White hanging heart T-light holder 1 2.95",
                            "White metal lantern 6 20.34");
            assertThat(order.getTotal().getAmount()).isEqualByComparingTo("43.69");
            assertThat(order.calculateSubTotal().getAmount()).isEqualByComparingTo("43.69");
            assertThat(order.getSubmitDate().toInstant())
                    .isEqualTo(LocalDateTime.parse("2010-12-01T08:26:00")
                            .plusWeeks(WEEKS)
                            .atZone(ZONE)
                            .toInstant());

            Order back = shop.order(session, "C536379");
            assertThat(back.getStatus()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(back.getTotal().getAmount()).isEqualByComparingTo("3.39");
            assertThat(back.getPayments().get(0).getTransactions())
                    .extracting(transaction -> transaction.getType())
                    .containsExactly(PaymentTransactionType.REFUND);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsKilledAnywhereGoesOnAndNothingIsThereTwice(DatabaseKind kind) throws Exception {
        Shop undisturbed = new Shop(kind);
        undisturbed.fill(undisturbed.source, NOW, 1);

        Shop shop = new Shop(kind);
        for (String victim : List.of(
                "1 insert into BLC_CUSTOMER ",
                "1 update SAMPLE_STATE ",
                "1 insert into BLC_ORDER ",
                "1 insert into BLC_ORDER_PAYMENT_TRANSACTION ",
                "1 update SAMPLE_STATE ",
                "2 INSERT INTO FS_SUBJECT_CUSTOMER ",
                "5 INSERT INTO FS_EVENT ",
                "1 update SAMPLE_STATE ",
                "1 insert into SAMPLE_STATE ")) {
            Killed killed = new Killed(shop.source, victim.substring(2), Integer.parseInt(victim.substring(0, 1)));
            assertThatThrownBy(() -> shop.fill(killed, NOW, 1)).as(victim).hasStackTraceContaining("killed");
            assertThat(new HistoryState(shop.jdbc).isDone()).isFalse();
        }

        // Three weeks later and with another share: what was begun is what counts.
        shop.fill(shop.source, NOW.plus(Duration.ofDays(20)), 0.5);

        assertThat(shop.story()).isEqualTo(undisturbed.story());
        assertThat(shop.sizes()).isEqualTo(undisturbed.sizes());
    }

    @ParameterizedTest
    @EnumSource
    void consentsAreProvedAsImportedAndCoverTheOrdersButNoReturns(DatabaseKind kind) throws Exception {
        Shop shop = new Shop(kind);
        shop.fill(shop.source, NOW, 1);

        Map<String, Long> accounts = HistoryOrders.accounts(shop.jdbc);
        assertThat(accounts).hasSize(3);
        for (long account : accounts.values()) {
            assertThat(shop.fairshelf.means(account)).containsExactly("IMPORT");
            assertThat(shop.fairshelf.allowed(account, NOW))
                    .containsExactlyInAnyOrder(Purpose.BROWSING, Purpose.PURCHASES);
        }
        assertThat(shop.rows("FS_SUBJECT")).isEqualTo(3);
        assertThat(shop.rows("FS_EVENT")).isEqualTo(6);
        assertThat(shop.jdbc.queryForList(
                        "select O.ORDER_NUMBER from FS_EVENT E join BLC_ORDER O on O.ORDER_ID = E.THING_ID"
                                + " where E.EVENT_TYPE = 'ORDER' order by 1",
                        String.class))
                .containsExactly("536365", "536366", "536367", "536370", "581587", "581588");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsASubjectUnlessSomebodyGivesTheirWord(DatabaseKind kind) throws Exception {
        Shop shop = new Shop(kind);
        shop.fill(shop.source, NOW, 0);

        assertThat(shop.rows("FS_SUBJECT") + shop.rows("FS_CONSENT") + shop.rows("FS_EVENT"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatWasSentBackIsNoPurchaseAndALineSaysHowMuchCameBack(DatabaseKind kind) throws Exception {
        Shop shop = new Shop(
                kind,
                new HistoryText()
                        .line("1,71053,LANTERN,2,2010-12-01 08:00:00,3.39,7,United Kingdom")
                        .line("2,71053,LANTERN,6,2010-12-02 08:00:00,3.39,7,United Kingdom")
                        .line("2,22633,HAND WARMER,1,2010-12-02 08:00:00,1.85,7,United Kingdom")
                        .line("C3,71053,LANTERN,-7,2010-12-03 08:00:00,3.39,7,United Kingdom"));
        shop.fill(shop.source, NOW, 1);
        assertThat(shop.cameBack()).containsExactly("1 SUBMITTED Lantern 2 1", "2 SUBMITTED Lantern 6 6");

        Shop other = new Shop(
                kind,
                new HistoryText()
                        .line("1,71053,LANTERN,2,2010-12-01 08:00:00,3.39,7,United Kingdom")
                        .line("2,22633,HAND WARMER,1,2010-12-02 08:00:00,1.85,7,United Kingdom")
                        .line("C3,71053,LANTERN,-2,2010-12-03 08:00:00,3.39,7,United Kingdom"));
        other.fill(other.source, NOW, 1);

        assertThat(other.cameBack()).containsExactly("1 CANCELLED Lantern 2 2");
        assertThat(other.jdbc.queryForList(
                        "select O.ORDER_NUMBER from FS_EVENT E join BLC_ORDER O on O.ORDER_ID = E.THING_ID"
                                + " where E.EVENT_TYPE = 'ORDER'",
                        String.class))
                .containsExactly("2");
        other.inSession(session -> {
            Order order = other.order(session, "1");
            assertThat(order.getPayments().get(0).getTransactions())
                    .extracting(transaction -> transaction.getType())
                    .as("it was paid, and paid back with the return")
                    .containsExactly(PaymentTransactionType.AUTHORIZE, PaymentTransactionType.CAPTURE);
            assertThat(order.getFulfillmentGroups().get(0).getStatus()).isEqualTo(FulfillmentGroupStatusType.DELIVERED);
        });
    }

    /** A shop with the catalog of a file, its past still to come. */
    private final class Shop {
        private final PlatformModel platform;
        private final DataSource source;
        private final JdbcTemplate jdbc;
        private final FairshelfTables fairshelf;
        private final HistoryText text;

        private Shop(DatabaseKind kind) throws Exception {
            this(kind, HistoryText.story());
        }

        private Shop(DatabaseKind kind, HistoryText text) throws Exception {
            this.text = text;
            if (!PLATFORMS.containsKey(kind)) {
                PLATFORMS.put(kind, new PlatformModel());
            }
            this.platform = PLATFORMS.get(kind);
            this.source = kind.empty();
            this.jdbc = new JdbcTemplate(source);
            platform.makeTables(source);
            this.fairshelf = FairshelfTables.make(source, folder, NOW);
        }

        /** As a start of the shop does it. */
        private void fill(DataSource through, Instant now, double consented) throws Exception {
            HistoryImport history = HistoryImport.read(
                    through,
                    text.in(folder).path(),
                    folder.resolve("report.csv"),
                    consented,
                    ZONE,
                    Clock.fixed(now, ZoneOffset.UTC));
            if (!new HistoryState(jdbc).isBegun()) {
                platform.put(source, history.catalog());
                history.begin();
            }
            Customers customers = history.writeOrders(password -> "hash of " + password);
            history.writeConsents(fairshelf.through(through), customers);
            history.finish(customers);
        }

        private Order order(Session session, String number) {
            return (Order) session.createQuery("select o from org.broadleafcommerce.core.order.domain.OrderImpl o"
                            + " where o.orderNumber = '" + number + "'")
                    .uniqueResult();
        }

        private void inSession(Consumer<Session> work) {
            SessionFactory factory = platform.open(source);
            try {
                Session session = factory.openSession();
                try {
                    work.accept(session);
                } finally {
                    session.close();
                }
            } finally {
                factory.close();
            }
        }

        /** Lines of which pieces came back. */
        private List<String> cameBack() {
            return jdbc.queryForList(
                    "select O.ORDER_NUMBER || ' ' || O.ORDER_STATUS || ' ' || I.NAME || ' ' || I.QUANTITY || ' ' || A.VALUE"
                            + " from BLC_ORDER O join BLC_ORDER_ITEM I on I.ORDER_ID = O.ORDER_ID"
                            + " join BLC_ORDER_ITEM_ATTRIBUTE A on A.ORDER_ITEM_ID = I.ORDER_ITEM_ID"
                            + " where A.NAME = 'Returned' order by 1",
                    String.class);
        }

        private List<String> story() {
            return jdbc.queryForList(
                    "select O.ORDER_NUMBER || ' ' || O.ORDER_STATUS || ' ' || O.SUBMIT_DATE || ' ' || I.NAME || ' ' || I.QUANTITY"
                            + " || ' ' || I.PRICE || ' ' || C.LAST_NAME from BLC_ORDER O"
                            + " join BLC_ORDER_ITEM I on I.ORDER_ID = O.ORDER_ID"
                            + " left join BLC_CUSTOMER C on C.CUSTOMER_ID = O.CUSTOMER_ID and C.IS_REGISTERED = true order by 1",
                    String.class);
        }

        private List<String> sizes() {
            return jdbc
                    .queryForList(
                            "select upper(TABLE_NAME) from INFORMATION_SCHEMA.TABLES"
                                    + " where upper(TABLE_NAME) like 'BLC%' or upper(TABLE_NAME) like 'FS%' order by 1",
                            String.class)
                    .stream()
                    .filter(table -> !table.endsWith("DATABASECHANGELOGLOCK"))
                    .map(table -> table + " " + rows(table))
                    .toList();
        }

        private long rows(String from) {
            return jdbc.queryForObject("select count(*) from " + from, Long.class);
        }
    }

    /** A database that goes away when a statement begins like that for the nth time. */
    private static final class Killed extends DelegatingDataSource {
        private final String victim;
        private int left;

        Killed(DataSource target, String victim, int left) {
            super(target);
            this.victim = victim;
            this.left = left;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")
                                && arguments[0].toString().startsWith(victim)
                                && --left <= 0) {
                            throw new SQLException("killed");
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
