package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.PhoneService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Turns a cart into an order that is paid by invoice. */
@Component("shopOrderDesk")
final class OrderDesk {
    private static final int COUNTERS = 64;

    private final OrderService orders;
    private final OrderPaymentService payments;
    private final CheckoutService checkout;
    private final AddressService addresses;
    private final PhoneService phones;
    private final CountryService countries;
    private final Delivery delivery;
    private final OrderMail mail;
    private final Object[] counters = new Object[COUNTERS];

    @Autowired
    OrderDesk(
            @Qualifier("blOrderService") OrderService orders,
            @Qualifier("blOrderPaymentService") OrderPaymentService payments,
            @Qualifier("blCheckoutService") CheckoutService checkout,
            @Qualifier("blAddressService") AddressService addresses,
            @Qualifier("blPhoneService") PhoneService phones,
            @Qualifier("blCountryService") CountryService countries,
            Delivery delivery,
            OrderMail mail) {
        this.orders = orders;
        this.payments = payments;
        this.checkout = checkout;
        this.addresses = addresses;
        this.phones = phones;
        this.countries = countries;
        this.delivery = delivery;
        this.mail = mail;
        for (int i = 0; i < COUNTERS; i++) {
            counters[i] = new Object();
        }
    }

    /**
     * Places the order, once: whoever comes a second time with the same cart, from whatever browser, gets the number of
     * the order it has become. The platform itself only looks at the copy of the cart it is given, so the cart is read
     * afresh, one visitor at a time.
     */
    String place(Long cart, Form form) throws CheckoutException, PricingException {
        synchronized (counters[(int) (cart % COUNTERS)]) {
            Order order = orders.findOrderById(cart, true);
            if (OrderStatus.SUBMITTED.equals(order.getStatus())) {
                return order.getOrderNumber();
            }
            order.setEmailAddress(Emails.normal(form.value("email")));
            for (FulfillmentGroup group : order.getFulfillmentGroups()) {
                group.setAddress(address(group.getAddress(), form));
                group.setFulfillmentOption(delivery.option());
            }
            removePayments(order);
            order = orders.save(order, true);
            order = withInvoice(order);
            order = checkout.performCheckout(order).getOrder();
            mail.confirm(order);
            return order.getOrderNumber();
        }
    }

    /** A try that failed after the payment was written leaves it behind. */
    private void removePayments(Order order) {
        for (OrderPayment payment : new ArrayList<>(order.getPayments())) {
            orders.removePaymentFromOrder(order, payment);
        }
    }

    /** An invoice is money promised, not yet taken: authorised for the whole sum. */
    private Order withInvoice(Order order) throws PricingException {
        Money sum = order.getTotal();
        OrderPayment payment = payments.create();
        payment.setType(PaymentType.WIRE);
        payment.setPaymentGatewayType(PaymentGatewayType.PASSTHROUGH);
        payment.setAmount(sum);
        payment.setOrder(order);
        PaymentTransaction promise = payments.createTransaction();
        promise.setAmount(sum);
        promise.setRawResponse("Payment by invoice");
        promise.setSuccess(true);
        promise.setType(PaymentTransactionType.AUTHORIZE);
        promise.setOrderPayment(payment);
        payment.addTransaction(promise);
        orders.addPaymentToOrder(order, payment, null);
        return orders.findOrderById(order.getId());
    }

    private Address address(@Nullable Address former, Form form) {
        Address address = former == null ? addresses.create() : former;
        address.setFirstName(form.value("firstName"));
        address.setLastName(form.value("lastName"));
        address.setAddressLine1(form.value("street"));
        address.setAddressLine2(form.value("extra").isEmpty() ? null : form.value("extra"));
        address.setPostalCode(form.value("postalCode"));
        address.setCity(form.value("city"));
        address.setCountry(countries.findCountryByAbbreviation(form.value("country")));
        address.setPhonePrimary(form.value("phone").isEmpty() ? null : phone(form.value("phone")));
        return address;
    }

    private Phone phone(String number) {
        Phone phone = phones.create();
        phone.setPhoneNumber(number);
        return phone;
    }
}
