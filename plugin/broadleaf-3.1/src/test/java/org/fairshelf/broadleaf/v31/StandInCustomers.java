package org.fairshelf.broadleaf.v31;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.listener.PostRegistrationObserver;

/** Registers everybody and tells the observers. */
public final class StandInCustomers {

    private StandInCustomers() {}

    public static CustomerService make() {
        List<PostRegistrationObserver> observers = new ArrayList<>();
        CustomerService customers = mock(CustomerService.class);
        doAnswer(call -> observers.add(call.getArgument(0))).when(customers).addPostRegisterListener(any());
        when(customers.registerCustomer(any(), any(), any())).thenAnswer(call -> {
            Customer customer = call.getArgument(0);
            observers.forEach(observer -> observer.processRegistrationEvent(customer));
            return customer;
        });
        return customers;
    }
}
