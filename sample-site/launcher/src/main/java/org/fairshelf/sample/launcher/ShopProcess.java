package org.fairshelf.sample.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the shop for Maven, from within Maven's own process: the shop gets a process with a class path and a memory limit
 * of its own and the same terminal. When it ends, Maven ends with its exit code and without a word; when Maven is told
 * to end, the shop is told too, and Maven waits until it is closed.
 */
public final class ShopProcess {
    /** From this Java on, what the platform's search library does with memory is warned of between the lines of the start. */
    private static final int FIRST_TO_WARN = 23;

    private ShopProcess() {}

    /** Takes what would stand behind {@code java} on a command line. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= FIRST_TO_WARN) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of(arguments));
        Process shop = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(shop), "close the shop"));
        System.exit(shop.waitFor());
    }

    private static void close(Process shop) {
        shop.destroy();
        try {
            shop.waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
