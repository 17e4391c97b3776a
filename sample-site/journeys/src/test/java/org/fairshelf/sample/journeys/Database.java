package org.fairshelf.sample.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A database to open a shop on. */
enum Database {
    HSQLDB {
        @Override
        Running start() {
            return new Running(Map.of(), () -> {});
        }
    },
    POSTGRESQL {
        @Override
        Running start() {
            EmbeddedPostgres server;
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException | IllegalStateException e) {
                if (System.getenv("CI") != null) {
                    throw new IllegalStateException("CI needs an embedded PostgreSQL", e);
                }
                Assumptions.abort("Skipped: no embedded PostgreSQL for this processor (" + e.getMessage() + ").");
                throw new IllegalStateException(e);
            }
            return new Running(
                    Map.of(
                            "fairshelf.db.url",
                            server.getJdbcUrl("postgres", "postgres"),
                            "fairshelf.db.user",
                            "postgres",
                            "fairshelf.db.password",
                            "postgres"),
                    server);
        }
    };

    abstract Running start();

    record Running(Map<String, String> properties, AutoCloseable server) implements AutoCloseable {
        @Override
        public void close() {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
