package org.fairshelf.broadleaf.consent;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.fairshelf.consent.ChainVerdict;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Verifies the ledger of consents (requirement X6) from outside of the shop, with nothing but the right to read two tables: for auditors, for a
 * backup that was restored somewhere, for a job of the night. No key is needed, and nothing is learned about anybody.
 *
 * <pre>FAIRSHELF_DB_PASSWORD=… java -cp "WEB-INF/lib/*" org.fairshelf.broadleaf.consent.VerifyLedger jdbc:postgresql://… user [shop]</pre>
 *
 * Ends with 0 if the chain is whole, with 1 if it is broken (and names the first broken row), with 2 if it could not be read.
 */
public final class VerifyLedger {

    private static final String PASSWORD = "FAIRSHELF_DB_PASSWORD";
    private static final Duration PATIENCE = Duration.ofHours(12);

    private VerifyLedger() {}

    /** Takes the address of the database, a user, and the number of the shop (1 unless given). The password comes from the environment. */
    public static void main(String[] args) {
        System.exit(run(args, System::getenv, System.out, System.err));
    }

    static int run(
            String[] args, Function<String, @Nullable String> environment, PrintStream out, PrintStream problems) {
        if (args.length < 2 || args.length > 3 || !args[0].startsWith("jdbc:")) {
            problems.println(
                    "Usage: VerifyLedger <jdbc address> <user> [number of the shop]; the password is read from "
                            + PASSWORD + ".");
            return 2;
        }
        long shop;
        try {
            shop = args.length == 3 ? Long.parseLong(args[2]) : 1;
        } catch (NumberFormatException e) {
            problems.println("The number of the shop is not a number: " + args[2]);
            return 2;
        }
        String password = environment.apply(PASSWORD);
        try (Connection connection = DriverManager.getConnection(args[0], args[1], password == null ? "" : password)) {
            connection.setReadOnly(true);
            Optional<ChainVerdict> verdict = new LedgerChain(shop)
                    .verify(new JdbcTemplate(new SingleConnectionDataSource(connection, true)), PATIENCE);
            return verdict.map(found -> tell(found, out)).orElse(2);
        } catch (SQLException | DataAccessException e) {
            problems.println("The ledger could not be read: " + e.getMessage());
            return 2;
        }
    }

    private static int tell(ChainVerdict verdict, PrintStream out) {
        if (verdict.isWhole()) {
            out.println(
                    "The ledger is whole: " + verdict.rows() + " rows, the last one with the hash " + verdict.head());
            return 0;
        }
        out.println("The ledger is BROKEN at row " + verdict.brokenRow() + ": "
                + verdict.fault().map(VerifyLedger::meaning).orElse("")
                + " It has " + verdict.rows() + " rows.");
        return 1;
    }

    private static String meaning(ChainVerdict.Fault fault) {
        switch (fault) {
            case NUMBER:
                return "a row is missing, was added or stands twice.";
            case LINK:
                return "the row before it was changed or exchanged.";
            case CONTENT:
                return "the row was changed.";
            default:
                return "rows at the end are missing, or were added past the head.";
        }
    }
}
