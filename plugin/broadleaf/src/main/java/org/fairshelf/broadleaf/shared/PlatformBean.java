package org.fairshelf.broadleaf.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * A bean of the platform that is looked up when it is first used. Asking for it in a constructor would make the platform build it early, or
 * keep a shop from starting that has none.
 *
 * @param <T> its type
 */
public final class PlatformBean<T> implements BeanFactoryAware {

    private final String name;
    private final Class<T> type;
    private @Nullable BeanFactory beans;
    private volatile @Nullable T found;

    /** Looks nothing up yet. */
    public PlatformBean(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    @Override
    public void setBeanFactory(BeanFactory beans) {
        this.beans = beans;
    }

    /**
     * The bean.
     *
     * @throws RuntimeException if the shop has none
     */
    public T get() {
        T known = found;
        if (known == null) {
            BeanFactory shop = beans;
            if (shop == null) {
                throw new IllegalStateException("Not in a shop's context.");
            }
            known = shop.getBean(name, type);
            found = known;
        }
        return known;
    }
}
