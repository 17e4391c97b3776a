package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C14, X6: a merchant sees how many agree, refuse and withdraw, and has the consent ledger verified. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class LookingAfterPrivacyIT {
    private static final String PRIVACY = "/admin/fairshelf/privacy";
    private static final String VERIFY = PRIVACY + "/verify";

    /** The shop writes its totals every five seconds. */
    private static final Duration UNTIL_TOTALS_ARE_WRITTEN = Duration.ofSeconds(30);

    private final SampleShop shop;
    private final AdminDesk merchant;

    LookingAfterPrivacyIT(SampleShop shop) {
        this.shop = shop;
        this.merchant = AdminDesk.of(shop, "admin");
    }

    @BeforeEach
    void fairshelfIsOn() {
        merchant.turnFairshelfOn();
    }

    @Test
    void aYesThatIsTakenBackShowsAsAYesANoAndAWithdrawal() {
        Shopper shopper = Shopper.comingTo(shop);
        Answers before = Answers.of(merchant);

        shopper.choose(Shopper.BROWSING, "yes");
        shopper.choose(Shopper.BROWSING, "no");

        Awaitility.await().atMost(UNTIL_TOTALS_ARE_WRITTEN).untilAsserted(() -> assertThat(Answers.of(merchant))
                .isEqualTo(new Answers(before.yes + 1, before.no + 1, before.withdrawn + 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "360, en-GB, admin, Privacy, 'Verify the ledger', 'The ledger was verified.', ', unbroken.'",
        "1280, en-GB, service, Privacy, 'Verify the ledger', 'The ledger was verified.', ', unbroken.'",
        "360, de-DE, service, Datenschutz, 'Nachweis pr\u00fcfen', 'Der Nachweis wurde gepr\u00fcft.', ', unversehrt.'",
        "1280, de-DE, admin, Datenschutz, 'Nachweis pr\u00fcfen', 'Der Nachweis wurde gepr\u00fcft.', ', unversehrt.'"
    })
    void oneButtonVerifiesTheLedgerAlsoForWhoMayOnlyLook(
            int width,
            String language,
            String login,
            String title,
            String verify,
            String verified,
            String unbroken,
            Browser browser) {
        Shopper.comingTo(shop).choose(Shopper.BROWSING, "yes");
        awaitAnswers();
        Page page = AdminWindow.of(browser.open(shop, Window.ofWidth(width).in(language)), login)
                .page();
        page.navigate(PRIVACY);
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.locator(".fs").getAttribute("lang")).isEqualTo(language.substring(0, 2));
        assertThat(page.locator(".fs-purpose").count()).isEqualTo(3);
        FairshelfsPart.assertSound(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(verify))
                .click();

        assertThat(page.url()).endsWith(PRIVACY);
        assertThat(page.getByRole(AriaRole.STATUS).innerText()).startsWith(verified);
        assertThat(page.locator(".fs-standing-whole .fs-sentence").innerText()).endsWith(unbroken);
        assertThat(page.locator(".fs-standing-whole code").innerText()).matches("[0-9a-f]{64}");
        assertThat(page.locator(".fs-standing-whole").innerText()).contains(login);
        FairshelfsPart.assertSound(page);
        FairshelfsPart.assertPrintsAlone(page);
    }

    @Test
    void theKeyboardAloneVerifiesAndTodayTellsWhoDid(Browser browser) {
        Page page = AdminWindow.of(browser.open(shop, Window.wide()), "service").page();
        page.navigate(PRIVACY);

        tabTo(page, ".fs-verify button");
        page.keyboard().press("Enter");

        page.locator(".fs-notice").waitFor();
        assertThat(merchant.today()
                        .document()
                        .select(".fs-happenings li")
                        .get(0)
                        .text())
                .contains("service had the consent ledger verified");
    }

    @Test
    void aFormWithoutItsTokenVerifiesNothing() {
        List<String> before = merchant.whatIsKnown();

        Visitor.Page page = merchant.visitor().post(VERIFY, Map.of());
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.document().select("h1").text()).isEqualTo("This form is no longer valid");
        assertThat(AdminDesk.ofNobody(shop).visitor().post(VERIFY, Map.of()).path())
                .isEqualTo("/admin/login");

        assertThat(merchant.visitor().visit(VERIFY).path()).isEqualTo(PRIVACY);
        assertThat(merchant.whatIsKnown()).isEqualTo(before);
    }

    @Test
    void theMenuLeadsThere(Browser browser) {
        AdminWindow window = AdminWindow.of(browser.open(shop, Window.wide()), "service");

        window.open(PRIVACY);

        Locator open = window.page().locator("#sideMenu li.active li.active a");
        assertThat(open.getAttribute("href")).isEqualTo(PRIVACY);
        assertThat(open.innerText().trim()).isEqualTo("Privacy");
        window.assertNothingFailed();
    }

    private void awaitAnswers() {
        Awaitility.await().atMost(UNTIL_TOTALS_ARE_WRITTEN).untilAsserted(() -> assertThat(Answers.of(merchant).yes)
                .isPositive());
    }

    private static void tabTo(Page page, String selector) {
        Locator goal = page.locator(selector);
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(goal.evaluate("element => element === document.activeElement"))) {
                assertThat(goal.evaluate("element => getComputedStyle(element).outlineStyle"))
                        .isEqualTo("solid");
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to " + selector);
    }

    /** What the page says about browsing history. */
    private record Answers(long yes, long no, long withdrawn) {

        static Answers of(AdminDesk desk) {
            Visitor.Page page = desk.visitor().visit(PRIVACY);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            var browsing = page.document().select(".fs-purpose").first();
            if (browsing == null || browsing.select("tfoot td").isEmpty()) {
                return new Answers(0, 0, 0);
            }
            String takenBack = browsing.select("> p").last().text();
            return new Answers(
                    number(browsing.select("tfoot td").get(0).text()),
                    number(browsing.select("tfoot td").get(1).text()),
                    takenBack.startsWith("No ") ? 0 : takenBack.startsWith("One ") ? 1 : number(takenBack));
        }

        private static long number(String text) {
            return Long.parseLong(text.split(" ", -1)[0].replace(",", ""));
        }
    }
}
