package org.fairshelf.sample.shop.site;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.servlet.ServletContext;
import javax.sql.DataSource;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.search.service.SearchService;
import org.fairshelf.sample.launcher.Health;
import org.fairshelf.sample.launcher.Progress;
import org.fairshelf.sample.launcher.Refusal;
import org.fairshelf.sample.shop.catalog.Catalog;
import org.fairshelf.sample.shop.catalog.CatalogReader;
import org.fairshelf.sample.shop.catalog.CatalogSeeder;
import org.fairshelf.sample.shop.history.HistoryImport;
import org.fairshelf.sample.shop.history.HistoryRefused;
import org.fairshelf.sample.shop.past.Past;
import org.fairshelf.sample.shop.past.PastConsents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.security.authentication.encoding.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the shop when its root context is ready: an empty shop gets its catalog and its past, invented or from a file, and a checklist that its people
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
    private final ZoneId zone;
    private final ServletContext servletContext;

    @Autowired
    Opening(
            @Qualifier("webDS") DataSource dataSource,
            @Qualifier("blTransactionManager") PlatformTransactionManager transactions,
            @Qualifier("blSearchService") SearchService search,
            @Qualifier("blPasswordEncoder") PasswordEncoder passwords,
            @Value("${fairshelf.zone}") String zone,
            ServletContext servletContext) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.search = search;
        this.passwords = passwords;
        this.zone = ZoneId.of(zone);
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
        if (!HistoryImport.isIn(dataSource)) {
            fill(state, history(), context);
        }
        if (!state.isDone(CHECKLIST) && SaltmarshChecklist.fill(context)) {
            state.done(CHECKLIST);
        }
        index();
        servletContext.setAttribute(Health.ATTRIBUTE, new ModuleHealth(context).sentence());
    }

    private Optional<HistoryImport> history() {
        try {
            return HistoryImport.ofThisStart(dataSource, zone, Clock.systemUTC());
        } catch (HistoryRefused refused) {
            Object refusal = servletContext.getAttribute(Refusal.ATTRIBUTE);
            if (refusal instanceof Refusal) {
                ((Refusal) refusal).say(String.valueOf(refused.getMessage()));
            }
            throw new IllegalStateException(refused);
        }
    }

    private void fill(SampleState state, Optional<HistoryImport> history, ApplicationContext context) {
        Catalog catalog = history.map(HistoryImport::catalog).orElseGet(CatalogReader::ofTheShop);
        if (!state.isDone(CATALOG)) {
            write(catalog, state, () -> history.ifPresent(HistoryImport::begin));
        }
        if (history.isPresent()) {
            history.get().write(this::encoded, context, transactions);
        } else {
            new Past(dataSource, Clock.systemUTC(), catalog, this::encoded).write();
            new PastConsents(dataSource, Clock.systemUTC()).write(context);
        }
    }

    private String encoded(String password) {
        return passwords.encodePassword(password, null);
    }

    private void write(Catalog catalog, SampleState state, Runnable note) {
        Progress progress = Progress.of("Catalog");
        new TransactionTemplate(transactions).execute(status -> {
            new CatalogSeeder(entities, catalog, passwords, Clock.systemUTC()).write();
            entities.flush();
            state.done(CATALOG);
            note.run();
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
