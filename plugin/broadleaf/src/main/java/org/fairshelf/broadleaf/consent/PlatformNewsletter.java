package org.fairshelf.broadleaf.consent;

import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platform's own word on whether a customer wants its newsletter. After a no to emails it must not say yes any longer (requirement S20);
 * after a yes it is left as it is, because the consent is what counts.
 */
public final class PlatformNewsletter {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformNewsletter.class);

    private final PlatformBean<CustomerService> customers;

    /** Changes nothing yet. */
    public PlatformNewsletter(PlatformBean<CustomerService> customers) {
        this.customers = customers;
    }

    /** The customer wants none. Through the platform, whose caches have to know. Never throws: the no holds all the same. */
    void end(long customer) {
        try {
            Customer account = customers.get().readCustomerById(customer);
            if (account != null && account.isReceiveEmail()) {
                account.setReceiveEmail(false);
                customers.get().saveCustomer(account, false);
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The shop's own word on its newsletter could not be taken back; the no to emails holds all the same.",
                    e);
        }
    }
}
