package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C1 to C15, X1: people of the shop keep its promises, see which are kept, and are contradicted where they are not. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class KeepingTheChecklistIT {
    private static final String HUGE = "x".repeat(100_000);

    private final SampleShop shop;
    private final AdminDesk merchant;
    private final Lab lab;

    KeepingTheChecklistIT(SampleShop shop) {
        this.shop = shop;
        this.merchant = AdminDesk.of(shop, "admin");
        this.lab = new Lab(shop);
    }

    @BeforeEach
    @AfterEach
    void allHolds() {
        merchant.turnFairshelfOn();
        lab.turn("stray", "stray", "heal");
        merchant.checkNow();
    }

    @Test
    void aShopThatHasBegunShowsItsFifteenPromisesInFiveAreas() {
        Document page = merchant.checklist("").document();

        assertThat(page.select("h2").eachText())
                .containsExactly("Data Collection", "Data Usage", "Customer Control", "Automation", "Measurement");
        assertThat(page.select(".fs-item h3").eachText())
                .hasSize(15)
                .startsWith("C1 Transparent privacy policy")
                .endsWith("C15 Regular review and adjustment");
        assertThat(merchant.statuses().values())
                .contains("kept-checked", "kept-on-word", "partly-kept", "does-not-apply", "not-looked-at")
                .doesNotContain("does-not-match");
        assertThat(page.select(".fs-overdue")).isNotEmpty();
        assertThat(merchant.checklist("/C4").document().select(".fs-history li").size())
                .isGreaterThan(4);
    }

    @Test
    void todayBeginsWithTheShopsPromisesAndLeadsToWhatIsToFix(Browser browser) {
        Page page = window(browser, Window.wide(), "admin");
        page.navigate(AdminDesk.TODAY);
        assertThat(page.locator(".fs-promised").innerText()).matches("\\d+ of 14 promises are kept\\..*");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show me what to fix"))
                .click();
        page.waitForURL("**/fairshelf/checklist?show=to-fix");
        assertThat(page.locator(".fs-item").count()).isBetween(1, 14);
        assertThat(page.locator(".fs-item[data-status=does-not-apply]").count()).isZero();
        assertThat(page.locator("#sideMenu li.active li.active a").getAttribute("href"))
                .isEqualTo("/admin/fairshelf/checklist");
    }

    @ParameterizedTest
    @CsvSource({"360, en-GB, Checklist", "1280, en-GB, Checklist", "360, de-DE, Checkliste", "1280, de-DE, Checkliste"})
    void itIsReadableInEveryState(int width, String language, String title, Browser browser) {
        Page page = window(browser, Window.ofWidth(width).in(language), "admin");
        page.navigate(AdminDesk.CHECKLIST);
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertThat(page.locator(".fs").getAttribute("lang")).isEqualTo(language.substring(0, 2));
        FairshelfsPart.assertSound(page);
        FairshelfsPart.assertPrintsAlone(page);
        page.navigate(AdminDesk.TODAY);
        FairshelfsPart.assertSound(page);

        breakC2();
        page.navigate(AdminDesk.CHECKLIST + "?show=to-fix");
        assertThat(page.locator("[data-item=C2]").getAttribute("data-status")).isEqualTo("does-not-match");
        FairshelfsPart.assertSound(page);
        page.navigate(AdminDesk.CHECKLIST + "/C2");
        FairshelfsPart.assertSound(page);
        FairshelfsPart.assertPrintsAlone(page);

        page.locator("#fs-workflow").selectOption("not-applicable");
        page.locator("#fs-owner").fill("x".repeat(121));
        page.locator("form.fs-say button").click();
        page.locator("#fs-reason-error").waitFor();
        assertThat(page.locator("#fs-reason").evaluate("field => field === document.activeElement"))
                .isEqualTo(true);
        assertThat(page.locator("#fs-owner").inputValue()).hasSize(121);
        FairshelfsPart.assertSound(page);
    }

    @Test
    void theKeyboardAloneChangesAnOwnerAndTheHistoryTells(Browser browser) {
        Page page = window(browser, Window.wide(), "admin");
        page.navigate(AdminDesk.CHECKLIST);
        Keyboard.press(page, "[data-item=C5] h3 a");
        page.waitForURL("**/checklist/C5");

        Keyboard.tabTo(page, "#fs-owner");
        page.keyboard().press("ControlOrMeta+a");
        String owner = "Wordsmith " + System.nanoTime();
        page.keyboard().type(owner);
        Keyboard.press(page, "form.fs-say button");

        page.getByText("Your change is stored.").waitFor();
        assertThat(page.locator(".fs-verdict").innerText()).contains(owner);
        assertThat(page.locator(".fs-history li").first().innerText()).contains("admin", "Owner", owner, "today, ");
        page.navigate(AdminDesk.TODAY);
        assertThat(page.locator(".fs-happenings li").first().innerText())
                .contains("admin changed item C5 of the checklist");
    }

    @Test
    void whatACheckContradictsIsNotClaimedWhateverSomebodySays() {
        merchant.saying("C2").with("workflow", "done").send();
        assertThat(merchant.statuses()).containsEntry("C2", "kept-checked");

        breakC2();
        for (String word : List.of("done", "in-review", "to-do")) {
            merchant.saying("C2").with("workflow", word).send();
            assertThat(merchant.statuses()).as(word).containsEntry("C2", "does-not-match");
        }
        merchant.saying("C2")
                .with("workflow", "not-applicable")
                .with("reason", "We think so.")
                .send();
        assertThat(merchant.statuses()).containsEntry("C2", "does-not-match");
        assertThat(merchant.checklist("/C2").text()).contains("Does not match your shop", "We think so.");

        merchant.saying("C2").with("workflow", "done").send();
        lab.turn("stray", "stray", "heal");
        merchant.checkNow();
        assertThat(merchant.statuses()).containsEntry("C2", "kept-checked");
    }

    @Test
    void whileFairshelfIsOffNothingIsClaimedAsChecked() {
        assertThat(merchant.statuses()).containsEntry("C3", "kept-checked");

        merchant.mainSwitch().send();

        assertThat(merchant.statuses().values()).doesNotContain("kept-checked");
        assertThat(merchant.statuses()).containsEntry("C3", "kept-on-word");
        assertThat(merchant.checklist("").document().select(".fs form")).isEmpty();
    }

    @Test
    void whoMayOnlyLookSeesAllAndCanChangeNothing() {
        AdminDesk service = AdminDesk.of(shop, "service");
        assertThat(service.statuses()).isEqualTo(merchant.statuses());
        Document page = service.checklist("/C7").document();
        assertThat(page.select(".fs form, .fs button, .fs input, .fs select")).isEmpty();
        assertThat(page.text()).contains("You may look at the checklist, but not change it.");
        String before = everything("C7");

        for (String address : List.of("/C7", "/check")) {
            Visitor.Page answer =
                    service.visitor().post(AdminDesk.CHECKLIST + address, proper(service.token(), version("C7")));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("This page is not open to you");
        }
        assertThat(everything("C7")).isEqualTo(before);
    }

    @Test
    void ofTwoWhoWriteAtTheSameTimeTheSecondIsToldAndLosesNothing() {
        Visitor.Form first = merchant.saying("C6").with("note", "The first note " + System.nanoTime());
        Visitor.Form second = merchant.saying("C6").with("note", "The second note " + System.nanoTime());
        assertThat(first.send().status()).isEqualTo(200);

        Visitor.Page told = second.send();
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("admin has changed this item while you were writing.");
        assertThat(told.document().select("#fs-note").text()).startsWith("The second note");
        assertThat(merchant.checklist("/C6").document().select("#fs-note").text())
                .startsWith("The first note");

        assertThat(told.form("form.fs-say").send().text()).contains("Your change is stored.");
        assertThat(merchant.checklist("/C6").document().select("#fs-note").text())
                .startsWith("The second note");
    }

    @Test
    void aFormThatIsSentAgainChangesNothingMore() {
        Visitor.Form form = merchant.saying("C6").with("note", "Sent twice " + System.nanoTime());
        form.send();
        String before = everything("C6");

        assertThat(form.send().status()).isEqualTo(409);
        assertThat(everything("C6")).isEqualTo(before);
    }

    @Test
    void aForgedFormIsRefused() {
        String before = everything("C6");
        Visitor.Form form = merchant.saying("C6").with("note", "forged");

        assertThat(form.with("csrfToken", AdminDesk.of(shop, "service").token())
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(form.without("csrfToken").send().text()).contains("This form is no longer valid");
        assertThat(everything("C6")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "workflow, kept",
        "workflow, ''",
        "cadence, never",
        "version, -1",
        "version, 99999999999999999999",
        "due, 31 December",
        "due, 2026-02-30",
        "due, 9999-12-31",
        "owner, HUGE",
        "note, HUGE"
    })
    void nonsenseChangesNothingAndIsAnsweredInWords(String field, String value) {
        String before = everything("C6");

        Visitor.Page answer = merchant.saying("C6")
                .with(field, value.equals("HUGE") ? HUGE : value)
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Nothing was changed");
        assertThat(everything("C6")).isEqualTo(before);
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() {
        assertThat(merchant.saying("C6").also("workflow", "done").send().status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/C16", "/c1", "/nowhere", "/C1/C2", "/%3Cscript%3E"})
    void anItemThatDoesNotExistHasNoPage(String rest) {
        Visitor.Page answer = merchant.visitor().visit(AdminDesk.CHECKLIST + rest);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("There is no such page");
    }

    @Test
    void whatSomebodyWritesIsTextAndNeverMarkup() {
        merchant.saying("C6")
                .with("note", "<script>alert(1)</script> & <b>bold</b>")
                .send();

        Document page = merchant.checklist("/C6").document();
        assertThat(page.select(".fs script, .fs b")).isEmpty();
        assertThat(page.select("#fs-note").text()).contains("<script>alert(1)</script> & <b>bold</b>");
    }

    private void breakC2() {
        // The job that deletes may come between.
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            lab.turn("stray", "stray", "break");
            merchant.checkNow();
            assertThat(merchant.statuses()).containsEntry("C2", "does-not-match");
        });
    }

    /** What is said about an item and all that ever was: what a refused form must leave as it is. */
    private String everything(String item) {
        return merchant.checklist("/" + item)
                .document()
                .select(".fs-verdict, .fs-say, .fs-history")
                .text();
    }

    private String version(String item) {
        return merchant.checklist("/" + item)
                .document()
                .select("[name=version]")
                .attr("value");
    }

    private static Map<String, String> proper(String token, String version) {
        return Map.of(
                "csrfToken", token,
                "version", version,
                "workflow", "done",
                "cadence", "yearly",
                "owner", "forged",
                "due", "",
                "note", "",
                "reason", "");
    }

    private Page window(Browser browser, Window window, String login) {
        return AdminWindow.of(browser.open(shop, window), login).page();
    }
}
