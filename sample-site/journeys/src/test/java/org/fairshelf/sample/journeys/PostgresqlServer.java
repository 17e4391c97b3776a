package org.fairshelf.sample.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** An empty PostgreSQL to open a shop on. Where it cannot run tests are skipped, or fail where {@code CI} is set. */
final class PostgresqlServer implements AutoCloseable {
    private final EmbeddedPostgres server;

    private PostgresqlServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresqlServer start() {
        try {
            return new PostgresqlServer(EmbeddedPostgres.builder().start());
        } catch (IOException | IllegalStateException e) {
            if (System.getenv("CI") == null) {
                Assumptions.abort("Skipped: no embedded PostgreSQL for this processor (" + e.getMessage() + ").");
            }
            throw new IllegalStateException("CI needs an embedded PostgreSQL", e);
        }
    }

    /** What a shop has to be started with. */
    Map<String, String> properties() {
        return Map.of(
                "fairshelf.db.url",
                server.getJdbcUrl("postgres", "postgres"),
                "fairshelf.db.user",
                "postgres",
                "fairshelf.db.password",
                "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
