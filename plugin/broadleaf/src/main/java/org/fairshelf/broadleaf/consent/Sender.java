package org.fairshelf.broadleaf.consent;

import java.util.Enumeration;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.fairshelf.broadleaf.shared.SignedIn;
import org.fairshelf.consent.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a request says about who sends it, read on the shop's thread so that the work on ours needs no request. */
final class Sender {

    final @Nullable String secret;
    final @Nullable Long customer;
    /** Whom the shop's own session takes this visitor for, signed in or not. */
    final @Nullable Long visitor;

    final Refusals refusals;
    final boolean signal;
    final Visit visit;
    final Locale locale;

    private Sender(
            @Nullable String secret,
            @Nullable Long customer,
            @Nullable Long visitor,
            Refusals refusals,
            boolean signal,
            Visit visit,
            Locale locale) {
        this.secret = secret;
        this.customer = customer;
        this.visitor = visitor;
        this.refusals = refusals;
        this.signal = signal;
        this.visit = visit;
        this.locale = locale;
    }

    /** On the thread of the request. */
    static Sender of(HttpServletRequest request) {
        return new Sender(
                Cookies.secret(request),
                customer(),
                visitor(),
                Cookies.refusals(request),
                signal(request),
                Visit.of(request),
                LocaleContextHolder.getLocale());
    }

    /** The account of the request; {@code null} for guests. */
    private static @Nullable Long customer() {
        return SignedIn.customer().map(Customer::getId).orElse(null);
    }

    private static @Nullable Long visitor() {
        Customer customer = CustomerState.getCustomer();
        return customer == null ? null : customer.getId();
    }

    /** Global Privacy Control: one header that is exactly 1 counts, everything else is no preference. */
    static boolean signal(HttpServletRequest request) {
        Enumeration<String> values = request.getHeaders("Sec-GPC");
        while (values != null && values.hasMoreElements()) {
            if ("1".equals(values.nextElement().trim())) {
                return true;
            }
        }
        return false;
    }
}
