package org.fairshelf.broadleaf.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * The persistence unit {@code fsPU}, built when it is first used. It is no bean of the shop's context on purpose: Spring looks
 * through <em>all</em> entity manager factories of a context to serve a {@code @PersistenceContext}, so ours could fail the start of
 * the shop or be taken for the shop's own.
 */
public final class OwnPersistence implements AutoCloseable {

    private final Supplier<DataSource> source;
    private final Map<String, String> extra;
    private @Nullable LocalContainerEntityManagerFactoryBean built;
    private boolean closed;

    /**
     * Builds nothing yet.
     *
     * @param extra further JPA properties
     */
    public OwnPersistence(Supplier<DataSource> source, Map<String, String> extra) {
        this.source = source;
        this.extra = extra;
    }

    /** For the wiring, which knows no method references. */
    public static OwnPersistence on(ShopDataSource source) {
        return new OwnPersistence(source::get, new HashMap<>());
    }

    /**
     * Reads in a transaction of its own.
     *
     * @throws RuntimeException whatever JPA throws, also when the unit cannot be built; the next call tries again
     */
    public <T> T read(Function<EntityManager, T> work) {
        EntityManager entities = factory().createEntityManager();
        try {
            entities.getTransaction().begin();
            try {
                return work.apply(entities);
            } finally {
                // Nothing was written; a rollback also works after a failed statement.
                entities.getTransaction().rollback();
            }
        } finally {
            entities.close();
        }
    }

    private synchronized EntityManagerFactory factory() {
        if (closed) {
            throw new IllegalStateException("The shop is closing.");
        }
        LocalContainerEntityManagerFactoryBean unit = built;
        if (unit == null) {
            unit = new LocalContainerEntityManagerFactoryBean();
            unit.setPersistenceXmlLocation("classpath:META-INF/persistence-fairshelf.xml");
            unit.setPersistenceUnitName("fsPU");
            unit.setDataSource(source.get());
            unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            unit.setBeanClassLoader(OwnPersistence.class.getClassLoader());
            unit.setJpaPropertyMap(extra);
            unit.afterPropertiesSet();
            built = unit;
        }
        EntityManagerFactory factory = unit.getObject();
        if (factory == null) {
            throw new IllegalStateException("The persistence unit fsPU was not built.");
        }
        return factory;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (built != null) {
            built.destroy();
            built = null;
        }
    }
}
