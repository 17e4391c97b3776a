package org.fairshelf.sample.journeys;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one Chromium that all journeys share: it is started once and closed after the last test. The windows a
 * test opens are closed after it. Without a Chromium these tests are skipped, or fail where {@code CI} is set.
 */
final class OpenBrowser implements ExecutionCondition, BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(OpenBrowser.class);
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String MISSING =
            "Tests in a browser need Chromium at " + CHROMIUM + " (apt install chromium).";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return isMissing() && System.getenv("CI") == null
                ? ConditionEvaluationResult.disabled("Skipped: " + MISSING)
                : ConditionEvaluationResult.enabled("");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        demand();
    }

    /** Only reached where a missing one is no reason to skip. */
    private static void demand() {
        if (isMissing()) {
            throw new AssertionError(MISSING);
        }
    }

    private static boolean isMissing() {
        return !Files.isExecutable(CHROMIUM);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        demand();
        Chromium chromium = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("chromium", key -> Chromium.start(), Chromium.class);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), key -> new Browser(chromium.browser()), Browser.class);
    }

    /** The process of the browser, and the driver that speaks with it. */
    private record Chromium(Playwright driver, com.microsoft.playwright.Browser browser) implements AutoCloseable {
        static Chromium start() {
            Playwright driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            try {
                return new Chromium(
                        driver,
                        driver.chromium()
                                .launch(new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(List.of(
                                                "--no-sandbox", "--disable-quic", "--disable-background-networking"))));
            } catch (RuntimeException e) {
                driver.close();
                throw e;
            }
        }

        @Override
        public void close() {
            browser.close();
            driver.close();
        }
    }
}
