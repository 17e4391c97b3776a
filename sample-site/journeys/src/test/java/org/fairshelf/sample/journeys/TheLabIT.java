package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * X1, X18: the lab breaks what Fairshelf promises. The automatic checks of C2, C3 and C8 tell, the checklist turns, and all holds again when it is
 * healed.
 */
@ExtendWith(OpenShop.class)
class TheLabIT {
    private static final String HOLDS = "holds";
    private static final String FAILS = "does-not-hold";
    private static final Map<String, String> ALL_HOLD =
            Map.of("c2", HOLDS, "c2-ledger", HOLDS, "c3", HOLDS, "c8", HOLDS);

    private final SampleShop shop;
    private final Lab lab;

    TheLabIT(SampleShop shop) {
        this.shop = shop;
        this.lab = new Lab(shop);
    }

    /** All journeys share this shop. */
    @AfterEach
    void heal() {
        lab.turn("tables", "tables", "show");
        lab.turn("search", "search", "start");
        lab.turn("mail", "mail", "start");
        lab.turn("gate", "gate", "heal");
        lab.turn("stray", "stray", "heal");
        lab.turn("past", "past", "heal");
        lab.turn("ledger", "ledger", "heal");
        lab.turn("clock", "days", "now");
        soon(Duration.ofSeconds(90)).until(() -> !Shopper.comingTo(shop).block().isEmpty());
        lab.turn("retention", "run", "now");
        assertThat(checks()).isEqualTo(ALL_HOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "stray, break, C2, c2, Explicit consent for data collection, One thing is stored that happened while nobody"
                + " had agreed",
        "ledger, break, C2, c2-ledger, Explicit consent for data collection, was changed after the fact",
        "past, break, C3, c3, Data minimization practices, 200 days ago",
        "gate, break, C8, c8, Clear opt-out mechanisms, was stored all the same"
    })
    void eachBrokenPromiseTurnsItsItemAndNoOther(
            String name, String word, String item, String check, String promise, String sentence) {
        AdminDesk merchant = AdminDesk.of(shop, "admin");
        assertThat(checks()).isEqualTo(ALL_HOLD);
        Map<String, String> whole = merchant.statuses();

        Map<String, String> found = new TreeMap<>(ALL_HOLD);
        found.put(check, FAILS);
        Map<String, String> broken = new TreeMap<>(whole);
        broken.put(item, "does-not-match");
        // The job that deletes may come between.
        soon().untilAsserted(() -> {
            lab.turn(name, name, word);
            assertThat(checks()).isEqualTo(found);
            assertThat(merchant.statuses()).isEqualTo(broken);
        });

        assertThat(lab().select("[data-check=" + check + "]").text()).contains(sentence, "Since ");
        Document page = merchant.checklist("/" + item).document();
        assertThat(page.select("[data-outcome=does-not-hold]").text()).contains(sentence, "since today, ");
        assertThat(page.select(".fs-verdict").text()).contains("Does not match your shop", "Since today, ");
        assertThat(page.select(".fs-history li").first().text()).contains("What it found", "Holds", "Does not hold");
        assertThat(merchant.today().document().select(".fs-promised").text())
                .contains("One does not match your shop: " + promise + ".");

        lab.turn(name, name, "heal");
        assertThat(checks()).isEqualTo(ALL_HOLD);
        assertThat(merchant.statuses()).isEqualTo(whole);
    }

    @Test
    void theAdminsOwnChecksSeeWhatTheLabHasBroken() {
        AdminDesk merchant = AdminDesk.of(shop, "admin");
        soon().untilAsserted(() -> {
            lab.turn("past", "past", "break");
            lab.turn("ledger", "ledger", "break");
            merchant.checkNow();
            assertThat(merchant.statuses())
                    .containsEntry("C2", "does-not-match")
                    .containsEntry("C3", "does-not-match");
        });
        // In memory of its own the admin learns of the gate a second later.
        lab.turn("gate", "gate", "break");
        soon().untilAsserted(() -> {
            merchant.checkNow();
            assertThat(merchant.statuses()).containsEntry("C8", "does-not-match");
        });
    }

    @Test
    void aBrokenGateLetsInWhatSomebodyHasTakenBackAndTheChecksTell() {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.choose(Shopper.BROWSING, "yes");
        shopper.choose(Shopper.BROWSING, "no");
        shopper.lookAt(Shopping.PRODUCT_WITH_OPTION);
        assertThat(shopper.privacy().known()).isEmpty();

        lab.turn("gate", "gate", "break");
        // Again and again: the job that deletes may come between.
        soon().untilAsserted(() -> {
            shopper.lookAt(Shopping.PLAIN_PRODUCT);
            assertThat(shopper.privacy().known()).containsExactly("Looked at Linen tea towel");
            assertThat(checks()).isEqualTo(Map.of("c2", FAILS, "c2-ledger", HOLDS, "c3", HOLDS, "c8", FAILS));
        });

        lab.turn("gate", "gate", "heal");
        assertThat(checks()).containsEntry("c8", HOLDS);
        assertThat(shopper.privacy().standing(Shopper.BROWSING)).isEqualTo("refused");

        lab.turn("retention", "run", "now");
        assertThat(checks()).isEqualTo(ALL_HOLD);
        assertThat(shopper.privacy().known()).isEmpty();
    }

    @Test
    void afterTwoHundredDaysAYesIsOverAndTheJobDeletesWhatItAllowed() {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.choose(Shopper.BROWSING, "yes");

        soon().untilAsserted(() -> {
            lab.turn("clock", "days", "now");
            shopper.lookAt(Shopping.PLAIN_PRODUCT);
            assertThat(shopper.privacy().known()).isNotEmpty();
            lab.turn("clock", "days", "200");
            assertThat(checks()).isEqualTo(Map.of("c2", HOLDS, "c2-ledger", HOLDS, "c3", FAILS, "c8", HOLDS));
        });
        assertThat(lab().select("[data-check=c3]").text()).contains("Browsing history", "200 days ago");
        assertThat(shopper.privacy().standing(Shopper.BROWSING)).isEqualTo("open");
        assertThat(shopper.block()).contains("Shall we use what you view");

        lab.turn("retention", "run", "now");
        assertThat(checks()).containsEntry("c3", HOLDS);
        assertThat(shopper.privacy().known()).isEmpty();
    }

    /** Nothing is claimed that the checks have not looked at yet, whatever stands where. */
    @ParameterizedTest
    @CsvSource({"en, 'let the checks look:', 'below hold'", "de, 'lassen Sie nachsehen:', 'unten halten'"})
    void eachBreakSaysWhatTheChecksTellOnceTheyLook(String language, String look, String claim) {
        for (boolean broken : List.of(false, true)) {
            if (broken) {
                for (String name : List.of("gate", "stray", "past", "ledger")) {
                    lab.turn(name, name, "break");
                }
                lab.turn("clock", "days", "1");
            }
            Document page =
                    new Visitor(shop).visit("/lab?blLocaleCode=" + language).document();
            for (String name : List.of("gate", "stray", "past", "ledger", "clock")) {
                assertThat(page.select("[aria-labelledby=lab-" + name + "] .notice")
                                .text())
                        .as(name)
                        .containsIgnoringCase(look)
                        .doesNotContain(claim);
                assertThat(page.select("[aria-labelledby=lab-" + name + "] form[action*=/lab/checks] button"))
                        .as(name)
                        .hasSize(1);
            }
        }
    }

    @Test
    void theClockAddsUpToTenYearsAndComesBack() {
        lab.turn("clock", "days", "7");
        lab.turn("clock", "days", "1");
        assertThat(daysAhead()).isEqualTo("8");

        lab.turn("clock", "days", "now");
        for (int i = 0; i < 18; i++) {
            lab.turn("clock", "days", "200");
        }
        assertRefused("clock", "days", "200");
        assertThat(daysAhead()).isEqualTo("3600");

        lab.turn("clock", "days", "now");
        assertThat(daysAhead()).isEqualTo("0");
    }

    @Test
    void theAdminsClockFollows() {
        AdminDesk merchant = AdminDesk.of(shop, "admin");
        List<String> before = happened(merchant);

        lab.turn("clock", "days", "200");
        soon().until(() -> !happened(merchant).equals(before));
        // What happened today is 200 days ago now, and its day is named.
        assertThat(happened(merchant)).noneMatch(line -> line.contains("today,"));

        lab.turn("clock", "days", "now");
        soon().until(() -> happened(merchant).equals(before));
    }

    @Test
    void withoutAMailServerTheOrderIsTakenAndOnlyItsMailIsMissing() {
        String unwritten = Shopping.newEmail();
        lab.turn("mail", "mail", "stop");
        buy(unwritten);

        lab.turn("mail", "mail", "start");
        String written = Shopping.newEmail();
        buy(written);

        soon().until(() -> outbox().contains(written));
        assertThat(outbox()).doesNotContain(unwritten);
    }

    @Test
    void withoutTheTablesNothingIsFoundNothingIsBrokenAndNothingIsCounted() {
        Map<String, String> before = rows();
        assertThat(before).containsKeys("FS_EVENT", "FS_TRAIL").doesNotContainValue("missing");

        lab.turn("tables", "tables", "hide");
        assertThat(checks()).isEmpty();
        assertThat(lab().text()).contains("What they found cannot be read");
        assertRefused("stray", "stray", "break");
        assertThat(rows().keySet()).isEqualTo(before.keySet());
        assertThat(rows().values()).containsOnly("missing");
    }

    @ParameterizedTest
    @CsvSource({
        "clock, days, 365000000",
        "clock, days, 99999999999999999999",
        "clock, days, -1",
        "clock, days, 2",
        "clock, days, soon",
        "clock, days, ''",
        "retention, run, never",
        "gate, gate, open",
        "gate, gate, ''",
        "stray, stray, now",
        "past, past, ''",
        "ledger, ledger, forge",
        "checks, run, later",
        "mail, mail, break",
        "search, search, hide",
        "tables, tables, drop",
        "hooks, trouble, explode"
    })
    void whatTheLabCannotDoChangesNothing(String name, String field, String value) {
        lab.turn("clock", "days", "1");
        assertRefused(name, field, value);
        assertThat(daysAhead()).isEqualTo("1");
    }

    @ExtendWith(OpenBrowser.class)
    @ParameterizedTest
    @CsvSource({"360, en", "360, de", "1280, en", "1280, de"})
    void itIsReadableWhateverIsBroken(int width, String language, Browser browser) {
        Page page = browser.open(shop, Window.ofWidth(width));
        page.navigate("/privacy?blLocaleCode=" + language);
        page.locator("[data-purpose=browsing] button[value=yes]").click();
        page.locator("[data-purpose=browsing] button[value=no]").click();
        page.navigate("/lab");
        press(page, "mail", "stop");
        press(page, "search", "stop");
        press(page, "gate", "break");
        page.navigate(Shopping.PLAIN_PRODUCT);
        page.navigate("/lab");
        press(page, "clock", "200");
        press(page, "past", "break");
        press(page, "ledger", "break");
        page.locator("#lab-checks ~ .lab-switches button").click();
        page.waitForURL("**/lab#lab-checks");

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("[data-check=c8]").getAttribute("data-outcome")).isEqualTo(FAILS);
        PageCheck.assertSound(page);

        press(page, "retention", "now");
        press(page, "tables", "hide");
        assertThat(page.locator("[data-check]").count()).isZero();
        PageCheck.assertSound(page);
    }

    /** Whoever turns something is shown the same section again. */
    private static void press(Page page, String name, String value) {
        page.locator("form[action='/lab/" + name + "']:has([value='" + value + "']) button")
                .click();
        page.waitForURL("**/lab#lab-" + name);
        assertThat(page.locator("#lab-" + name).count()).isEqualTo(1);
    }

    private void assertRefused(String name, String field, String value) {
        List<String> before = stands();
        Visitor.Page answer = new Visitor(shop)
                .visit("/lab")
                .form("form[action*=/lab/" + name + "]")
                .with(field, value)
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.document().select("[role=alert]").text()).contains("Nothing was changed");
        assertThat(stands()).isEqualTo(before);
    }

    /** All that can be turned, as it stands. */
    private List<String> stands() {
        Document page = lab();
        return List.of(
                page.select("[data-switch]").eachAttr("data-stands").toString(),
                page.select("[aria-labelledby=lab-hooks] .notice").text(),
                page.select("[data-days]").attr("data-days"));
    }

    private String daysAhead() {
        return lab().select("[data-days]").attr("data-days");
    }

    /** What the checks find when they look now. */
    private Map<String, String> checks() {
        lab.turn("checks", "run", "now");
        Map<String, String> outcomes = new TreeMap<>();
        lab().select("[data-check]").forEach(each -> outcomes.put(each.attr("data-check"), each.attr("data-outcome")));
        return outcomes;
    }

    private Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        lab().select("[data-table]").forEach(each -> rows.put(each.attr("data-table"), each.attr("data-rows")));
        return rows;
    }

    private Document lab() {
        Visitor.Page page = new Visitor(shop).visit("/lab");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.document();
    }

    private void buy(String email) {
        Shopping shopping = new Shopping(new Visitor(shop));
        shopping.putIntoCart(Shopping.PLAIN_PRODUCT);
        assertThat(shopping.checkOut(email).path()).startsWith("/confirmation/");
    }

    private String outbox() {
        return new Visitor(shop).visit("/outbox").text();
    }

    private static List<String> happened(AdminDesk merchant) {
        return merchant.today().document().select(".fs-happenings li").eachText();
    }

    private static ConditionFactory soon() {
        return soon(Duration.ofSeconds(20));
    }

    private static ConditionFactory soon(Duration patience) {
        return Awaitility.await().atMost(patience).pollInterval(Duration.ofMillis(250));
    }
}
