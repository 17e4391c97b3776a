package org.fairshelf.broadleaf.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.ShopDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes or checks the tables when the shop starts. Whatever goes wrong is said once, leaves Fairshelf off, and lets the shop start; it is
 * tried again in the background until it works, so that a shop need not be restarted when its database is in order again.
 *
 * <p>Shop and admin both do this, whichever comes first: a lock in the database lets one of them work and the others wait.
 */
public final class Schema implements SchemaState, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private final Supplier<DataSource> source;
    private final String mode;
    private final LockLimits lock;
    private final Duration startPatience;
    private final Duration retry;
    private final List<Runnable> whenReady;
    private final CountDownLatch firstAttempt = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable String problem = "Fairshelf has not looked at its tables yet.";

    /**
     * Does nothing yet.
     *
     * @param whenReady run once, as soon as the tables are there, before {@link #ready} says so
     */
    public Schema(Supplier<DataSource> source, Settings settings, List<Runnable> whenReady) {
        this.source = source;
        this.mode = settings.text(SchemaMode.PROPERTY, SchemaMode.DEFAULT);
        this.lock = LockLimits.of(settings);
        this.startPatience = settings.duration("fairshelf.schema.start", Duration.ofSeconds(60));
        this.retry = settings.duration("fairshelf.schema.retry", Duration.ofSeconds(60));
        this.whenReady = whenReady;
    }

    /** For the wiring, which knows no method references. */
    public static Schema on(ShopDataSource source, Settings settings, List<Runnable> whenReady) {
        return new Schema(source::get, settings, whenReady);
    }

    /**
     * Makes or checks the tables and returns when that is done or has failed, but after {@code fairshelf.schema.start} at the latest: a
     * long change then goes on while the shop starts without Fairshelf. Never throws.
     */
    public void start() {
        try {
            boolean found = sourceIsThere();
            // A thread of its own: the shop's start must not wait for a database that holds our tables for long.
            Thread thread = new Thread(() -> work(found), "fairshelf-schema");
            thread.setDaemon(true);
            thread.setContextClassLoader(Schema.class.getClassLoader());
            thread.start();
            if (found && !firstAttempt.await(startPatience.toMillis(), TimeUnit.MILLISECONDS)) {
                report(
                        "The tables are still being made or checked after " + startPatience.toMillis() / 1000 + " s.",
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            report("The tables could not be checked (" + SchemaProblem.firstLine(e) + ").", e);
        }
    }

    /**
     * Looks the data source up here, on the thread that starts the shop: while it starts, Spring lets no other thread make beans, and the
     * shop would wait for us while we wait for the shop.
     */
    private boolean sourceIsThere() {
        try {
            LOG.debug("Looks after its tables through {}.", source.get());
            return true;
        } catch (IllegalStateException e) {
            report(String.valueOf(e.getMessage()), null);
        } catch (RuntimeException | LinkageError e) {
            report("The tables could not be checked (" + SchemaProblem.firstLine(e) + ").", e);
        }
        return false;
    }

    @Override
    public boolean ready() {
        return problem == null;
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public void close() {
        closing.countDown();
    }

    private void work(boolean atOnce) {
        try {
            boolean now = atOnce;
            while (now || !closing.await(retry.toMillis(), TimeUnit.MILLISECONDS)) {
                now = false;
                if (attempt()) {
                    return;
                }
                firstAttempt.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            firstAttempt.countDown();
        }
    }

    private boolean attempt() {
        try {
            makeOrCheck();
            for (Runnable next : whenReady) {
                next.run();
            }
            boolean late = firstAttempt.getCount() == 0;
            problem = null;
            if (late) {
                LOG.info("Fairshelf's tables are in order now.");
            }
            return true;
        } catch (SchemaProblem e) {
            // The sentence says it; forty lines of Liquibase below it would hide it.
            LOG.debug("The details of what follows:", e);
            report(e.sentence(), null);
        } catch (Throwable e) {
            // A missing library shows as a LinkageError: it leaves us off like everything else.
            report("The tables could not be checked (" + SchemaProblem.firstLine(e) + ").", e);
        }
        return false;
    }

    private void makeOrCheck() throws SchemaProblem, SQLException {
        SchemaMode what = SchemaMode.of(mode);
        DataSource shop = shop();
        if (what == SchemaMode.AUTO) {
            new Changelog(shop, Changelog.TABLES).update(lock);
        } else if (what == SchemaMode.VALIDATE) {
            List<String> missing = new Changelog(shop, Changelog.TABLES).missing();
            if (!missing.isEmpty()) {
                throw new SchemaProblem(
                        "These changes to the tables were not made, or not as this version has them: "
                                + String.join(", ", missing) + ".",
                        null);
            }
        }
        try (Connection connection = shop.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                RequiredTables.check(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private DataSource shop() throws SchemaProblem {
        try {
            return source.get();
        } catch (IllegalStateException e) {
            throw new SchemaProblem(String.valueOf(e.getMessage()), e);
        }
    }

    private void report(String sentence, @Nullable Throwable cause) {
        boolean known = sentence.equals(problem);
        problem = sentence;
        if (known) {
            LOG.debug("Fairshelf is still off. {}", sentence);
        } else {
            LOG.error("Fairshelf is off, the shop runs without it. {}", sentence, cause);
        }
    }
}
