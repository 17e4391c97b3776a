package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R4, C12: one row decides whether Fairshelf is on. Off, the shop is what it would be without it. */
@ExtendWith(OpenShop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheShopWithoutFairshelfIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SampleShop shop;
    private final AdminDesk merchant;
    private final Shopper knownFromBefore;

    TheShopWithoutFairshelfIT(SampleShop shop) {
        this.shop = shop;
        this.merchant = AdminDesk.of(shop, "admin");
        this.knownFromBefore = Shopper.comingTo(shop);
    }

    @BeforeAll
    void turnItOff() {
        merchant.turnFairshelfOn();
        knownFromBefore.choose(Shopper.BROWSING, "yes");
        knownFromBefore.lookAt(Shopping.PLAIN_PRODUCT);
        merchant.mainSwitch().send();
        assertThat(merchant.fairshelfIsOn()).isFalse();
    }

    @AfterAll
    void turnItOn() {
        merchant.turnFairshelfOn();
        Awaitility.await().atMost(PATIENCE).until(() -> whole("/").contains("Only what you allow is remembered here."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kitchen",
                Shopping.PLAIN_PRODUCT,
                "/search?q=tea",
                "/cart",
                "/login",
                "/register",
                "/about",
                "/nothing-there"
            })
    void noPageHasATraceOfIt(String path) {
        assertThat(whole(path)).doesNotContainIgnoringCase("fairshelf");
        assertThat(new Visitor(shop).visit(path).document().select("[class^=fs-], [class*=' fs-']"))
                .isEmpty();
    }

    @Test
    void ordersAndRegistrationsGoThrough() {
        new Shopping(new Visitor(shop)).buyAsGuest();

        Shopping customer = new Shopping(new Visitor(shop));
        String email = Shopping.newEmail();
        assertThat(customer.register(email).path()).startsWith("/account");
        customer.putIntoCart(Shopping.PLAIN_PRODUCT);
        assertThat(customer.checkOut(email).path()).startsWith("/confirmation/");
    }

    @Test
    void whatWasStoredBeforeCanStillBeSeenTakenAlongAndForgottenAndNothingIsAdded() {
        Shopper shopper = knownFromBefore;
        shopper.lookAt("/desk");
        assertThat(shopper.lookAt("/").document().select(".fs-place")).isEmpty();

        PrivacyCentre privacy = shopper.privacy();
        assertThat(privacy.page().select("main .fs-notice").text()).startsWith("This is switched off at the moment");
        assertThat(privacy.page().select("main [value=yes]:not([name=wanted])")).isEmpty();
        assertThat(privacy.known()).containsExactly("Looked at Linen tea towel");
        assertThat(shopper.download()).contains("product_view");

        assertThat(shopper.forget("browsing").known()).isEmpty();
        assertThat(shopper.choose(Shopper.BROWSING, "no").standing(Shopper.BROWSING))
                .isEqualTo("refused");
        shopper.forget("everything").assertKnowsNothing();
        assertThat(shopper.isMarked()).isFalse();
    }

    @Test
    void aYesIsNotTaken() {
        Shopper shopper = Shopper.comingTo(shop);
        Visitor.Page privacy = shopper.lookAt(PrivacyCentre.ADDRESS);

        Visitor.Page answer = shopper.visitor()
                .post(
                        "/fairshelf/choice",
                        Map.of(
                                "csrfToken",
                                privacy.document().select("[name=csrfToken]").attr("value"),
                                "wording",
                                "1_en",
                                "means",
                                "privacy_centre",
                                "browsing",
                                "yes"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("there is nothing to agree to");
        assertThat(shopper.isMarked()).isFalse();
    }

    /** Without the way to what was stored before, and the style of that page: whoever wants to may see and delete it. */
    private String whole(String path) {
        Document page = new Visitor(shop).visit(path).document();
        page.select("a[href=/privacy], link[href=/fairshelf/assets/fairshelf.css]")
                .remove();
        return page.outerHtml();
    }
}
