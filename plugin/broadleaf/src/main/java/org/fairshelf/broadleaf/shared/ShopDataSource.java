package org.fairshelf.broadleaf.shared;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The shop's own data source, found by its bean name ({@code fairshelf.datasource}, {@code webDS} unless set). This type is
 * deliberately no {@link DataSource}: a second one in the context could confuse a shop that injects its own by type.
 */
public final class ShopDataSource implements BeanFactoryAware {

    private final String name;
    private @Nullable BeanFactory beans;
    private volatile @Nullable DataSource found;

    /** Looks nothing up yet. */
    public ShopDataSource(Settings settings) {
        this.name = settings.text("fairshelf.datasource", "webDS");
    }

    @Override
    public void setBeanFactory(BeanFactory beans) {
        this.beans = beans;
    }

    /**
     * The data source. A proxy that would hand out the connection of the running transaction is unwrapped.
     *
     * <p>The first call that succeeds asks the context, which makes other threads wait while the shop starts; it belongs on the thread
     * that starts the shop. Later calls answer from memory.
     *
     * @throws IllegalStateException if the shop has no such bean
     */
    public DataSource get() {
        DataSource known = found;
        if (known == null) {
            known = lookUp();
            found = known;
        }
        return known;
    }

    private DataSource lookUp() {
        BeanFactory shop = beans;
        if (shop == null) {
            throw new IllegalStateException("Not in a shop's context.");
        }
        DataSource source;
        try {
            source = shop.getBean(name, DataSource.class);
        } catch (BeansException e) {
            throw new IllegalStateException(
                    "The shop has no data source bean named '" + name
                            + "'; name the one of its persistence unit blPU in the property fairshelf.datasource.",
                    e);
        }
        while (source instanceof TransactionAwareDataSourceProxy) {
            DataSource target = ((TransactionAwareDataSourceProxy) source).getTargetDataSource();
            if (target == null) {
                break;
            }
            source = target;
        }
        return source;
    }
}
