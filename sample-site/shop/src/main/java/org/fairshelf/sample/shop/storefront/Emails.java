package org.fairshelf.sample.shop.storefront;

import java.util.Locale;
import org.apache.commons.validator.GenericValidator;

/** Email addresses as customers type them. An address is also the name a customer signs in with, so it is kept in small letters. */
final class Emails {
    private static final int LONGEST = 120;

    private Emails() {}

    static String normal(String typed) {
        return typed.trim().toLowerCase(Locale.ROOT);
    }

    static void require(Form form, String field) {
        form.require(field, LONGEST);
        if (!form.faulty(field) && !GenericValidator.isEmail(form.value(field))) {
            form.reject(field, "form.fault.email");
        }
    }
}
