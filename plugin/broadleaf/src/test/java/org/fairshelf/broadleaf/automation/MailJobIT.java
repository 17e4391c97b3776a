package org.fairshelf.broadleaf.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.ShopDataSource;
import org.fairshelf.fixtures.PlainSwitch;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The job finds what is due by itself, once the tables are there, and writes nothing while Fairshelf is off. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class MailJobIT extends MailNodes {

    private final PlainSwitch mainSwitch = new PlainSwitch(true);
    private volatile boolean ready = true;
    private final AtomicInteger looks = new AtomicInteger();
    private MailJob job;
    private MailJob second;

    @BeforeEach
    void makeJobs() {
        job = job();
        second = job();
    }

    @AfterEach
    void closeJobs() {
        job.close();
        second.close();
    }

    @Test
    void sends_what_comes_into_the_queue_on_however_many_nodes() {
        job.start();
        second.start();
        SubjectId subject = node.customer(7, "Ina", "ina@example.com", null);
        node.enrol(subject);

        await().atMost(Duration.ofSeconds(30)).until(() -> server.mails().size() == 1);
        node.enrol(node.customer(8, "Ina", "ina@example.com", null));
        await().atMost(Duration.ofSeconds(30)).until(() -> server.mails().size() == 2);

        assertThat(jobs()).as("one row for all nodes").isEqualTo(1);
    }

    @Test
    void waits_until_the_tables_are_ready() {
        ready = false;
        node.enrol(node.customer(7, "Ina", "ina@example.com", null));
        job.start();
        looked();
        assertThat(jobs()).isZero();

        ready = true;
        await().atMost(Duration.ofSeconds(30)).until(() -> server.mails().size() == 1);
    }

    @Test
    void rests_while_fairshelf_is_off_and_goes_on_afterwards() throws Exception {
        mainSwitch.put(false);
        job.start();
        looked();
        assertThat(jobs()).as("off from the start writes nothing").isZero();
        mainSwitch.put(true);
        await().atMost(Duration.ofSeconds(30)).until(() -> jobs() == 1);

        mainSwitch.put(false);
        await().atMost(Duration.ofSeconds(30)).until(this::standsStill);
        node.enrol(node.customer(7, "Ina", "ina@example.com", null));
        assertThat(standsStill()).isTrue();
        assertThat(server.mails()).isEmpty();

        mainSwitch.put(true);
        await().atMost(Duration.ofSeconds(30)).until(() -> server.mails().size() == 1);
    }

    /** Whether nothing is written into the table of the job while the job looks several times. */
    private boolean standsStill() {
        String before = row();
        looked();
        looked();
        return before.equals(row());
    }

    private void looked() {
        int before = looks.get();
        await().atMost(Duration.ofSeconds(30)).until(() -> looks.get() > before + 5);
    }

    private String row() {
        return node.jdbc.with(statements ->
                statements.queryForObject("SELECT EXECUTION_TIME || ' ' || VERSION FROM FS_JOB", String.class));
    }

    private long jobs() {
        return node.jdbc.with(statements -> statements.queryForObject("SELECT COUNT(*) FROM FS_JOB", Long.class));
    }

    private MailJob job() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("webDS", source);
        Settings settings = Settings.of(Map.of("fairshelf.mail.every", "50ms"));
        ShopDataSource shop = new ShopDataSource(settings);
        shop.setBeanFactory(beans);
        return new MailJob(node.sending, shop, schema(() -> ready), mainSwitch, settings);
    }

    private SchemaState schema(BooleanSupplier state) {
        return new SchemaState() {
            @Override
            public boolean ready() {
                looks.incrementAndGet();
                return state.getAsBoolean();
            }

            @Override
            public Optional<String> problem() {
                return Optional.empty();
            }
        };
    }
}
