package org.fairshelf.sample.shop.history;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases that the sample shop runs on. */
enum EmptyDatabase {
    HSQLDB {
        @Override
        DataSource open() {
            return new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "SA", "");
        }
    },

    POSTGRESQL {
        @Override
        DataSource open() {
            String name = "shop" + UUID.randomUUID().toString().replace("-", "");
            try {
                new JdbcTemplate(Server.RUNNING.getPostgresDatabase()).execute("create database " + name);
            } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
                if (System.getenv("CI") != null) {
                    throw e;
                }
                abort("There is no embedded PostgreSQL for this processor (" + System.getProperty("os.arch")
                        + "); its tests are skipped.");
            }
            return new DriverManagerDataSource(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
        }
    };

    /** An empty one of its own. */
    abstract DataSource open();

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
