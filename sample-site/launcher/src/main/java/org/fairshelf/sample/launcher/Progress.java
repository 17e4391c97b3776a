package org.fairshelf.sample.launcher;

import java.io.Console;
import java.io.PrintStream;

/**
 * Tells a waiting person how far a long step has come: a bar that moves in a terminal, otherwise at most one line a
 * second.
 */
public final class Progress {
    private static final int BAR = 24;
    private static final long SECOND = 1_000_000_000L;

    private final String what;
    private final PrintStream out;
    private final boolean terminal;
    private long lastNanos = System.nanoTime() - SECOND;

    Progress(String what, PrintStream out, boolean terminal) {
        this.what = what;
        this.out = out;
        this.terminal = terminal;
    }

    /** A step of that name, at most 12 characters are shown aligned. */
    public static Progress of(String what) {
        return new Progress(what, System.out, isTerminal());
    }

    /** From Java 22 on there is always a console; whether it is a terminal is asked by a method that older ones lack. */
    @SuppressWarnings("SystemConsoleNull") // it is null without a terminal before Java 22
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Shows {@code done} of {@code total}; cheap enough to call for each row. */
    public synchronized void update(long done, long total) {
        long now = System.nanoTime();
        if (total <= 0 || now - lastNanos < SECOND) {
            return;
        }
        lastNanos = now;
        long percent = Math.min(100, done * 100 / total);
        if (terminal) {
            int filled = (int) (percent * BAR / 100);
            out.printf("\r  %-12s [%s%s] %3d %%", what, "=".repeat(filled), " ".repeat(BAR - filled), percent);
            out.flush();
        } else {
            out.printf("  %-12s %3d %%%n", what, percent);
        }
    }

    /** Ends the step with what came of it. */
    public synchronized void done(String result) {
        out.printf(terminal ? "\r  %-12s %-50s%n" : "  %-12s %s%n", what, result);
        out.flush();
    }
}
