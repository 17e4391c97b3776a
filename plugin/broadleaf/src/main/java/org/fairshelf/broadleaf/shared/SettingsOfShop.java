package org.fairshelf.broadleaf.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;

/** Makes the {@link Settings} bean of a context. */
public final class SettingsOfShop implements FactoryBean<Settings>, BeanFactoryAware {

    private @Nullable Settings settings;

    @Override
    public void setBeanFactory(BeanFactory beans) {
        settings = Settings.of((ConfigurableBeanFactory) beans);
    }

    @Override
    public @Nullable Settings getObject() {
        return settings;
    }

    @Override
    public Class<?> getObjectType() {
        return Settings.class;
    }

    @Override
    public boolean isSingleton() {
        return true;
    }
}
