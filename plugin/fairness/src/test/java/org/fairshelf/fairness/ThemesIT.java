package org.fairshelf.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** X14: each theme that asks unfairly is found out, for what it does and for nothing else. */
@ExtendWith(OpenChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemesIT {
    private final BrowserContext context;
    private final Page page;
    private Theme shown = Theme.FAIR;

    ThemesIT(Chromium chromium) {
        context = chromium.stranger(new Window(320, true));
        page = context.newPage();
    }

    @BeforeAll
    void answerWithoutAServer() {
        context.route(
                "**/*.css",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/css").setBody(TestShop.STYLES)));
        context.route(
                "http://shop/",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(shown.page())));
    }

    @AfterAll
    void close() {
        context.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_theme_is_told_what_is_unfair_about_it_and_nothing_else(Theme theme) {
        shown = theme;
        page.navigate("http://shop/");

        Report report = Fairness.look(page);

        assertThat(report.broken()).as(report.toString()).isEqualTo(theme.broken());
        assertThat(report.questions()).isEqualTo(2);
    }
}
