package org.fairshelf.broadleaf.receipt;

import java.util.Optional;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.jspecify.annotations.Nullable;

/** The account that is signed in, as the shop knows it at this moment. Nothing of it is stored. Immutable. */
final class Account {

    private final long id;
    private final @Nullable String address;
    private final @Nullable String firstName;

    Account(long id, @Nullable String address, @Nullable String firstName) {
        this.id = id;
        this.address = address;
        this.firstName = firstName;
    }

    /** That of this thread's request; empty for guests. */
    static Optional<Account> signedIn() {
        Customer customer = CustomerState.getCustomer();
        return customer != null && customer.getId() != null && customer.isLoggedIn()
                ? Optional.of(new Account(customer.getId(), customer.getEmailAddress(), customer.getFirstName()))
                : Optional.empty();
    }

    long id() {
        return id;
    }

    @Nullable String address() {
        return address;
    }

    @Nullable String firstName() {
        return firstName;
    }
}
