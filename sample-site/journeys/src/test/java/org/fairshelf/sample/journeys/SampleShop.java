package org.fairshelf.sample.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The assembled sample shop, running as a process of its own just as the README's command runs it. */
final class SampleShop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String OPEN = "Ctrl-C stops it";

    private final Process process;
    private final int port;
    private final Path output;
    private final Path data;

    private SampleShop(Process process, int port, Path output, Path data) {
        this.process = process;
        this.port = port;
        this.output = output;
        this.data = data;
    }

    /** Starts a shop and waits until its start screen is shown; what is said on failure is in the exception. */
    static SampleShop open(Path data, Map<String, String> properties) {
        SampleShop shop = launch(data, properties);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!shop.output().contains(OPEN)) {
            if (!shop.process.isAlive() || System.nanoTime() > deadline) {
                String said = shop.output();
                shop.kill();
                throw new IllegalStateException("The shop did not open:\n" + said);
            }
            pause();
        }
        return shop;
    }

    /** Starts a shop that is expected to end by itself, and waits for that. */
    static Ended tryToOpen(Path data, Map<String, String> properties) {
        SampleShop shop = launch(data, properties);
        try {
            if (!shop.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The shop did not end:\n" + shop.output());
            }
            return new Ended(shop.process.exitValue(), shop.output());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            shop.kill();
        }
    }

    record Ended(int exitCode, String output) {}

    private static SampleShop launch(Path data, Map<String, String> properties) {
        Map<String, String> all = new TreeMap<>(properties);
        all.putIfAbsent("port", Integer.toString(freePort()));
        all.putIfAbsent("fairshelf.data", data.toString());
        all.put("fairshelf.sample.home", home().toString());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        all.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add(launcher().toString());
        try {
            Files.createDirectories(work());
            Path output = Files.createTempFile(work(), "shop", ".out");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int port = all.get("port").chars().allMatch(Character::isDigit) ? Integer.parseInt(all.get("port")) : -1;
            return new SampleShop(process, port, output, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI page(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("The shop did not stop:\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    static Path newFolder(String name) {
        try {
            Files.createDirectories(work());
            return Files.createTempDirectory(work(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("sample.home", "../shop/target/app"))
                .toAbsolutePath()
                .normalize();
    }

    private static Path work() {
        return Path.of(System.getProperty("sample.work", "target/shops")).toAbsolutePath();
    }

    private static Path launcher() {
        try (Stream<Path> jars = Files.list(home().resolve("boot"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("fairshelf-sample-launcher"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The sample shop is not assembled in " + home()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
