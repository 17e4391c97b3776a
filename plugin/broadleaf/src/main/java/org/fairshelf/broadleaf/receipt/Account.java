package org.fairshelf.broadleaf.receipt;

import java.util.Optional;
import org.fairshelf.broadleaf.shared.SignedIn;
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
        return SignedIn.customer()
                .map(customer -> new Account(customer.getId(), customer.getEmailAddress(), customer.getFirstName()));
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
