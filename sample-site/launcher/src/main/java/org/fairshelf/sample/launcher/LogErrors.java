package org.fairshelf.sample.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The errors that a web application writes into its log from now on; what earlier starts wrote does not count. */
final class LogErrors {
    private static final Pattern CAUSE = Pattern.compile("(Caused by: )?[\\w.$]+(Exception|Error): .*");

    private final Path log;
    private final int before;

    private LogErrors(Path log, int before) {
        this.log = log;
        this.before = before;
    }

    static LogErrors from(Path log) {
        try {
            return new LogErrors(log, Files.exists(log) ? Files.readAllBytes(log).length : 0);
        } catch (IOException unreadable) {
            return new LogErrors(log, 0);
        }
    }

    /** The innermost cause of the last error, and where to read more. */
    String last() {
        try {
            byte[] all = Files.readAllBytes(log);
            // A log that has become shorter was rolled over.
            int from = all.length < before ? 0 : before;
            return new String(all, from, all.length - from, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> CAUSE.matcher(line).matches())
                            .reduce((first, second) -> second)
                            .map(line -> line.startsWith("Caused by: ") ? line.substring("Caused by: ".length()) : line)
                            .orElse("the reason is in its log")
                    + " (" + log + ").";
        } catch (IOException unreadable) {
            return "its log " + log + " cannot be read.";
        }
    }
}
