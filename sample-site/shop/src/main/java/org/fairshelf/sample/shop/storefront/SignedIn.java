package org.fairshelf.sample.shop.storefront;

import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.jspecify.annotations.Nullable;

/** The customer of this request, if one has signed in. */
final class SignedIn {
    private SignedIn() {}

    static @Nullable Customer customer() {
        BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
        if (context == null || context.getWebRequest() == null) {
            return null;
        }
        Customer customer = CustomerState.getCustomer();
        return customer == null || !customer.isLoggedIn() ? null : customer;
    }

    /** For pages that only open to customers: the way in is guarded by the security filters. */
    static Customer required() {
        Customer customer = customer();
        if (customer == null) {
            throw new NotFound("a customer who has signed in");
        }
        return customer;
    }
}
