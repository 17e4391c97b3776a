package org.fairshelf.sample.shop.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.profile.core.domain.AddressImpl;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.fairshelf.sample.shop.catalog.Catalog;
import org.fairshelf.sample.shop.catalog.CatalogReader;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On the platform's own tables, read back through its own entities. */
class PastIT {
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    private static final Catalog CATALOG = CatalogReader.ofTheShop();
    private static PlatformModel platform;

    private final DataSource database =
            new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "SA", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final List<String> encoded = new ArrayList<>();

    @BeforeAll
    static void readThePlatformsEntities() throws Exception {
        platform = new PlatformModel();
    }

    @BeforeEach
    void makeAShop() {
        platform.fill(database, CATALOG);
    }

    @Test
    void everythingThatHappenedIsInTheTablesOnce() {
        past(database, NOW).write();
        List<PastShopper> shoppers = generated(NOW);
        List<Long> before = sizes();

        past(database, NOW.plus(Duration.ofDays(3))).write();

        assertThat(sizes()).isEqualTo(before);
        assertThat(count("BLC_ORDER")).isEqualTo(orders(shoppers).size());
        assertThat(count("BLC_DISCRETE_ORDER_ITEM"))
                .isEqualTo(orders(shoppers).stream()
                        .mapToLong(order -> order.lines().size())
                        .sum());
        assertThat(count("BLC_CUSTOMER where IS_REGISTERED = true")).isEqualTo(PastGenerator.SHOPPERS);
        assertThat(count("BLC_ORDER where ORDER_STATUS = 'CANCELLED'"))
                .isEqualTo(orders(shoppers).stream()
                        .filter(order -> order.cancelledAt().isPresent())
                        .count());
        assertThat(sum("ORDER_TOTAL", "BLC_ORDER"))
                .isEqualByComparingTo(
                        orders(shoppers).stream().map(PastOrder::total).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void anOrderIsWhatThePlatformExpects() {
        past(database, NOW).write();
        PastShopper demo = generated(NOW).get(0);

        inSession(session -> {
            List<Order> orders = ordersOf(session, demo.person().email());
            assertThat(orders).hasSameSizeAs(demo.orders());
            for (int i = 0; i < orders.size(); i++) {
                same(orders.get(i), demo.orders().get(i), demo.person());
            }
            return null;
        });
    }

    @Test
    void allSumsAgree() {
        past(database, NOW).write();

        assertThat(count("BLC_ORDER where ORDER_TOTAL <> ORDER_SUBTOTAL + TOTAL_SHIPPING"))
                .isZero();
        assertThat(count("BLC_ORDER O where ORDER_SUBTOTAL <> (select sum(I.PRICE * I.QUANTITY) from BLC_ORDER_ITEM I"
                        + " where I.ORDER_ID = O.ORDER_ID)"))
                .isZero();
        assertThat(count("BLC_ORDER O where ORDER_TOTAL <> (select sum(P.AMOUNT) from BLC_ORDER_PAYMENT P"
                        + " where P.ORDER_ID = O.ORDER_ID)"))
                .isZero();
        assertThat(count("BLC_ORDER O where ORDER_TOTAL <> (select sum(G.TOTAL) from BLC_FULFILLMENT_GROUP G"
                        + " where G.ORDER_ID = O.ORDER_ID)"))
                .isZero();
    }

    @Test
    void whoStopsInTheMiddleGoesOnWithTheSamePast() {
        Failing failing = new Failing(database, 4);
        assertThatThrownBy(() -> past(failing, NOW).write()).hasMessageContaining("killed");
        long written = count("BLC_CUSTOMER");
        assertThat(written).isEqualTo(3 * 50);

        past(database, NOW.plus(Duration.ofDays(10))).write();

        PastIT undisturbed = new PastIT();
        undisturbed.makeAShop();
        undisturbed.past(undisturbed.database, NOW).write();
        assertThat(sizes()).isEqualTo(undisturbed.sizes());
        assertThat(story()).isEqualTo(undisturbed.story());
    }

    @Test
    void thePlatformGoesOnWithIdsOfItsOwn() {
        past(database, NOW).write();
        Set<Long> taken = new HashSet<>(jdbc.queryForList("select ADDRESS_ID from BLC_ADDRESS", Long.class));

        inSession(session -> {
            for (int i = 0; i < 200; i++) {
                AddressImpl address = new AddressImpl();
                address.setAddressLine1("Quellerweg 1");
                assertThat(taken.add((Long) session.save(address))).isTrue();
            }
            session.clear();
            return null;
        });
    }

    @Test
    void onlyTheDemoShoppersPasswordIsKnown() {
        past(database, NOW).write();

        assertThat(encoded).hasSize(2).contains("shopper");
        assertThat(jdbc.queryForObject(
                        "select PASSWORD from BLC_CUSTOMER where USER_NAME = 'shopper@example.com'", String.class))
                .isEqualTo("hash of shopper");
        assertThat(count("BLC_CUSTOMER where IS_REGISTERED = true and PASSWORD is null"))
                .isZero();
        assertThat(count("BLC_CUSTOMER_ROLE")).isEqualTo(PastGenerator.SHOPPERS);
    }

    @Test
    void ofOneInThreeTheShopSaysThatMailsAreWantedAndNoMailboxIsReal() {
        past(database, NOW).write();

        assertThat(count("BLC_CUSTOMER where RECEIVE_EMAIL = true and IS_REGISTERED = true"))
                .isBetween(PastGenerator.SHOPPERS / 4L, PastGenerator.SHOPPERS / 2L);
        assertThat(count(
                        "BLC_CUSTOMER where RECEIVE_EMAIL is null or (RECEIVE_EMAIL = true and IS_REGISTERED = false)"))
                .isZero();
        assertThat(jdbc.queryForList("select EMAIL_ADDRESS from BLC_ORDER", String.class))
                .allSatisfy(email -> assertThat(email).matches(".+@example\\.(com|org)"));
    }

    @Test
    void aGuestIsACustomerWithoutAccount() {
        past(database, NOW).write();

        assertThat(count("BLC_CUSTOMER where IS_REGISTERED = false"))
                .isEqualTo(count("BLC_ORDER O join BLC_CUSTOMER C on C.CUSTOMER_ID = O.CUSTOMER_ID"
                        + " where C.IS_REGISTERED = false"))
                .isGreaterThanOrEqualTo(PastGenerator.GUESTS);
        assertThat(count("BLC_CUSTOMER where IS_REGISTERED = false and (EMAIL_ADDRESS is not null"
                        + " or USER_NAME <> cast(CUSTOMER_ID as varchar(20)))"))
                .isZero();
    }

    private void same(Order order, PastOrder past, Person person) {
        boolean cancelled = past.cancelledAt().isPresent();
        assertThat(order.getStatus()).isEqualTo(cancelled ? OrderStatus.CANCELLED : OrderStatus.SUBMITTED);
        assertThat(order.getSubmitDate().toInstant()).isEqualTo(past.placedAt());
        assertThat(order.getOrderNumber()).endsWith(order.getId().toString());
        assertThat(order.getEmailAddress()).isEqualTo(person.email());
        assertThat(order.getLocale().getLocaleCode())
                .isEqualTo(person.language().getLanguage());
        assertThat(order.getSubTotal().getAmount()).isEqualByComparingTo(past.subtotal());
        assertThat(order.getTotalFulfillmentCharges().getAmount()).isEqualByComparingTo(past.delivery());
        assertThat(order.getTotal().getAmount()).isEqualByComparingTo(past.total());
        assertThat(order.getTotal().getCurrency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(order.calculateSubTotal().getAmount()).isEqualByComparingTo(past.subtotal());

        assertThat(order.getOrderItems()).hasSameSizeAs(past.lines());
        for (PastLine line : past.lines()) {
            same(item(order, line.name()), line, person);
        }

        assertThat(order.getFulfillmentGroups()).hasSize(1);
        FulfillmentGroup group = order.getFulfillmentGroups().get(0);
        assertThat(group.getAddress().getLastName()).isEqualTo(person.lastName());
        assertThat(group.getAddress().getCountry().getAbbreviation())
                .isEqualTo(person.address().country());
        assertThat(group.getFulfillmentOption().getId()).isEqualTo(7);
        assertThat(group.getFulfillmentGroupItems()).hasSameSizeAs(past.lines());
        if (cancelled) {
            assertThat(group.getStatus()).isEqualTo(FulfillmentGroupStatusType.PROCESSING);
        } else if (past.placedAt().isBefore(NOW.minus(Duration.ofDays(5)))) {
            assertThat(group.getStatus()).isEqualTo(FulfillmentGroupStatusType.DELIVERED);
        }

        assertThat(order.getPayments()).hasSize(1);
        OrderPayment payment = order.getPayments().get(0);
        assertThat(payment.getType()).isEqualTo(PaymentType.WIRE);
        assertThat(payment.getAmount().getAmount()).isEqualByComparingTo(past.total());
        assertThat(payment.getTransactions())
                .extracting(PaymentTransaction::getType)
                .contains(PaymentTransactionType.AUTHORIZE)
                .contains(
                        cancelled
                                ? PaymentTransactionType.VOID
                                : past.placedAt().isBefore(NOW.minus(Duration.ofDays(9)))
                                        ? PaymentTransactionType.CAPTURE
                                        : PaymentTransactionType.AUTHORIZE);
    }

    private static void same(OrderItem item, PastLine line, Person person) {
        assertThat(item.getQuantity()).isEqualTo(line.quantity());
        assertThat(item.getTotalPrice().getAmount()).isEqualByComparingTo(line.total());
        assertThat(item.getCategory()).isNotNull();
        DiscreteOrderItem discrete = (DiscreteOrderItem) item;
        assertThat(discrete.getProduct().getUrl()).endsWith("/" + line.product());
        line.choice().ifPresent(choice -> {
            assertThat(item.getOrderItemAttributes().get(choice.option()).getValue())
                    .isEqualTo(choice.label().in(person.language()));
            assertThat(discrete.getSku().getProductOptionValuesCollection())
                    .extracting(value -> value.getAttributeValue())
                    .containsExactly(choice.label().english());
        });
    }

    private static OrderItem item(Order order, String name) {
        return order.getOrderItems().stream()
                .filter(item -> item.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Order> ordersOf(Session session, String login) {
        Customer customer = (Customer) session.createQuery(
                        "select c from org.broadleafcommerce.profile.core.domain.CustomerImpl c where c.username = ?1")
                .setParameter("1", login)
                .uniqueResult();
        return session.createQuery("select o from org.broadleafcommerce.core.order.domain.OrderImpl o"
                        + " where o.customer.id = " + customer.getId() + " order by o.submitDate")
                .list();
    }

    private <T> T inSession(Function<Session, T> work) {
        SessionFactory factory = platform.open(database);
        try {
            Session session = factory.openSession();
            try {
                return work.apply(session);
            } finally {
                session.close();
            }
        } finally {
            factory.close();
        }
    }

    /** Who ordered what and when, without the ids, which may have gaps. */
    private List<String> story() {
        return jdbc.queryForList(
                "select O.EMAIL_ADDRESS || ' ' || O.SUBMIT_DATE || ' ' || I.NAME || ' ' || I.QUANTITY from BLC_ORDER O"
                        + " join BLC_ORDER_ITEM I on I.ORDER_ID = O.ORDER_ID order by 1",
                String.class);
    }

    private List<Long> sizes() {
        List<Long> sizes = new ArrayList<>();
        jdbc.queryForList(
                        "select TABLE_NAME from INFORMATION_SCHEMA.TABLES where TABLE_NAME like 'BLC%' order by 1",
                        String.class)
                .forEach(table -> sizes.add(count(table)));
        return sizes;
    }

    private long count(String from) {
        return jdbc.queryForObject("select count(*) from " + from, Long.class);
    }

    private BigDecimal sum(String column, String from) {
        return jdbc.queryForObject("select sum(" + column + ") from " + from, BigDecimal.class);
    }

    private Past past(DataSource dataSource, Instant now) {
        return new Past(dataSource, Clock.fixed(now, ZoneOffset.UTC), CATALOG, password -> {
            encoded.add(password);
            return "hash of " + password;
        });
    }

    private static List<PastShopper> generated(Instant end) {
        return new PastGenerator(CATALOG, 20260101L, ZoneId.of("Europe/Berlin")).generate(end);
    }

    private static List<PastOrder> orders(List<PastShopper> shoppers) {
        List<PastOrder> orders = new ArrayList<>();
        shoppers.forEach(shopper -> orders.addAll(shopper.orders()));
        return orders;
    }

    /** A database that goes away in the middle of the nth batch of orders. */
    private static final class Failing extends DelegatingDataSource {
        private int left;

        Failing(DataSource target, int batches) {
            super(target);
            this.left = batches;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")
                                && arguments[0].toString().startsWith("insert into BLC_ORDER_PAYMENT ")) {
                            left--;
                            if (left == 0) {
                                throw new SQLException("killed");
                            }
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
