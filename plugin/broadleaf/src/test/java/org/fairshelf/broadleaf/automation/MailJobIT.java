package org.fairshelf.broadleaf.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.ShopDataSource;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The job finds what is due by itself, once the tables are there, and writes nothing while Fairshelf is off. */
class MailJobIT {

    @TempDir
    Path home;

    @Nested
    class OnHsqldb extends Contract {
        @Override
        DataSource empty() {
            return DatabaseKind.HSQLDB.empty();
        }
    }

    @Nested
    class OnPostgresql extends Contract {
        @Override
        DataSource empty() {
            return DatabaseKind.POSTGRESQL.empty();
        }
    }

    abstract class Contract {
        private final MovableClock clock = new MovableClock(java.time.Instant.parse("2026-03-02T12:00:00Z"));
        private final ScriptedSmtp server = ScriptedSmtp.start();
        private DataSource source;
        private MailNode node;
        private volatile boolean ready = true;
        private volatile boolean on = true;
        private MailJob job;
        private MailJob second;

        abstract DataSource empty();

        @BeforeEach
        void open() throws Exception {
            source = MailNode.withPlatform(SchemaFixture.withTables(empty()));
            node = new MailNode(source, clock, home.toString(), server);
            job = job();
            second = job();
        }

        @AfterEach
        void close() {
            job.close();
            second.close();
            server.close();
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
            on = false;
            job.start();
            looked();
            assertThat(jobs()).as("off from the start writes nothing").isZero();
            on = true;
            await().atMost(Duration.ofSeconds(30)).until(() -> jobs() == 1);

            on = false;
            await().atMost(Duration.ofSeconds(30)).until(this::standsStill);
            node.enrol(node.customer(7, "Ina", "ina@example.com", null));
            assertThat(standsStill()).isTrue();
            assertThat(server.mails()).isEmpty();

            on = true;
            await().atMost(Duration.ofSeconds(30)).until(() -> server.mails().size() == 1);
        }

        /** Whether nothing is written into the table of the job while the job looks several times. */
        private boolean standsStill() {
            String before = row();
            looked();
            looked();
            return before.equals(row());
        }

        private int looks;

        private void looked() {
            int before = looks;
            await().atMost(Duration.ofSeconds(30)).until(() -> looks > before + 1);
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
            Settings settings = Settings.of(Map.of("fairshelf.mail.every", "200ms"));
            ShopDataSource shop = new ShopDataSource(settings);
            shop.setBeanFactory(beans);
            return new MailJob(node.sending, shop, schema(() -> ready), switched(), settings);
        }

        private SchemaState schema(BooleanSupplier state) {
            return new SchemaState() {
                @Override
                public boolean ready() {
                    looks++;
                    return state.getAsBoolean();
                }

                @Override
                public Optional<String> problem() {
                    return Optional.empty();
                }
            };
        }

        private MainSwitch switched() {
            return new MainSwitch() {
                @Override
                public boolean isOn() {
                    return on;
                }

                @Override
                public void turn(boolean position, String actor, String reason) {
                    on = position;
                }
            };
        }
    }
}
