package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C12, X8: how merchants look at what is recommended, stop it, and protect single shoppers. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class RecommendingToMerchantsIT {
    private static final String PAGE = AdminDesk.TODAY + "/recommendations";

    private final SampleShop shop;
    private final AdminDesk admin;

    RecommendingToMerchantsIT(SampleShop shop) {
        this.shop = shop;
        this.admin = AdminDesk.of(shop, "admin");
    }

    @BeforeEach
    void somethingIsRecommended() {
        await().atMost(Duration.ofSeconds(60)).until(() -> !home().names().isEmpty());
    }

    @AfterEach
    void asItWas() {
        Visitor.Page page = open();
        if (page.document()
                        .select("form[action*=/recommendations/switch] [value=on]")
                        .size()
                > 0) {
            page.form("form[action*=/recommendations/switch]").send();
        }
        group("5", "").send();
    }

    @Test
    void turnedOffThereIsNothingRecommendedWithTheNextPageAndOnAgainThereIs() {
        Visitor.Page off = open().form("form[action*=/recommendations/switch]")
                .with("reason", "Sale <b>week</b>")
                .send();

        assertThat(off.path()).isEqualTo(PAGE);
        assertThat(off.document().select("[role=status]").text()).isEqualTo("Recommendations are now off.");
        assertThat(home().names()).isEmpty();
        assertThat(home().besides()).as("questions stay").startsWith("Shall we use");
        assertThat(Recommended.on(Shopper.comingTo(shop).lookAt(Shopping.PLAIN_PRODUCT))
                        .names())
                .isEmpty();
        assertThat(String.join(" ", admin.whatIsKnown())).contains("Sale <b>week</b>");

        Visitor.Page on = open().form("form[action*=/recommendations/switch]").send();
        assertThat(on.document().select("[role=status]").text()).isEqualTo("Recommendations are now on.");
        assertThat(home().names()).isNotEmpty();
    }

    @Test
    void theSmallestGroupCanBeChangedAndHowMuchHasARowOfItsOwnIsSaid() {
        Visitor.Page changed = group("50", "To be careful").send();

        assertThat(changed.document().select("[role=status]").text()).startsWith("The smallest group is changed.");
        assertThat(changed.document().select("#fs-size").attr("value")).isEqualTo("50");
        assertThat(changed.document().select("#fs-coverage").text())
                .matches("Products with a row of their own: 0 of \\d+\\.");
        assertThat(String.join(" ", admin.whatIsKnown())).contains("To be careful");

        assertThat(group("50", "").send().document().select("[role=status]").text())
                .isEqualTo("The smallest group had that size already; nothing was changed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "51", "0", "-5", "abc", "1e9", "5.5", "99999999999", "<script>"})
    void noOtherSizeGetsIn(String size) {
        Visitor.Page refused = group(size, "").send();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select("#fs-size-error").text()).contains("from 3 to 50");
        assertThat(open().document().select("#fs-size").attr("value")).isEqualTo("5");
    }

    @Test
    void aTestShopperSeesWhatAShopperWouldSeeAndWhy() {
        Visitor.Page stranger = open();
        assertThat(stranger.document().select("#fs-seen > li[data-basis=popular]"))
                .hasSize(4);
        assertThat(stranger.document().select("#fs-seen > li > strong").eachText())
                .contains(home().names().get(0));

        Visitor.Page searched = admin.visitor().visit(PAGE + "?q=towel");
        assertThat(searched.document().select(".fs-choices a").text()).contains("Linen tea towel");
        Visitor.Page looked = admin.visitor()
                .visit(searched.document().select(".fs-choices a").first().attr("href"));
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.document()
                        .select("#fs-preview .fs-choices span")
                        .first()
                        .text())
                .contains("towel");
        assertThat(looked.document().select("#fs-seen li")).isNotEmpty();

        Visitor.Page hostile = admin.visitor()
                .visit(PAGE + "?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%00%27&looked=x&looked=999999&looked=");
        assertThat(hostile.status()).isEqualTo(200);
        assertThat(hostile.body()).doesNotContain("<script>alert(1)");
    }

    @Test
    void theServiceMayOnlyLook() {
        AdminDesk service = AdminDesk.of(shop, "service");

        Visitor.Page page = service.visitor().visit(PAGE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("form[method=post]")).isEmpty();
        Visitor.Page tried =
                service.visitor().post(PAGE + "/switch", Map.of("to", "off", "csrfToken", service.token()));
        assertThat(tried.status()).isEqualTo(403);
        assertThat(home().names()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "360, en-GB, Recommendations",
        "1280, en-GB, Recommendations",
        "360, de-DE, Empfehlungen",
        "1280, de-DE, Empfehlungen"
    })
    void thePageIsSoundInEveryState(int width, String language, String title, Browser browser) {
        Page page = AdminWindow.of(browser.open(shop, Window.ofWidth(width).in(language)), "admin")
                .page();
        page.navigate(PAGE);
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        FairshelfsPart.assertSound(page);

        page.navigate(PAGE + "?q=a&looked=1&looked=2");
        FairshelfsPart.assertSound(page);

        page.locator("#fs-size").fill("3");
        page.evaluate("() => document.querySelector('#fs-size').form.noValidate = true");
        page.locator("#fs-size").fill("77");
        page.locator("form[action*=smallest-group] button").click();
        page.locator("#fs-size-error").waitFor();
        FairshelfsPart.assertSound(page);
    }

    private Visitor.Page open() {
        Visitor.Page page = admin.visitor().visit(PAGE);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page;
    }

    private Visitor.Form group(String size, String reason) {
        return open().form("form[action*=/recommendations/smallest-group]")
                .with("size", size)
                .with("reason", reason);
    }

    private Recommended home() {
        return Recommended.on(Shopper.comingTo(shop).lookAt("/"));
    }
}
