package org.fairshelf.sample.shop.lab;

import org.fairshelf.consent.ConsentBook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Hands all of Fairshelf a book of consents that can be broken. Finds nothing to do where Fairshelf is not installed. */
final class GateBreaker implements BeanPostProcessor, BeanFactoryAware {
    private static final String BOOK = "fsConsentBook";

    private final String gate;
    private @Nullable BeanFactory beans;

    /** Names the bean of the {@link BrokenGate}; with the bean itself the database would be opened before the context is ready for it. */
    GateBreaker(String gate) {
        this.gate = gate;
    }

    @Override
    public void setBeanFactory(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (beans == null || !name.equals(BOOK) || !(bean instanceof ConsentBook)) {
            return bean;
        }
        return new BreakableConsents((ConsentBook) bean, beans.getBean(gate, BrokenGate.class));
    }
}
