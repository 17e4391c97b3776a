package org.fairshelf.sample.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What a person can set when starting the shop, read from system properties.
 *
 * @param port where shop and admin answer, {@code -Dport=}, 8080 unless said
 * @param data folder for database, search index, logs and uploads, {@code -Dfairshelf.data=}
 * @param home folder with the assembled web applications
 * @param database {@code -Dfairshelf.db.url=}, {@code .user}, {@code .password}
 * @param history a file of real orders instead of the invented ones, {@code -Dfairshelf.history=}; empty unless said
 */
record Settings(int port, Path data, Path home, Database database, Optional<History> history) {

    static Settings from(Properties properties) throws StartFailure {
        Path home = path(properties, "fairshelf.sample.home", ".");
        Path data = path(properties, "fairshelf.data", "sample-site/data");
        return new Settings(port(properties), data, home, Database.from(properties, data), History.from(properties));
    }

    private static int port(Properties properties) throws StartFailure {
        String text = properties.getProperty("port", "8080").strip();
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new StartFailure("-Dport=" + text + " is not a port: use a number from 1 to 65535.");
    }

    private static Path path(Properties properties, String key, String otherwise) throws StartFailure {
        String text = properties.getProperty(key, otherwise);
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw new StartFailure("-D" + key + "=" + text + " is not a name of a file or folder.", invalid);
        }
    }

    /**
     * A file of orders to fill the shop from.
     *
     * @param consented the share of customers who count as having agreed, {@code -Dfairshelf.history.consented=}; empty unless said
     */
    record History(HistoryFile file, OptionalDouble consented) {
        static final String FILE = "fairshelf.history";
        static final String CONSENTED = "fairshelf.history.consented";

        private static final Pattern SHARE = Pattern.compile("0(\\.\\d{1,6})?|1(\\.0{1,6})?");

        static Optional<History> from(Properties properties) throws StartFailure {
            String name = properties.getProperty(FILE, "").strip();
            String share = properties.getProperty(CONSENTED, "").strip();
            if (name.isEmpty()) {
                if (!share.isEmpty()) {
                    throw new StartFailure("-D" + CONSENTED + "=" + share + " says nothing without -D" + FILE + "=.");
                }
                return Optional.empty();
            }
            if (!share.isEmpty() && !SHARE.matcher(share).matches()) {
                throw new StartFailure("-D" + CONSENTED + "=" + share
                        + " is not a share: use a number from 0, nobody, to 1, everybody, such as 0.6.");
            }
            return Optional.of(new History(
                    new HistoryFile(path(properties, FILE, name)),
                    share.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(share))));
        }
    }

    /** Where the shop keeps its data. */
    record Database(Kind kind, String url, String user, String password) {

        enum Kind {
            HSQLDB("org.hsqldb.jdbc.JDBCDriver", "org.hibernate.dialect.HSQLDialect"),
            POSTGRESQL("org.postgresql.Driver", "org.hibernate.dialect.PostgreSQL82Dialect");

            final String driver;
            final String dialect;

            Kind(String driver, String dialect) {
                this.driver = driver;
                this.dialect = dialect;
            }
        }

        static Database from(Properties properties, Path data) throws StartFailure {
            String url = properties.getProperty("fairshelf.db.url", "").strip();
            if (url.isEmpty()) {
                // Cached tables keep rows on disk; mvcc lets a second connection of one thread go on; no write delay:
                // what was committed survives a kill.
                String file = "jdbc:hsqldb:file:" + data.resolve("db").resolve("shop")
                        + ";hsqldb.default_table_type=cached;hsqldb.tx=mvcc;hsqldb.write_delay=false";
                return new Database(Kind.HSQLDB, file, "SA", "");
            }
            return new Database(
                    kind(url),
                    url,
                    properties.getProperty("fairshelf.db.user", ""),
                    properties.getProperty("fairshelf.db.password", ""));
        }

        private static Kind kind(String url) throws StartFailure {
            String lower = url.toLowerCase(Locale.ROOT);
            if (lower.startsWith("jdbc:hsqldb:")) {
                return Kind.HSQLDB;
            }
            if (lower.startsWith("jdbc:postgresql:")) {
                return Kind.POSTGRESQL;
            }
            throw new StartFailure("-Dfairshelf.db.url=" + url
                    + " is not a database the sample shop knows: use jdbc:postgresql:… or leave it out for HSQLDB.");
        }
    }
}
