package org.fairshelf.sample.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopProcessTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Process maven;

    @AfterEach
    void nothingGoesOn() {
        maven.descendants().forEach(ProcessHandle::destroyForcibly);
        maven.destroyForcibly();
    }

    @Test
    void mavenEndsWithTheExitCodeOfTheShop() throws Exception {
        maven = run("refused");

        assertThat(maven.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(maven.exitValue()).isEqualTo(Shop.REFUSED);
    }

    @Test
    void whenMavenIsToldToEndItWaitsUntilTheShopIsClosed() throws Exception {
        maven = run("open");
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("open");
            ProcessHandle shop = maven.children().findFirst().orElseThrow();

            maven.toHandle().destroy();

            assertThat(maven.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(shop.isAlive()).isFalse();
            assertThat(said.readLine()).isEqualTo("closed");
        }
    }

    private static Process run(String how) throws IOException {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(JAVA, "-cp", classPath, ShopProcess.class.getName()));
        command.addAll(List.of("-cp", classPath, Shop.class.getName(), how));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Stands for the shop: it refuses to start, or closes when it is told to. */
    static final class Shop {
        static final int REFUSED = 7;

        private Shop() {}

        public static void main(String[] how) throws InterruptedException {
            if (how[0].equals("refused")) {
                System.exit(REFUSED);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("closed")));
            System.out.println("open");
            Thread.currentThread().join();
        }
    }
}
