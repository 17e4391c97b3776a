package org.fairshelf.sample.shop.site;

import java.io.IOException;
import java.time.Clock;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.servlet.ServletContext;
import javax.sql.DataSource;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.search.service.SearchService;
import org.fairshelf.sample.launcher.Health;
import org.fairshelf.sample.launcher.Progress;
import org.fairshelf.sample.shop.catalog.Catalog;
import org.fairshelf.sample.shop.catalog.CatalogReader;
import org.fairshelf.sample.shop.catalog.CatalogSeeder;
import org.fairshelf.sample.shop.past.Past;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.security.authentication.encoding.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the shop when its root context is ready: an empty shop gets its catalog, its past and a checklist that its people
 * have begun, each once; every start
 * builds the search index anew, which also mends an index that a kill has left behind.
 */
@Component("sampleOpening")
class Opening implements ApplicationListener<ContextRefreshedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final String CATALOG = "catalog";
    private static final String CHECKLIST = "checklist";

    @PersistenceContext(unitName = "blPU")
    @SuppressWarnings("NullAway.Init") // an entity manager can only be injected into a field
    private EntityManager entities;

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final SearchService search;
    private final PasswordEncoder passwords;
    private final ServletContext servletContext;

    @Autowired
    Opening(
            @Qualifier("webDS") DataSource dataSource,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactions,
            @Qualifier("blSearchService") SearchService search,
            @Qualifier("blPasswordEncoder") PasswordEncoder passwords,
            ServletContext servletContext) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.search = search;
        this.passwords = passwords;
        this.servletContext = servletContext;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        ApplicationContext context = event.getApplicationContext();
        if (context.getParent() != null) {
            return; // a servlet's own context
        }
        SampleState state = new SampleState(dataSource);
        state.tablesMade();
        Catalog catalog = CatalogReader.ofTheShop();
        if (!state.isDone(CATALOG)) {
            fill(catalog, state);
        }
        new Past(dataSource, Clock.systemUTC(), catalog, clear -> passwords.encodePassword(clear, null)).write();
        if (!state.isDone(CHECKLIST) && SaltmarshChecklist.fill(context)) {
            state.done(CHECKLIST);
        }
        index();
        servletContext.setAttribute(Health.ATTRIBUTE, new ModuleHealth(context).sentence());
    }

    private void fill(Catalog catalog, SampleState state) {
        Progress progress = Progress.of("Catalog");
        new TransactionTemplate(transactions).execute(status -> {
            new CatalogSeeder(entities, catalog, passwords, Clock.systemUTC()).write();
            entities.flush();
            state.done(CATALOG);
            return null;
        });
        progress.done(catalog.products().size() + " products in "
                + catalog.categories().size() + " categories");
    }

    private void index() {
        try {
            search.rebuildIndex();
        } catch (ServiceException | IOException e) {
            // Category and search pages fall back to the catalog: no reason to keep the shop closed.
            LOG.error("The search index could not be built", e);
        }
    }
}
