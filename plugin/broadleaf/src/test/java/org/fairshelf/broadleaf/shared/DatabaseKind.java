package org.fairshelf.broadleaf.shared;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases the module is tested on. Each call of {@link #empty} gives an empty one. */
public enum DatabaseKind {
    HSQLDB {
        @Override
        public DataSource empty() {
            String name = "fs" + UUID.randomUUID();
            return new DriverManagerDataSource("jdbc:hsqldb:mem:" + name + ";hsqldb.tx=mvcc", "SA", "");
        }

        @Override
        public DataSource withoutRights(DataSource shop) throws SQLException {
            run(shop, "CREATE USER \"GUEST\" PASSWORD 'guest'");
            String url = ((DriverManagerDataSource) shop).getUrl();
            return new DriverManagerDataSource(url, "GUEST", "guest");
        }
    },

    POSTGRESQL {
        @Override
        public DataSource empty() {
            String name = "fs" + UUID.randomUUID().toString().replace("-", "");
            try {
                run(Server.RUNNING.getPostgresDatabase(), "CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
                if (System.getenv("CI") != null) {
                    throw e;
                }
                abort("There is no embedded PostgreSQL for this processor (" + System.getProperty("os.arch")
                        + "); its tests are skipped.");
            }
            return new DriverManagerDataSource(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
        }

        @Override
        public DataSource withoutRights(DataSource shop) throws SQLException {
            run(shop, "DROP ROLE IF EXISTS guest");
            run(shop, "CREATE ROLE guest LOGIN PASSWORD 'guest'");
            run(shop, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            String url = ((DriverManagerDataSource) shop).getUrl().replaceAll("\\?.*", "");
            return new DriverManagerDataSource(url, "guest", "guest");
        }
    };

    /** An empty database of its own. Skips the test, with a sentence, where this kind cannot run. */
    public abstract DataSource empty();

    /** The same database for a user who may log in and nothing else. */
    public abstract DataSource withoutRights(DataSource shop) throws SQLException;

    /** Runs one statement. */
    public static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, as a number. */
    public static long number(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

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
