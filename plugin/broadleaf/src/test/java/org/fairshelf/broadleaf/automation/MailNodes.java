package org.fairshelf.broadleaf.automation;

import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.fixtures.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A shop that writes mails, on a database of its own, with a real connection to a mail server. */
abstract class MailNodes {

    final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    final ScriptedSmtp server = ScriptedSmtp.start();

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path home;

    DataSource source;
    MailNode node;

    @BeforeEach
    final void openShop() throws Exception {
        source = MailNode.withPlatform(SchemaFixture.withTables(kind.empty()));
        node = another();
    }

    @AfterEach
    final void closeServer() {
        server.close();
    }

    /** Another node of the same shop. */
    final MailNode another() {
        return new MailNode(source, clock, home.toString(), server);
    }
}
