package org.fairshelf.sample.shop.past;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The platform's rows for some shoppers and their orders: what registration and checkout of Broadleaf 3.1 would have
 * left behind, had all this happened in the shop. Made in memory, then inserted in the caller's transaction.
 */
public final class PastTables {
    private static final String EURO = "EUR";
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
    private static final DateTimeFormatter ORDER_NUMBER = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);
    /** The name of an order that is a return, as the admin lists it; orders have no name otherwise. */
    public static final String RETURN = "Return";

    /** The attribute of a line that tells how many of its pieces came back; lines of which none did have none. */
    public static final String RETURNED = "Returned";

    private static final String DISCRETE = "org.broadleafcommerce.core.order.domain.DiscreteOrderItem";
    private static final Duration UNTIL_SHIPPED = Duration.ofDays(1);
    private static final Duration UNTIL_DELIVERED = Duration.ofDays(4);
    private static final Duration UNTIL_PAID = Duration.ofDays(9);

    private final Insert accounts = new Insert(
            "BLC_CUSTOMER",
            "CUSTOMER_ID",
            "USER_NAME",
            "EMAIL_ADDRESS",
            "FIRST_NAME",
            "LAST_NAME",
            "PASSWORD",
            "LOCALE_CODE",
            "IS_REGISTERED",
            "RECEIVE_EMAIL",
            "DEACTIVATED",
            "PASSWORD_CHANGE_REQUIRED",
            "DATE_CREATED",
            "CREATED_BY");
    private final Insert guests = new Insert(
            "BLC_CUSTOMER",
            "CUSTOMER_ID",
            "USER_NAME",
            "LOCALE_CODE",
            "IS_REGISTERED",
            "RECEIVE_EMAIL",
            "DEACTIVATED",
            "PASSWORD_CHANGE_REQUIRED",
            "DATE_CREATED",
            "CREATED_BY");
    private final Insert roles = new Insert("BLC_CUSTOMER_ROLE", "CUSTOMER_ROLE_ID", "CUSTOMER_ID", "ROLE_ID");
    private final Insert addresses = new Insert(
            "BLC_ADDRESS",
            "ADDRESS_ID",
            "FIRST_NAME",
            "LAST_NAME",
            "ADDRESS_LINE1",
            "POSTAL_CODE",
            "CITY",
            "COUNTRY",
            "IS_DEFAULT",
            "IS_ACTIVE",
            "IS_BUSINESS",
            "STANDARDIZED");
    private final Insert customerAddresses =
            new Insert("BLC_CUSTOMER_ADDRESS", "CUSTOMER_ADDRESS_ID", "ADDRESS_NAME", "CUSTOMER_ID", "ADDRESS_ID");
    private final Insert orders = new Insert(
            "BLC_ORDER",
            "ORDER_ID",
            "CUSTOMER_ID",
            "NAME",
            "ORDER_STATUS",
            "ORDER_NUMBER",
            "EMAIL_ADDRESS",
            "SUBMIT_DATE",
            "ORDER_SUBTOTAL",
            "TOTAL_SHIPPING",
            "TOTAL_TAX",
            "ORDER_TOTAL",
            "CURRENCY_CODE",
            "LOCALE_CODE",
            "DATE_CREATED",
            "CREATED_BY",
            "DATE_UPDATED",
            "UPDATED_BY");
    private final Insert items = new Insert(
            "BLC_ORDER_ITEM",
            "ORDER_ITEM_ID",
            "ORDER_ID",
            "CATEGORY_ID",
            "NAME",
            "ORDER_ITEM_TYPE",
            "QUANTITY",
            "PRICE",
            "RETAIL_PRICE",
            "TOTAL_TAX",
            "ITEM_TAXABLE_FLAG",
            "DISCOUNTS_ALLOWED");
    private final Insert discreteItems =
            new Insert("BLC_DISCRETE_ORDER_ITEM", "ORDER_ITEM_ID", "PRODUCT_ID", "SKU_ID", "BASE_RETAIL_PRICE");
    private final Insert priceDetails = new Insert(
            "BLC_ORDER_ITEM_PRICE_DTL", "ORDER_ITEM_PRICE_DTL_ID", "ORDER_ITEM_ID", "QUANTITY", "USE_SALE_PRICE");
    private final Insert itemAttributes =
            new Insert("BLC_ORDER_ITEM_ATTRIBUTE", "ORDER_ITEM_ATTRIBUTE_ID", "ORDER_ITEM_ID", "NAME", "VALUE");
    private final Insert groups = new Insert(
            "BLC_FULFILLMENT_GROUP",
            "FULFILLMENT_GROUP_ID",
            "ORDER_ID",
            "ADDRESS_ID",
            "FULFILLMENT_OPTION_ID",
            "TYPE",
            "STATUS",
            "IS_PRIMARY",
            "RETAIL_PRICE",
            "SALE_PRICE",
            "PRICE",
            "MERCHANDISE_TOTAL",
            "TOTAL",
            "TOTAL_TAX",
            "TOTAL_ITEM_TAX",
            "TOTAL_FEE_TAX",
            "TOTAL_FG_TAX",
            "SHIPPING_PRICE_TAXABLE");
    private final Insert groupItems = new Insert(
                    "BLC_FULFILLMENT_GROUP_ITEM",
                    "FULFILLMENT_GROUP_ITEM_ID",
                    "FULFILLMENT_GROUP_ID",
                    "ORDER_ITEM_ID",
                    "QUANTITY",
                    "STATUS",
                    "TOTAL_ITEM_AMOUNT",
                    "TOTAL_ITEM_TAXABLE_AMOUNT",
                    "TOTAL_ITEM_TAX",
                    "PRORATED_ORDER_ADJ")
            .ofEntity("FulfillmentGroupItemImpl");
    private final Insert payments = new Insert(
            "BLC_ORDER_PAYMENT", "ORDER_PAYMENT_ID", "ORDER_ID", "AMOUNT", "PAYMENT_TYPE", "GATEWAY_TYPE", "ARCHIVED");
    private final Insert transactions = new Insert(
            "BLC_ORDER_PAYMENT_TRANSACTION",
            "PAYMENT_TRANSACTION_ID",
            "ORDER_PAYMENT",
            "TRANSACTION_TYPE",
            "TRANSACTION_AMOUNT",
            "DATE_RECORDED",
            "SUCCESS",
            "ARCHIVED");
    private final Insert followUps = new Insert(
            "BLC_ORDER_PAYMENT_TRANSACTION",
            "PAYMENT_TRANSACTION_ID",
            "ORDER_PAYMENT",
            "PARENT_TRANSACTION",
            "TRANSACTION_TYPE",
            "TRANSACTION_AMOUNT",
            "DATE_RECORDED",
            "SUCCESS",
            "ARCHIVED");

    private final Ids ids;
    private final Shelf shelf;
    private final Passwords passwords;
    private final ZoneId zone;
    private final Instant end;

    /** Nothing yet, of a past that ends at {@code end}: parcels sent shortly before are still on their way. */
    PastTables(Ids ids, Shelf shelf, Passwords passwords, ZoneId zone, Instant end) {
        this.ids = ids;
        this.shelf = shelf;
        this.passwords = passwords;
        this.zone = zone;
        this.end = end;
    }

    void add(PastShopper shopper) {
        if (shopper.registeredAt().isPresent()) {
            long customer = account(
                    shopper.person(),
                    shopper.registeredAt().get(),
                    shopper.password().orElse(null),
                    shopper.wantsNewsletter());
            for (PastOrder order : shopper.orders()) {
                order(shopper.person(), customer, order);
            }
            return;
        }
        for (PastOrder order : shopper.orders()) {
            // To the shop, each visit of a guest is somebody else.
            order(shopper.person(), guest(shopper.person(), order.placedAt()), order);
        }
    }

    /** Writes everything that was added; parents before their children. */
    void insert(JdbcTemplate jdbc) {
        List<Insert> tables = Arrays.asList(
                accounts,
                guests,
                roles,
                addresses,
                customerAddresses,
                orders,
                items,
                discreteItems,
                priceDetails,
                itemAttributes,
                groups,
                groupItems,
                payments,
                transactions,
                followUps);
        tables.forEach(table -> table.execute(jdbc));
    }

    /** An account; nobody can log in to it without a password. */
    public long account(Person person, Instant registeredAt, @Nullable String password) {
        return account(person, registeredAt, password, false);
    }

    private long account(Person person, Instant registeredAt, @Nullable String password, boolean newsletter) {
        long id = ids.nextCustomer();
        accounts.row(
                id,
                person.email(),
                person.email(),
                person.firstName(),
                person.lastName(),
                password == null ? passwords.unknown() : passwords.hash(password),
                person.language().getLanguage(),
                true,
                newsletter,
                false,
                false,
                time(registeredAt),
                id);
        roles.row(ids.next("CustomerRoleImpl"), id, shelf.shopperRole());
        customerAddresses.row(
                ids.next("CustomerAddressImpl"),
                person.language().equals(Locale.GERMAN) ? "Zuhause" : "Home",
                id,
                address(person, true));
        return id;
    }

    /** Somebody without an account. */
    public long guest(Person person, Instant at) {
        long id = ids.nextCustomer();
        guests.row(id, Long.toString(id), person.language().getLanguage(), false, false, false, false, time(at), id);
        return id;
    }

    private long address(Person person, boolean standard) {
        long id = ids.next("AddressImpl");
        PostalAddress address = person.address();
        addresses.row(
                id,
                person.firstName(),
                person.lastName(),
                address.street(),
                address.postalCode(),
                address.city(),
                address.country(),
                standard,
                true,
                false,
                false);
        return id;
    }

    /** An order of theirs. */
    public void order(Person person, long customer, PastOrder order) {
        long id = ids.next("OrderImpl");
        Instant placed = order.placedAt();
        orders.row(
                id,
                customer,
                order.isReturn() ? RETURN : Insert.UNKNOWN,
                order.endedAt().isPresent() ? "CANCELLED" : "SUBMITTED",
                order.number().orElseGet(() -> ORDER_NUMBER.withZone(zone).format(placed) + id),
                known(person.email()),
                time(placed),
                order.subtotal(),
                order.delivery(),
                NOTHING,
                order.total(),
                EURO,
                person.language().getLanguage(),
                time(placed),
                customer,
                time(order.endedAt().orElse(placed)),
                customer);
        // A copy: it stays as it was when the parcel was sent.
        long address = address(person, false);
        String status = parcel(order);
        long group = ids.next("FulfillmentGroupImpl");
        groups.row(
                group,
                id,
                address,
                shelf.deliveryOption(),
                "PHYSICAL_SHIP",
                status,
                true,
                order.delivery(),
                order.delivery(),
                order.delivery(),
                order.subtotal(),
                order.total(),
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                false);
        for (PastLine line : order.lines()) {
            line(person, id, group, status, line);
        }
        payment(id, order);
    }

    private void line(Person person, long order, long group, String status, PastLine line) {
        long id = ids.next("OrderItemImpl");
        Shelf.Product product = shelf.product(line.product());
        items.row(
                id,
                order,
                product.category(),
                line.name(),
                DISCRETE,
                line.quantity(),
                line.unitPrice(),
                line.unitPrice(),
                NOTHING,
                false,
                true);
        discreteItems.row(id, product.id(), product.sku(line.choice()), line.unitPrice());
        priceDetails.row(ids.next("OrderItemPriceDetailImpl"), id, line.quantity(), true);
        line.choice()
                .ifPresent(choice -> itemAttributes.row(
                        ids.next("OrderItemAttributeImpl"),
                        id,
                        choice.option(),
                        choice.label().in(person.language())));
        if (line.back() > 0) {
            itemAttributes.row(ids.next("OrderItemAttributeImpl"), id, RETURNED, Integer.toString(line.back()));
        }
        groupItems.row(
                ids.next("FulfillmentGroupItemImpl"),
                group,
                id,
                line.quantity(),
                status,
                line.total(),
                NOTHING,
                NOTHING,
                NOTHING);
    }

    /** By invoice: promised with the order, taken when the customer has paid, let go when the order is cancelled; given back for a return. */
    private void payment(long order, PastOrder paid) {
        long id = ids.next("OrderPaymentImpl");
        payments.row(id, order, paid.total(), "WIRE", "Passthrough", "N");
        if (paid.isReturn()) {
            transactions.row(
                    ids.next("PaymentTransactionImpl"), id, "REFUND", paid.total(), time(paid.placedAt()), true, "N");
            return;
        }
        long promise = ids.next("PaymentTransactionImpl");
        transactions.row(promise, id, "AUTHORIZE", paid.total(), time(paid.placedAt()), true, "N");
        // What came back had been paid: the return pays it back.
        Instant due = paid.sentBackAt().orElse(paid.placedAt().plus(UNTIL_PAID));
        if (paid.cancelledAt().isPresent()) {
            followUp(promise, id, "VOID", paid.total(), paid.cancelledAt().get());
        } else if (!due.isAfter(end)) {
            followUp(promise, id, "CAPTURE", paid.total(), due);
        }
    }

    private void followUp(long promise, long payment, String type, BigDecimal amount, Instant at) {
        followUps.row(ids.next("PaymentTransactionImpl"), payment, promise, type, amount, time(at), true, "N");
    }

    /** How far a parcel has come; that of a cancelled order never left. */
    private String parcel(PastOrder order) {
        if (order.sentBackAt().isPresent()) {
            return "DELIVERED";
        }
        Duration ago = Duration.between(order.placedAt(), end);
        if (order.cancelledAt().isPresent() || ago.compareTo(UNTIL_SHIPPED) < 0) {
            return "PROCESSING";
        }
        return ago.compareTo(UNTIL_DELIVERED) < 0 ? "SHIPPED" : "DELIVERED";
    }

    private static Object known(String text) {
        return text.isEmpty() ? Insert.UNKNOWN : text;
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }
}
