package org.fairshelf.sample.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * X15, C2: a browser that asks not to personalise (Global Privacy Control) is not asked and not personalised for; a yes that
 * was said before it pauses, a yes that is said under it holds.
 */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class HeedingTheBrowsersSignalIT {
    private static final String LINE = "Your browser asks us not to personalise. We don’t. Change";

    private final SampleShop shop;

    HeedingTheBrowsersSignalIT(SampleShop shop) {
        this.shop = shop;
    }

    @Test
    void underTheSignalThereIsOneLineAndNoQuestion() {
        Shopper shopper = Shopper.comingTo(shop).signalling();

        for (String path : List.of("/", Shopping.PLAIN_PRODUCT)) {
            Visitor.Page page = shopper.lookAt(path);
            assertThat(Recommended.on(page).besides()).isEqualTo(LINE);
            assertThat(Recommended.on(page).personal()).isEmpty();
            assertThat(page.document().select(".fs-block a[href=/privacy]")).hasSize(1);
            assertThat(page.document().select(".fs-block form")).isEmpty();
        }
        assertThat(Recommended.on(new Shopping(shopper.visitor()).buyAsGuest()).besides())
                .isEqualTo(LINE);
        PrivacyCentre privacy = shopper.privacy();
        privacy.assertKnowsNothing();
        assertThat(standings(privacy)).containsExactly("signalled", "signalled", "open");
        assertThat(privacy.page().select(".fs-notice").text()).contains("Global Privacy Control");
        assertThat(shopper.visitor().cookies()).containsOnlyKeys("JSESSIONID");
    }

    @Test
    void aBrowserThatSendsItSeesThatLine(Browser browser) {
        Page page = browser.open(shop, Window.narrow());
        page.context().setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
        page.navigate(Shopping.PLAIN_PRODUCT);
        assertThat(page.locator("#fs-product .fs-line")).hasText(LINE);
        PageCheck.assertSound(page);

        page.locator("#fs-product .fs-line a").click();
        page.locator("[data-purpose=browsing] button[value=yes]").click();

        assertThat(page.locator("[data-purpose=browsing]")).hasAttribute("data-standing", "given");
        page.navigate(Shopping.PLAIN_PRODUCT);
        assertThat(PrivacyCentre.of(page).known()).containsExactly("Looked at Linen tea towel");
    }

    @Test
    void anExplicitYesUnderTheSignalHoldsAndItsReceiptSaysSo() {
        Shopper shopper = Shopper.comingTo(shop).signalling();

        shopper.choose(Shopper.BROWSING, "yes");
        shopper.lookAt(Shopping.PLAIN_PRODUCT);

        PrivacyCentre privacy = shopper.privacy();
        assertThat(standings(privacy)).containsExactly("given", "signalled", "open");
        assertThat(privacy.known()).containsExactly("Looked at Linen tea towel");
        assertThat(privacy.receipts())
                .containsExactly(
                        "Browsing history: yes. On this page. although your browser asked us not to personalise");
        assertThat(shopper.seen()).containsExactly("Linen tea towel");
    }

    @Test
    void aSignalAfterAYesPausesItAndTheShopperIsAskedWhatItMeans() {
        Shopper shopper = agreedAndThenSignalling();

        shopper.lookAt("/desk");
        Visitor.Page page = shopper.lookAt(Shopping.PRODUCT_WITH_OPTION);

        assertThat(page.document().select("#fs-product > .fs-title").text())
                .isEqualTo("Paused, because your browser asks us to");
        assertThat(page.document().select("#fs-product button").eachText())
                .containsExactly("Go on all the same", "Stop and delete");
        assertThat(page.document().select(".fs-product")).isEmpty();
        assertThat(Recommended.on(page).personal()).isEmpty();
        PrivacyCentre paused = shopper.privacy();
        assertThat(standings(paused)).containsExactly("paused", "signalled", "open");
        assertThat(paused.known()).containsExactly("Looked at Linen tea towel");
        assertThat(paused.receipts())
                .containsExactly(
                        "Browsing history: paused. By your browser’s signal. although your browser asked us not to"
                                + " personalise",
                        "Browsing history: yes. On this page.");

        // The pause ends with a word of the shopper, not with the signal.
        shopper.notSignalling().lookAt("/garden");
        assertThat(shopper.privacy().standing(Shopper.BROWSING)).isEqualTo("paused");
        assertThat(shopper.privacy().known()).hasSize(1);
    }

    @Test
    void goingOnAllTheSameResumesWhatWasPaused() {
        Shopper shopper = agreedAndThenSignalling();
        shopper.lookAt("/desk");

        shopper.answer("/", "yes");
        shopper.lookAt("/garden");

        PrivacyCentre privacy = shopper.privacy();
        assertThat(privacy.standing(Shopper.BROWSING)).isEqualTo("given");
        assertThat(privacy.known()).containsExactly("Opened Garden", "Looked at Linen tea towel");
        assertThat(shopper.seen()).containsExactly("Linen tea towel");
        assertThat(privacy.receipts().get(0))
                .isEqualTo("Browsing history: yes. In the shop. although your browser asked us not to personalise");
    }

    @Test
    void stoppingDeletesWhatWasPaused() {
        Shopper shopper = agreedAndThenSignalling();
        shopper.lookAt("/desk");

        shopper.answer("/", "no");
        shopper.lookAt("/garden");

        PrivacyCentre privacy = shopper.privacy();
        assertThat(privacy.standing(Shopper.BROWSING)).isEqualTo("refused");
        assertThat(privacy.known()).isEmpty();
        assertThat(shopper.download()).doesNotContain("product_view");
        assertThat(privacy.receipts()).hasSize(3);
        assertThat(privacy.receipts().get(0)).startsWith("Browsing history: taken back. In the shop.");
        assertThat(shopper.block()).isEmpty();
    }

    @Test
    void whatWasSaidAboutEmailsIsNotTouchedByTheSignal() {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.register();
        shopper.choose(Shopper.EMAIL, "yes");
        shopper.choose(Shopper.PURCHASES, "yes");

        shopper.signalling();

        assertThat(standings(shopper.privacy())).containsExactly("signalled", "paused", "given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "true", "", "01", "1, 1", "1;q=1", "yes", "11", "-1", "\"1\""})
    void anythingButOneIsNoSignal(String value) {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.visitor().sending("Sec-GPC", value);

        assertThat(shopper.lookAt("/").document().select("#fs-home button")).hasSize(3);
        assertThat(standings(shopper.privacy())).containsOnly("open");
    }

    @Test
    void theShopSaysToBrowsersThatItHeedsTheSignal() {
        Visitor.Page support = new Visitor(shop).visit("/.well-known/gpc.json");

        assertThat(support.status()).isEqualTo(200);
        assertThat(support.header("Content-Type")).startsWith("application/json");
        assertThat(support.body()).isEqualTo("{\"gpc\": true, \"lastUpdate\": \"2026-11-25\"}");
    }

    /** Somebody who said yes, has looked at the towel, and whose browser asks not to personalise since then. */
    private Shopper agreedAndThenSignalling() {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.choose(Shopper.BROWSING, "yes");
        shopper.lookAt(Shopping.PLAIN_PRODUCT);
        assertThat(shopper.privacy().known()).hasSize(1);
        return shopper.signalling();
    }

    /** Browsing, purchases, emails. */
    private static List<String> standings(PrivacyCentre privacy) {
        return privacy.page().select("[data-standing]").eachAttr("data-standing");
    }
}
