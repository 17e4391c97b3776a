package org.fairshelf.admin.recommend;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.fairshelf.broadleaf.page.PickedProducts;
import org.fairshelf.broadleaf.page.Preview;
import org.fairshelf.broadleaf.recommend.Bestsellers;
import org.fairshelf.broadleaf.recommend.Histories;
import org.fairshelf.broadleaf.recommend.ModelKeeper;
import org.fairshelf.broadleaf.recommend.OrderedProducts;
import org.fairshelf.broadleaf.recommend.Recommender;
import org.fairshelf.broadleaf.recommend.SmallestGroup;
import org.fairshelf.broadleaf.recommend.SoldProducts;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.capture.EventStore;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Subjects;
import org.fairshelf.fixtures.PlainSwitch;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.Switch;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A shop with four products of which three sell, nobody who allows anything, and recommendations that are on. */
final class RecommendationsFixture implements Switch, Trail {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-12T11:00:00Z"), ZoneOffset.UTC);
    private static final Settings SETTINGS = Settings.of(Collections.emptyMap());

    boolean on = true;
    final PlainSwitch main = new PlainSwitch(true);
    boolean stores = true;
    volatile boolean slow;
    final List<TrailEntry> entries = new ArrayList<>();
    final CatalogService catalog = mock(CatalogService.class);

    private final DataSource source =
            new DriverManagerDataSource("jdbc:hsqldb:mem:recommendations" + UUID.randomUUID(), "SA", "");
    private final OwnJdbc jdbc = new OwnJdbc(new OwnTransactions(() -> source));
    private final Map<Long, Product> products = new HashMap<>();

    RecommendationsFixture() {
        run(
                "CREATE TABLE FS_SETTING (SHOP_ID BIGINT, SETTING_KEY VARCHAR(80), SETTING_VALUE VARCHAR(200),"
                        + " CHANGED_AT BIGINT, CHANGED_BY VARCHAR(200))",
                "CREATE TABLE BLC_ORDER (ORDER_ID BIGINT, ORDER_STATUS VARCHAR(255), SUBMIT_DATE TIMESTAMP)",
                "CREATE TABLE BLC_ORDER_ITEM (ORDER_ITEM_ID BIGINT, ORDER_ID BIGINT)",
                "CREATE TABLE BLC_DISCRETE_ORDER_ITEM (ORDER_ITEM_ID BIGINT, PRODUCT_ID BIGINT)",
                "CREATE TABLE BLC_PRODUCT (PRODUCT_ID BIGINT, DEFAULT_SKU_ID BIGINT, ARCHIVED CHAR(1))",
                "CREATE TABLE BLC_SKU (SKU_ID BIGINT, NAME VARCHAR(255), ACTIVE_START_DATE TIMESTAMP,"
                        + " ACTIVE_END_DATE TIMESTAMP)",
                "INSERT INTO BLC_ORDER VALUES (1, 'SUBMITTED', TIMESTAMP '2026-03-01 10:00:00')");
        when(catalog.findProductById(anyLong())).thenAnswer(call -> products.get(call.<Long>getArgument(0)));
        sells(1, "Oak board");
        sells(2, "Linen towel");
        sells(3, "<i>Knife</i> & 'fork'");
        sells(4, "Teapot");
        for (int id = 1; id <= 3; id++) {
            run("INSERT INTO BLC_ORDER_ITEM VALUES (" + id + ", 1)");
            run("INSERT INTO BLC_DISCRETE_ORDER_ITEM VALUES (" + id + ", " + id + ")");
        }
    }

    private void sells(long id, String name) {
        run("INSERT INTO BLC_PRODUCT VALUES (" + id + ", " + id + ", 'N')");
        run("INSERT INTO BLC_SKU VALUES (" + id + ", '" + name.replace("'", "''") + "', NULL, NULL)");
        Product product = mock(Product.class);
        Sku sku = mock(Sku.class);
        when(sku.isActive()).thenReturn(true);
        when(product.getId()).thenReturn(id);
        when(product.getName()).thenReturn(name);
        when(product.getUrl()).thenReturn("/" + id);
        when(product.isActive()).thenReturn(true);
        when(product.getDefaultSku()).thenReturn(sku);
        when(product.getAdditionalSkus()).thenReturn(new ArrayList<>());
        products.put(id, product);
    }

    SmallestGroup smallestGroup() {
        return new SmallestGroup(jdbc, this, CLOCK, SETTINGS);
    }

    TestShoppers shoppers() {
        return new TestShoppers(catalog, new SoldProducts(jdbc, CLOCK));
    }

    Recommendations recommendations() {
        Gate gate = new Gate(CLOCK, DailyTotals.none());
        Histories histories = new Histories(jdbc, gate, mock(EventStore.class), new OrderedProducts(jdbc));
        ModelKeeper keeper = new ModelKeeper(
                jdbc, mock(Subjects.class), mock(ConsentBook.class), histories, smallestGroup(), CLOCK, SETTINGS);
        Bestsellers bestsellers = new Bestsellers(jdbc, CLOCK);
        InventoryService inventory = mock(InventoryService.class);
        when(inventory.isAvailable(any(Sku.class), anyInt())).thenReturn(true);
        PickedProducts picked =
                new PickedProducts(bean(CatalogService.class, catalog), bean(InventoryService.class, inventory));
        return new Recommendations(
                main,
                this,
                keeper,
                new Learning(
                        () -> {
                            if (slow) {
                                never();
                            }
                            bestsellers.count();
                            keeper.learn();
                        },
                        Duration.ofMillis(slow ? 1 : 60_000)),
                new SoldProducts(jdbc, CLOCK),
                new Preview(new Recommender(keeper, bestsellers, this), picked));
    }

    /** Another size than any form of ours could send, or the tables gone. */
    void run(String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void never() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> PlatformBean<T> bean(Class<T> type, T bean) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("bean", bean);
        PlatformBean<T> found = new PlatformBean<>("bean", type);
        found.setBeanFactory(beans);
        return found;
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public void turn(boolean position, String actor, String reason) {
        if (!stores) {
            throw new IllegalStateException("no database");
        }
        TrailEntry entry =
                TrailEntry.of(CLOCK.instant(), actor, position ? "switch.on" : "switch.off", "recommendations");
        record(reason.isEmpty() ? entry : entry.because(reason));
        on = position;
    }

    @Override
    public void record(TrailEntry entry) {
        if (!stores) {
            throw new IllegalStateException("no database");
        }
        entries.add(0, entry);
    }

    @Override
    public List<TrailEntry> latest(int most) {
        return entries;
    }
}
