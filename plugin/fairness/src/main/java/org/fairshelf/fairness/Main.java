package org.fairshelf.fairness;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The same as a command: addresses, {@code --allow NAME}, {@code --reach HOST}, {@code --browser PATH}. */
public final class Main {
    static final int FAIR = 0;
    static final int UNFAIR = 1;
    static final int NOT_MEASURED = 2;

    private static final String USAGE = """
            Give the addresses of pages on which your shop asks its shoppers, such as http://localhost:8080/.
              --allow NAME    a cookie, a key in the browser's stores, or a path that the shop itself needs before a choice
              --reach HOST    a further host that the theme loads files from
              --browser PATH  a Chromium or Chrome that is not where they usually are
            Ends with 0 if all is fair, with 1 if something is not, with 2 if nothing could be measured.""";

    private Main() {}

    /** Prints what was found, and ends with 0, 1 or 2. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, Fairness::check, arguments));
    }

    static int run(PrintStream out, Function<Fairness, Report> check, String... arguments) {
        try {
            Report report = check.apply(read(arguments));
            out.print(report);
            return report.isFair() ? FAIR : UNFAIR;
        } catch (NotMeasured e) {
            out.println(e.getMessage());
            return NOT_MEASURED;
        }
    }

    private static Fairness read(String... arguments) {
        List<String> addresses = new ArrayList<>();
        List<String[]> options = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                addresses.add(arguments[i]);
            } else if (i + 1 == arguments.length) {
                throw new NotMeasured("Something should follow " + arguments[i] + ".\n" + USAGE);
            } else {
                options.add(new String[] {arguments[i], arguments[++i]});
            }
        }
        if (addresses.isEmpty()) {
            throw new NotMeasured(USAGE);
        }
        Fairness fairness = Fairness.of(addresses.toArray(new String[0]));
        for (String[] option : options) {
            fairness = with(fairness, option[0], option[1]);
        }
        return fairness;
    }

    private static Fairness with(Fairness fairness, String option, String value) {
        return switch (option) {
            case "--allow" -> fairness.allowing(value);
            case "--reach" -> fairness.reaching(value);
            case "--browser" -> fairness.with(Path.of(value));
            default -> throw new NotMeasured("Unknown: " + option + "\n" + USAGE);
        };
    }
}
