package org.fairshelf.broadleaf.schema;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints the SQL that makes all tables of Fairshelf on an empty database, for shops whose administrators run SQL by hand:
 *
 * <pre>java -cp "WEB-INF/lib/*" org.fairshelf.broadleaf.schema.PrintSql postgresql &gt; fairshelf.sql</pre>
 *
 * Run it as the owner of the shop's tables, then start the shop with {@code fairshelf.schema=validate}.
 */
public final class PrintSql {

    private static final List<String> KINDS =
            Arrays.asList("postgresql", "hsqldb", "h2", "mysql", "mariadb", "oracle", "mssql");

    private PrintSql() {}

    /** Takes the kind of database; exits with 2 if it is none of those known. */
    public static void main(String[] args) throws Exception {
        if (args.length != 1 || !KINDS.contains(args[0].toLowerCase(Locale.ROOT))) {
            System.err.println("Usage: PrintSql <kind of database>, one of " + String.join(", ", KINDS));
            System.exit(2);
        }
        print(args[0], System.out);
    }

    static void print(String kind, PrintStream out) throws Exception {
        // Liquibase wants to remember what it has printed; here nothing is remembered.
        Path folder = Files.createTempDirectory("fairshelf-sql");
        Path history = folder.resolve("history.csv");
        try {
            Writer writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            Changelog.print(kind.toLowerCase(Locale.ROOT), history.toString(), writer);
            writer.flush();
        } finally {
            Files.deleteIfExists(history);
            Files.deleteIfExists(folder);
        }
    }
}
