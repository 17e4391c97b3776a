package org.fairshelf.sample.shop.storefront;

import java.util.List;
import java.util.Map;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.jspecify.annotations.Nullable;

/** The fields of the checkout: what they start with, and what they must be. */
final class CheckoutForm {
    private static final String[] FIELDS = {
        "email",
        "firstName",
        "lastName",
        "street",
        "extra",
        "postalCode",
        "city",
        "country",
        "phone",
        "delivery",
        "payment",
        "order"
    };
    private static final String DEFAULT_COUNTRY = "DE";
    static final String INVOICE = "invoice";

    private CheckoutForm() {}

    static Form start(@Nullable Customer customer, @Nullable Address lastAddress) {
        Form form = Form.empty();
        if (lastAddress != null) {
            Country country = lastAddress.getCountry();
            Phone phone = lastAddress.getPhonePrimary();
            form.fill("firstName", lastAddress.getFirstName())
                    .fill("lastName", lastAddress.getLastName())
                    .fill("street", lastAddress.getAddressLine1())
                    .fill("extra", lastAddress.getAddressLine2())
                    .fill("postalCode", lastAddress.getPostalCode())
                    .fill("city", lastAddress.getCity())
                    .fill("country", country == null ? null : country.getAbbreviation())
                    .fill("phone", phone == null ? null : phone.getPhoneNumber());
        }
        if (customer != null) {
            form.fill("email", customer.getEmailAddress())
                    .fill("firstName", customer.getFirstName())
                    .fill("lastName", customer.getLastName());
        }
        return form.fill("country", DEFAULT_COUNTRY).fill("payment", INVOICE);
    }

    static Form sent(Map<String, String> sent, List<Country> countries, @Nullable Long deliveryOption) {
        Form form = Form.of(sent, FIELDS);
        Emails.require(form, "email");
        form.require("firstName", 60);
        form.require("lastName", 60);
        form.require("street", 120);
        form.limit("extra", 120);
        form.require("postalCode", 12);
        if (!form.faulty("postalCode") && !form.value("postalCode").matches("[\\p{L}\\p{N} -]{3,12}")) {
            form.reject("postalCode", "form.fault.postalCode");
        }
        form.require("city", 80);
        if (countries.stream().noneMatch(country -> country.getAbbreviation().equals(form.value("country")))) {
            form.reject("country", "form.fault.missing.country");
        }
        if (!form.value("phone").matches("[0-9 +()/.-]{0,30}")) {
            form.reject("phone", "form.fault.phone");
        }
        if (!String.valueOf(deliveryOption).equals(form.value("delivery"))) {
            form.reject("delivery", "form.fault.missing.delivery");
        }
        if (!INVOICE.equals(form.value("payment"))) {
            form.reject("payment", "form.fault.missing.payment");
        }
        return form;
    }
}
