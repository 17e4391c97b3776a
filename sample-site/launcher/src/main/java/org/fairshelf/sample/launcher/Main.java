package org.fairshelf.sample.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.servlet.ServletContext;
import org.apache.catalina.LifecycleException;

/** Starts the sample shop and keeps it running until the process is told to stop. */
public final class Main {
    private static final Logger LOG = Logger.getLogger(Main.class.getName());
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(out);
        } catch (StartFailure failure) {
            fail(out, String.valueOf(failure.getMessage()));
        } catch (RuntimeException unexpected) {
            LOG.log(Level.SEVERE, "The shop did not start", unexpected);
            fail(out, "Something unexpected happened: " + unexpected + ".");
        }
    }

    private static void fail(PrintStream out, String sentence) {
        out.println();
        out.println("  The shop did not start. " + sentence);
        out.flush();
        // Non-daemon threads of a half-started server must not keep the process alive.
        Runtime.getRuntime().halt(FAILED);
    }

    private static void run(PrintStream out) throws StartFailure {
        Settings settings = Settings.from(System.getProperties());
        requireJava(Runtime.version().feature());
        WebServer.requireFree(settings.port());
        if (settings.history().isPresent()) {
            settings.history().get().file().check();
        }
        DataFolder data = DataFolder.lock(settings.data());
        Path logs = data.folder("log");
        Logs.toFolder(logs);

        PlatformSchema schema = new PlatformSchema(settings.database());
        boolean makeTables = schema.begin();
        boolean fills = new KnownHistory(schema).admits(settings.history());
        out.println();
        out.println("  Starting Saltmarsh, the sample shop of Fairshelf."
                + (fills
                        ? " The first start fills it from a file: some minutes, going on where it was if stopped."
                        : makeTables
                                ? " The first start makes tables, catalog and a year of orders: about a minute."
                                : ""));
        MailServer mail = MailServer.start();
        new PlatformProperties(settings, data, mail.port()).set(makeTables);

        WebServer web = new WebServer(settings.port(), settings.home(), data.folder("tmp"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(out, web, mail, settings.database(), data), "stop"));
        web.start();
        LogErrors shopErrors = LogErrors.from(logs.resolve("shop.log"));
        LogErrors adminErrors = LogErrors.from(logs.resolve("admin.log"));
        Refusal refusal = new Refusal();
        ServletContext shop;
        try {
            shop = web.add(
                    "", settings.home().resolve("site"), Map.of(Outbox.ATTRIBUTE, mail, Refusal.ATTRIBUTE, refusal));
        } catch (StartFailure failure) {
            if (refusal.sentence().isPresent()) {
                throw new StartFailure(refusal.sentence().get(), failure);
            }
            throw new StartFailure(failure.getMessage() + ": " + shopErrors.last(), failure);
        }
        PlatformProperties.tablesExist();
        web.open();
        out.println("  The shop answers (" + seconds() + " s); the admin follows.");
        try {
            web.add("/admin", settings.home().resolve("admin"), Map.of());
        } catch (StartFailure failure) {
            throw new StartFailure(failure.getMessage() + ": " + adminErrors.last(), failure);
        }
        new StartScreen(settings.port()).print(out, String.valueOf(shop.getAttribute(Health.ATTRIBUTE)), seconds());
    }

    private static void requireJava(int feature) throws StartFailure {
        if (feature < 17 || feature > 25) {
            throw new StartFailure("It needs Java 17 to 25; this is Java " + feature + ".");
        }
    }

    private static long seconds() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
    }

    private static void stop(
            PrintStream out, WebServer web, MailServer mail, Settings.Database database, DataFolder data) {
        out.println();
        out.println("  Closing the shop …");
        try (data;
                mail;
                web) {
            // closed in reverse order: pages first, folder last
        } catch (LifecycleException | IOException e) {
            out.println("  It did not stop cleanly: " + e.getMessage());
        }
        if (database.kind() == Settings.Database.Kind.HSQLDB) {
            shutdown(database);
        }
        out.println("  Closed.");
        out.flush();
    }

    private static void shutdown(Settings.Database database) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException alreadyClosed) {
            // Every commit is on disk already; closing only makes the next start faster.
        }
    }
}
