package org.fairshelf.broadleaf.hooks;

import org.broadleafcommerce.profile.core.service.CustomerService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/** Makes the connections that need the finished shop: to its customer service, and to listeners that it may have defined. */
public final class HookConnections implements ApplicationListener<ContextRefreshedEvent>, ApplicationContextAware {

    private static final Logger LOG = LoggerFactory.getLogger(HookConnections.class);

    private final Guard guard;
    private final RegistrationHook registration;
    private @Nullable ApplicationContext own;
    private boolean made;

    /** Connects nothing yet. */
    public HookConnections(Guard guard, RegistrationHook registration) {
        this.guard = guard;
        this.registration = registration;
    }

    @Override
    public void setApplicationContext(ApplicationContext context) {
        this.own = context;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        ApplicationContext context = event.getApplicationContext();
        // The contexts of the shop's servlets, children of this one, are announced here too.
        if (made || !context.equals(own)) {
            return;
        }
        made = true;
        try {
            context.getBeansOfType(HookListener.class).values().forEach(guard::add);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The listeners to Fairshelf's hooks could not be found.", e);
        }
        try {
            registration.observe(context.getBean("blCustomerService", CustomerService.class));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Fairshelf is not told of registrations; the shop goes on without it.", e);
        }
    }
}
