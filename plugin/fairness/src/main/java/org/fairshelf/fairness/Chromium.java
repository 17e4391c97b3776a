package org.fairshelf.fairness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser that reaches no host but those it is told. */
final class Chromium implements AutoCloseable {
    private static final List<Path> USUAL = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/snap/bin/chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe")
            .map(Path::of)
            .toList();

    private final Playwright driver;
    private final Browser browser;

    private Chromium(Playwright driver, Browser browser) {
        this.driver = driver;
        this.browser = browser;
    }

    /** Starts the browser of that path, or the one that is installed. */
    static Chromium start(@Nullable Path wanted, List<String> hosts) {
        Path executable = wanted == null ? installed() : wanted;
        if (!Files.isExecutable(executable)) {
            throw new NotMeasured("There is no browser at " + executable + ".");
        }
        // Nothing is downloaded: what is installed is what is used.
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(
                    driver,
                    driver.chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable)
                                    .setArgs(List.of(
                                            "--disable-quic",
                                            "--disable-background-networking",
                                            // A proxy would look up names by itself.
                                            "--no-proxy-server",
                                            "--host-resolver-rules=" + rules(hosts)))));
        } catch (PlaywrightException e) {
            driver.close();
            throw new NotMeasured("The browser at " + executable + " does not start: " + firstLine(e));
        }
    }

    private static Path installed() {
        return USUAL.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new NotMeasured("No browser was found. Install Chromium (apt install chromium) or Chrome,"
                                + " or say where one is: --browser PATH, or Fairness.with in a test."));
    }

    private static String rules(List<String> hosts) {
        StringBuilder rules = new StringBuilder("MAP * ~NOTFOUND");
        hosts.forEach(host -> rules.append(", EXCLUDE ").append(host));
        return rules.toString();
    }

    static String firstLine(PlaywrightException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines()
                .map(String::trim)
                .filter(line -> line.contains("net::") || line.contains("Timeout"))
                .findFirst()
                .orElseGet(() -> message.lines().findFirst().orElse(message));
    }

    /** Somebody without a past. */
    BrowserContext stranger(Window window) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(window.width(), Window.HEIGHT)
                .setJavaScriptEnabled(window.script())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                // Shops under development have certificates of their own.
                .setIgnoreHTTPSErrors(true));
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
