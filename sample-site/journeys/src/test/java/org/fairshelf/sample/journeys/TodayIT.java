package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C12: the page on which people see how Fairshelf stands, and stop it. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class TodayIT {
    /** Stands at the foot of each page of the shop while Fairshelf is on. */
    private static final String LINE = "Only what you allow is remembered here.";

    private static final int MOST_TABS = 60;

    /** Between the longest time that there is and what happened then. */
    private static final String GAP_BESIDE_A_LONG_TIME = """
            () => {
                const line = document.querySelector('.fs-happenings li');
                const time = line.querySelector('.fs-when');
                time.textContent = '28. September 2026, 09:36';
                const words = document.createRange();
                words.selectNodeContents(time);
                return Math.round(line.querySelector('.fs-what').getBoundingClientRect().left
                    - words.getBoundingClientRect().right);
            }
            """;

    private final SampleShop shop;
    private final AdminDesk colleague;

    TodayIT(SampleShop shop) {
        this.shop = shop;
        this.colleague = AdminDesk.of(shop, "admin");
    }

    @BeforeEach
    @AfterEach
    void fairshelfIsOn() {
        colleague.turnFairshelfOn();
    }

    @ParameterizedTest
    @CsvSource({
        "360, en-GB, Today, Turn Fairshelf off, Fairshelf is now off.",
        "1280, en-GB, Today, Turn Fairshelf off, Fairshelf is now off.",
        "360, de-DE, Heute, Fairshelf ausschalten, Fairshelf ist jetzt ausgeschaltet.",
        "1280, de-DE, Heute, Fairshelf ausschalten, Fairshelf ist jetzt ausgeschaltet."
    })
    void itIsReadableInEveryState(
            int width, String language, String title, String turnOff, String isOff, Browser browser) {
        Page page = merchant(browser, Window.ofWidth(width).in(language)).page();
        page.navigate(AdminDesk.TODAY);
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.locator(".fs").getAttribute("lang")).isEqualTo(language.substring(0, 2));
        FairshelfsPart.assertSound(page);

        button(page, turnOff).click();
        assertThat(page.getByRole(AriaRole.STATUS).innerText()).isEqualTo(isOff);
        FairshelfsPart.assertSound(page);

        page.locator("#fs-reason").fill("x".repeat(301));
        page.locator(".fs-switch button").click();
        page.locator("#fs-reason-error").waitFor();
        FairshelfsPart.assertSound(page);

        page.navigate(AdminDesk.TODAY + "/nowhere");
        FairshelfsPart.assertSound(page);
    }

    @Test
    void whenAndWhatStandApartAndAllConnectionsAreAlike(Browser browser) {
        Page page = merchant(browser, Window.wide().in("de-DE")).page();
        page.navigate(AdminDesk.TODAY);

        assertThat((int) page.evaluate(GAP_BESIDE_A_LONG_TIME)).isGreaterThanOrEqualTo(8);
        assertThat(page.locator(".fs-connection").all())
                .extracting(connection -> Math.round(connection.boundingBox().width))
                .containsOnly(Math.round(page.locator(".fs-connection").first().boundingBox().width));
    }

    @Test
    void theKeyboardAloneTurnsItOffWithAReasonAndOnWithoutOne(Browser browser) {
        Page page = merchant(browser, Window.wide()).page();
        page.navigate(AdminDesk.TODAY);

        tabTo(page, "#fs-reason");
        page.keyboard().type("Stocktaking until Friday");
        tabTo(page, ".fs-switch button");
        page.keyboard().press("Enter");

        page.getByText("Fairshelf is now off.").waitFor();
        assertThat(page.locator(".fs-sentence").innerText())
                .isEqualTo("Fairshelf is off: your shop runs as if it were not installed.");
        assertThat(latest(page)).contains("admin turned Fairshelf off", "Reason: Stocktaking until Friday");
        assertThat(home()).doesNotContain(LINE);

        tabTo(page, ".fs-switch button");
        page.keyboard().press("Enter");

        page.getByText("Fairshelf is now on.").waitFor();
        assertThat(latest(page)).contains("admin turned Fairshelf on").doesNotContain("Reason");
        assertThat(home()).contains(LINE);
    }

    @Test
    void aSecondPersonSeesWhoTurnedItOffAndWhy(Browser browser) {
        Page page = AdminWindow.of(browser.open(shop, Window.wide().in("de-DE")), "service")
                .page();

        colleague.mainSwitch().with("reason", "Umbau & <b>Umzug</b>").send();
        page.navigate(AdminDesk.TODAY);

        assertThat(page.locator(".fs-sentence").innerText()).startsWith("Fairshelf ist ausgeschaltet");
        assertThat(latest(page))
                .contains("heute, ", "admin hat Fairshelf ausgeschaltet", "Grund: Umbau & <b>Umzug</b>");
        FairshelfsPart.assertSound(page);
    }

    @Test
    void whoTurnsItOffASecondTimeIsToldThatItWasOffAlready(Browser browser) {
        Page page = merchant(browser, Window.wide()).page();
        page.navigate(AdminDesk.TODAY);
        colleague.mainSwitch().with("reason", "first").send();
        List<String> before = colleague.whatIsKnown();

        page.locator("#fs-reason").fill("second");
        button(page, "Turn Fairshelf off").click();

        page.getByText("Fairshelf was off already; nothing was changed.").waitFor();
        assertThat(colleague.whatIsKnown()).isEqualTo(before);
    }

    @Test
    void aReasonThatIsTooLongComesBackToBeShortened(Browser browser) {
        Page page = merchant(browser, Window.narrow()).page();
        page.navigate(AdminDesk.TODAY);
        List<String> before = colleague.whatIsKnown();
        String tooLong = "Too long. ".repeat(30) + "!";

        page.locator("#fs-reason").fill(tooLong);
        Response answer = page.waitForResponse(
                "**/switch", () -> button(page, "Turn Fairshelf off").click());

        assertThat(answer.status()).isEqualTo(400);
        Locator reason = page.locator("#fs-reason");
        assertThat(page.locator("#fs-reason-error").innerText()).startsWith("The reason has 301 characters; 300 fit.");
        assertThat(reason.getAttribute("aria-describedby")).startsWith("fs-reason-error ");
        assertThat(reason.inputValue()).isEqualTo(tooLong);
        assertThat(reason.evaluate("field => field === document.activeElement")).isEqualTo(true);
        assertThat(colleague.whatIsKnown()).isEqualTo(before);

        page.keyboard().press("End");
        page.keyboard().press("Backspace");
        page.keyboard().press("Enter");
        page.getByText("Fairshelf is now off.").waitFor();
        assertThat(latest(page)).contains("Reason: Too long. Too long.");
    }

    @Test
    void afterTheSessionHasEndedItAsksForTheLoginAndSaysThatNothingWasChanged(Browser browser) {
        AdminWindow merchant = merchant(browser, Window.wide());
        Page page = merchant.page();
        page.navigate(AdminDesk.TODAY);
        List<String> before = colleague.whatIsKnown();
        page.context().clearCookies();

        button(page, "Turn Fairshelf off").click();
        page.waitForURL("**/admin/login");
        merchant.logIn("admin", "admin");

        assertThat(page.locator("h1").innerText()).isEqualTo("This form is no longer valid");
        assertThat(page.locator(".fs").innerText()).contains("It was opened before your present login");
        assertThat(colleague.whatIsKnown()).isEqualTo(before);
    }

    @Test
    void aFormFromBeforeTheLoginIsRefusedWithAWayBack(Browser browser) {
        Page stale = merchant(browser, Window.wide()).page();
        stale.navigate(AdminDesk.TODAY);
        List<String> before = colleague.whatIsKnown();
        stale.context().clearCookies();
        Page anew = stale.context().newPage();
        AdminWindow.of(anew, "admin");

        Response answer = stale.waitForResponse(
                "**/switch", () -> button(stale, "Turn Fairshelf off").click());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(stale.locator("h1").innerText()).isEqualTo("This form is no longer valid");
        FairshelfsPart.assertSound(stale);
        assertThat(colleague.whatIsKnown()).isEqualTo(before);

        stale.getByText("Back to “Today”").click();
        button(stale, "Turn Fairshelf off").waitFor();
    }

    private AdminWindow merchant(Browser browser, Window window) {
        return AdminWindow.of(browser.open(shop, window), "admin");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private String home() {
        return new Visitor(shop).visit("/").text();
    }

    private static String latest(Page page) {
        return page.locator(".fs-happenings li").first().innerText();
    }

    /** Presses the tab key until the focus is there, and looks whether one can see it. */
    private static void tabTo(Page page, String selector) {
        Locator goal = page.locator(selector);
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(goal.evaluate("element => element === document.activeElement"))) {
                assertThat(goal.evaluate("element => getComputedStyle(element).outlineStyle"))
                        .as("the outline of %s", selector)
                        .isEqualTo("solid");
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to " + selector);
    }
}
