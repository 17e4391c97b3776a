package org.fairshelf.sample.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.fairshelf.fairness.Fairness;
import org.fairshelf.fairness.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C2, F12, F13, X14: no answer is easier, larger or louder than another, nothing is chosen beforehand, the question stands in
 * nobody's way, and a change of mind is one link away from everywhere. What is fair is measured by the kit that merchants have.
 */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class AskingFairlyIT {
    /** Where Fairshelf asks. */
    enum Place {
        HOME("#fs-home"),
        PRODUCT("#fs-product"),
        CONFIRMATION("#fs-confirmation"),
        REGISTRATION("#fs-email"),
        CHECKOUT("#fs-email"),
        PRIVACY_CENTRE("main");

        private final String where;

        Place(String where) {
            this.where = where;
        }

        /** The address at which that visitor is asked there. */
        String address(Visitor visitor) {
            return switch (this) {
                case HOME -> "/";
                case PRODUCT -> Shopping.PLAIN_PRODUCT;
                case CONFIRMATION -> new Shopping(visitor).buyAsGuest().path();
                case REGISTRATION -> "/register";
                case CHECKOUT -> {
                    new Shopping(visitor).putIntoCart(Shopping.PLAIN_PRODUCT);
                    yield "/checkout";
                }
                case PRIVACY_CENTRE -> PrivacyCentre.ADDRESS;
            };
        }

        /** The kit's own visit looks in English at what strangers are asked, and the box for emails is the same in both forms. */
        List<String> languages() {
            return switch (this) {
                case HOME, PRODUCT, REGISTRATION -> List.of("de");
                case CHECKOUT -> List.of("en");
                case CONFIRMATION, PRIVACY_CENTRE -> List.of("en", "de");
            };
        }
    }

    private final SampleShop shop;

    AskingFairlyIT(SampleShop shop) {
        this.shop = shop;
    }

    @Test
    void whoeverBringsTheKitToThisShopIsToldThatItAsksFairly() {
        Report report = Fairness.of(
                        shop.page("/").toString(),
                        shop.page(Shopping.PLAIN_PRODUCT).toString())
                .check();

        report.assertFair();
        assertThat(report.questions()).as("two pages in six windows").isEqualTo(12);
        assertThat(report.remarks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theQuestionIsFairWhereverItIsAsked(Place place, Browser browser) {
        Visitor visitor = new Visitor(shop);
        String address = place.address(visitor);
        Page page = browser.goOn(shop, Window.wide(), visitor);
        for (int width : List.of(320, 360, 1280)) {
            for (String language : place.languages()) {
                page.setViewportSize(width, 740);
                page.navigate(address + "?blLocaleCode=" + language);
                assertThat(page.locator(place.where)).isVisible();
                Fairness.look(page).assertFair();
                if (width == 320) {
                    PageCheck.assertSound(page);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "visit"})
    void everyAnswerIsOneClickAway(String answer, Browser browser) {
        for (Place place : List.of(Place.HOME, Place.PRIVACY_CENTRE)) {
            Page page = browser.open(shop, Window.narrow());
            page.navigate(place.address(new Visitor(shop)));

            page.locator(place.where + " button[name=browsing][value=" + answer + "]")
                    .click();

            assertThat(page.locator(place.where + " .fs-said")).isVisible();
            assertThat(PrivacyCentre.of(page).standing(Shopper.BROWSING))
                    .isEqualTo(Map.of("yes", "given", "no", "refused", "visit", "visit")
                            .get(answer));
        }
    }

    @Test
    void theWordsBesideTheBoxForEmailsTickItToo(Browser browser) {
        Page page = browser.open(shop, Window.narrow());
        page.navigate("/register");

        Locator box = page.locator("#fs-email");
        page.locator("label[for=fs-email]").click();
        assertThat(box).isChecked();
        page.locator("label[for=fs-email]").click();
        assertThat(box).not().isChecked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kitchen",
                "/kitchen?maker=Nobody",
                Shopping.PLAIN_PRODUCT,
                "/search?q=tea",
                "/search?q=submarine",
                "/cart",
                "/checkout",
                "/login",
                "/register",
                "/about",
                "/delivery",
                "/privacy-policy",
                "/imprint",
                "/outbox",
                PrivacyCentre.ADDRESS,
                "/there-is-nothing-here",
                "/confirmation/there-is-nothing-here",
                "/error/403",
                "/error/500",
                "/error/expired",
                "/fairshelf/choice"
            })
    void thePrivacyCentreIsOneLinkAwayFromEveryPage(String address) {
        Visitor visitor = new Visitor(shop);
        new Shopping(visitor).putIntoCart(Shopping.PLAIN_PRODUCT);

        Visitor.Page page = visitor.visit(address);

        assertThat(page.document().select("footer a[href=/privacy]"))
                .as(page.text())
                .isNotEmpty();
    }
}
