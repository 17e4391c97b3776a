package org.fairshelf.broadleaf.hooks;

import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.listener.PostRegistrationObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hook REGISTRATION. The platform calls its observers inside the transaction; this one waits for the commit. */
public final class RegistrationHook implements PostRegistrationObserver {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationHook.class);

    private final Guard guard;

    /** Calls behind the guard. */
    public RegistrationHook(Guard guard) {
        this.guard = guard;
    }

    /** Begins to observe. */
    public void observe(CustomerService customers) {
        customers.addPostRegisterListener(this);
    }

    @Override
    public void processRegistrationEvent(Customer customer) {
        try {
            AfterCommit.run(() -> guard.tell(Hook.REGISTRATION));
        } catch (RuntimeException | Error e) {
            LOG.debug("A customer registered unseen by Fairshelf.", e);
        }
    }
}
