package org.fairshelf.broadleaf.shared;

import java.util.Optional;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;

/** Who is signed in to the shop. */
public final class SignedIn {

    private SignedIn() {}

    /** The customer of this thread's request, who then has an id; empty for guests, and outside of a request. */
    public static Optional<Customer> customer() {
        Customer customer = CustomerState.getCustomer();
        return customer != null && customer.getId() != null && customer.isLoggedIn()
                ? Optional.of(customer)
                : Optional.empty();
    }
}
