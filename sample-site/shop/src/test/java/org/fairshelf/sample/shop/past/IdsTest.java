package org.fairshelf.sample.shop.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.id.IdentifierGeneratorHelper;
import org.hibernate.id.IntegralDataTypeHolder;
import org.hibernate.id.enhanced.AccessCallback;
import org.hibernate.id.enhanced.Optimizer;
import org.hibernate.id.enhanced.OptimizerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Against Hibernate's own optimizer, as the platform's generator configures it. */
class IdsTest {
    private static final int PLATFORM_STEP = 50;

    private final DataSource dataSource = new DriverManagerDataSource("jdbc:hsqldb:mem:ids;hsqldb.tx=mvcc", "SA", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    private final Set<Long> seen = new HashSet<>();

    @BeforeEach
    void makeThePlatformsTables() {
        jdbc.execute("create table SEQUENCE_GENERATOR (ID_NAME varchar(255) primary key, ID_VAL bigint)");
        jdbc.execute("create table BLC_ID_GENERATION (ID_TYPE varchar(255) primary key, ID_MIN bigint, ID_MAX bigint,"
                + " BATCH_START bigint, BATCH_SIZE bigint, VERSION integer)");
    }

    @AfterEach
    void forget() {
        jdbc.execute("shutdown");
    }

    @Test
    void oursAndThePlatformsNeverMeetInAFreshDatabase() {
        ours(30);
        platforms(newPlatform(), 120);
        ours(1500);
        platforms(newPlatform(), 120);
    }

    @Test
    void oursComeAfterThoseThePlatformHasGivenOut() {
        Optimizer running = newPlatform();
        platforms(running, 70);
        ours(30);
        platforms(running, 300);
        ours(2000);
        platforms(running, 300);
    }

    @Test
    void primedSequencesAreRespected() {
        jdbc.update("insert into SEQUENCE_GENERATOR values ('OrderImpl', 1000)");

        assertThat(ids().next("OrderImpl")).isGreaterThanOrEqualTo(950);
        platforms(newPlatform(), 100);
    }

    @Test
    void customersComeFromTheirOwnTable() {
        Ids ids = ids();

        assertThat(ids.nextCustomer()).isEqualTo(1);
        assertThat(ids.nextCustomer()).isEqualTo(2);
        assertThat(jdbc.queryForObject("select BATCH_START from BLC_ID_GENERATION", Long.class))
                .isGreaterThan(2);
    }

    @Test
    void customersComeAfterThoseOfThePlatform() {
        jdbc.update("insert into BLC_ID_GENERATION (ID_TYPE, BATCH_START, BATCH_SIZE, VERSION)"
                + " values ('org.broadleafcommerce.profile.core.domain.Customer', 301, 100, 3)");

        assertThat(ids().nextCustomer()).isEqualTo(301);
        assertThat(jdbc.queryForObject("select VERSION from BLC_ID_GENERATION", Integer.class))
                .isEqualTo(4);
    }

    private Ids ids() {
        return new Ids(jdbc, new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
    }

    private void ours(int number) {
        Ids ids = ids();
        for (int i = 0; i < number; i++) {
            assertThat(seen.add(ids.next("OrderImpl"))).isTrue();
        }
    }

    private void platforms(Optimizer optimizer, int number) {
        for (int i = 0; i < number; i++) {
            assertThat(seen.add((Long) optimizer.generate(table()))).isTrue();
        }
    }

    private static Optimizer newPlatform() {
        return OptimizerFactory.buildOptimizer("pooled", Long.class, PLATFORM_STEP, -1);
    }

    /** What Hibernate's table generator does with its row. */
    private AccessCallback table() {
        return () -> {
            if (jdbc.queryForList("select ID_VAL from SEQUENCE_GENERATOR").isEmpty()) {
                jdbc.update("insert into SEQUENCE_GENERATOR values ('OrderImpl', 1)");
            }
            long value = jdbc.queryForObject("select ID_VAL from SEQUENCE_GENERATOR", Long.class);
            jdbc.update("update SEQUENCE_GENERATOR set ID_VAL = ?", value + PLATFORM_STEP);
            IntegralDataTypeHolder holder = IdentifierGeneratorHelper.getIntegralDataTypeHolder(Long.class);
            return holder.initialize(value);
        };
    }
}
