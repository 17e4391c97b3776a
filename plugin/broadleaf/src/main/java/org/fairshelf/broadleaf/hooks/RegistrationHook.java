package org.fairshelf.broadleaf.hooks;

import java.util.List;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.listener.PostRegistrationObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hook REGISTRATION. The platform calls its observers inside the transaction; this one waits for the commit. */
public final class RegistrationHook implements PostRegistrationObserver {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationHook.class);

    private final HookCall<Customer> call;

    /** Does that work behind the guard. */
    public RegistrationHook(Guard guard, List<HookWork<Customer>> works) {
        this.call = new HookCall<>(guard, Hook.REGISTRATION, works);
    }

    /** Begins to observe. */
    public void observe(CustomerService customers) {
        customers.addPostRegisterListener(this);
    }

    @Override
    public void processRegistrationEvent(Customer customer) {
        try {
            AfterCommit.run(() -> call.tell(customer));
        } catch (RuntimeException | Error e) {
            LOG.debug("A customer registered unseen by Fairshelf.", e);
        }
    }
}
