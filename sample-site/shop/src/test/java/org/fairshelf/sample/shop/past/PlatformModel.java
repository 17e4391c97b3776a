package org.fairshelf.sample.shop.past;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.fairshelf.sample.shop.catalog.Catalog;
import org.fairshelf.sample.shop.catalog.CatalogCategory;
import org.fairshelf.sample.shop.catalog.CatalogProduct;
import org.fairshelf.sample.shop.catalog.ProductOption;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.EJB3NamingStrategy;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.HSQLDialect;
import org.hibernate.dialect.PostgreSQL82Dialect;
import org.hibernate.service.ServiceRegistryBuilder;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The platform's entities without the platform around them: enough to make its tables and to read them back. */
public final class PlatformModel {
    private static final List<String> UNITS = List.of(
            "META-INF/persistence-common.xml",
            "META-INF/persistence-profile.xml",
            "META-INF/persistence-framework.xml",
            "META-INF/persistence-open-admin.xml",
            "META-INF/persistence-cms.xml");

    private final Configuration configuration = new Configuration();

    public PlatformModel() throws Exception {
        configuration.setNamingStrategy(EJB3NamingStrategy.INSTANCE);
        configuration.setProperty("hibernate.cache.use_second_level_cache", "false");
        configuration.setProperty("hibernate.cache.use_query_cache", "false");
        for (String unit : UNITS) {
            for (URL url : Collections.list(getClass().getClassLoader().getResources(unit))) {
                addClasses(url);
            }
        }
        configuration.buildMappings();
    }

    /** Makes the platform's tables and the launcher's, and puts the catalog and what orders need into them. */
    void fill(DataSource dataSource, Catalog catalog) {
        makeTables(dataSource);
        put(dataSource, catalog);
    }

    /** Makes the platform's tables and the launcher's, and puts what orders need into them. */
    public void makeTables(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        for (String statement : configuration.generateSchemaCreationScript(dialect(dataSource))) {
            jdbc.execute(statement);
        }
        jdbc.execute(
                "create table SAMPLE_STATE" + " (NAME varchar(64) not null primary key, VAL varchar(255) not null)");
        jdbc.update("insert into BLC_CURRENCY (CURRENCY_CODE, DEFAULT_FLAG) values ('EUR', true)");
        for (String language : List.of("en", "de")) {
            jdbc.update("insert into BLC_LOCALE (LOCALE_CODE, CURRENCY_CODE) values (?, 'EUR')", language);
        }
        for (String country : List.of("DE", "AT", "NL", "BE", "LU", "DK", "FR")) {
            jdbc.update("insert into BLC_COUNTRY (ABBREVIATION, NAME) values (?, ?)", country, country);
        }
        jdbc.update("insert into BLC_ROLE (ROLE_ID, ROLE_NAME) values (1, 'ROLE_USER')");
        jdbc.update("insert into BLC_FULFILLMENT_OPTION (FULFILLMENT_OPTION_ID, NAME, FULFILLMENT_TYPE)"
                + " values (7, 'Standard delivery', 'PHYSICAL_SHIP')");
    }

    public void put(DataSource dataSource, Catalog catalog) {
        new Rows(new JdbcTemplate(dataSource)).write(catalog);
    }

    public SessionFactory open(DataSource dataSource) {
        configuration.getProperties().put("hibernate.connection.datasource", dataSource);
        configuration.setProperty(
                "hibernate.dialect", dialect(dataSource).getClass().getName());
        return configuration.buildSessionFactory(new ServiceRegistryBuilder()
                .applySettings(configuration.getProperties())
                .buildServiceRegistry());
    }

    private static Dialect dialect(DataSource dataSource) {
        Boolean hsqldb = new JdbcTemplate(dataSource).execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().startsWith("HSQL"));
        return hsqldb ? new HSQLDialect() : new PostgreSQL82Dialect();
    }

    private void addClasses(URL unit)
            throws IOException, ParserConfigurationException, SAXException, ClassNotFoundException {
        try (InputStream stream = unit.openStream()) {
            NodeList classes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(stream)
                    .getElementsByTagName("class");
            for (int i = 0; i < classes.getLength(); i++) {
                configuration.addAnnotatedClass(Class.forName(
                        ((Element) classes.item(i)).getTextContent().trim()));
            }
        }
    }

    /** The catalog as the shop has it, without what orders do not need. */
    private static final class Rows {
        private final JdbcTemplate jdbc;
        private long id = 100;

        Rows(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        void write(Catalog catalog) {
            for (CatalogCategory category : catalog.categories()) {
                long categoryId = id++;
                jdbc.update(
                        "insert into BLC_CATEGORY (CATEGORY_ID, NAME) values (?, ?)",
                        categoryId,
                        category.name().english());
                category.products().forEach(product -> product(product, categoryId));
            }
        }

        private void product(CatalogProduct product, long category) {
            long sku = sku();
            long productId = id++;
            jdbc.update(
                    "insert into BLC_PRODUCT (PRODUCT_ID, URL, DEFAULT_SKU_ID, DEFAULT_CATEGORY_ID, IS_FEATURED_PRODUCT)"
                            + " values (?, ?, ?, ?, false)",
                    productId,
                    product.url(),
                    sku,
                    category);
            product.option().ifPresent(option -> option(option, productId));
        }

        private void option(ProductOption option, long product) {
            long optionId = id++;
            jdbc.update(
                    "insert into BLC_PRODUCT_OPTION (PRODUCT_OPTION_ID, ATTRIBUTE_NAME) values (?, ?)",
                    optionId,
                    option.key());
            for (ProductOption.Value value : option.values()) {
                long valueId = id++;
                long sku = sku();
                jdbc.update(
                        "insert into BLC_PRODUCT_OPTION_VALUE (PRODUCT_OPTION_VALUE_ID, PRODUCT_OPTION_ID,"
                                + " ATTRIBUTE_VALUE) values (?, ?, ?)",
                        valueId,
                        optionId,
                        value.label().english());
                jdbc.update("insert into BLC_PRODUCT_SKU_XREF (PRODUCT_ID, SKU_ID) values (?, ?)", product, sku);
                jdbc.update(
                        "insert into BLC_SKU_OPTION_VALUE_XREF (SKU_ID, PRODUCT_OPTION_VALUE_ID) values (?, ?)",
                        sku,
                        valueId);
            }
        }

        private long sku() {
            long sku = id++;
            jdbc.update("insert into BLC_SKU (SKU_ID, RETAIL_PRICE) values (?, 1)", sku);
            return sku;
        }
    }
}
