package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * S20, S23: guest and account may have said different things. Signing in never widens what was allowed, the stricter word
 * holds for both, and whoever loses something by it is told.
 */
@ExtendWith(OpenShop.class)
class SigningInWithChoicesIT {
    private static final String TOLD =
            "Browsing history: you had said no in one place and yes in another. No holds now. See or change";

    private final SampleShop shop;

    SigningInWithChoicesIT(SampleShop shop) {
        this.shop = shop;
    }

    @Test
    void aNoOfTheGuestHoldsForTheAccountWhichIsToldOnceAndForgetsItsHistory() {
        Shopper atHome = Shopper.comingTo(shop);
        String email = accountThatAllows(atHome);
        assertThat(atHome.privacy().known()).containsExactly("Looked at Linen tea towel");
        Shopper elsewhere = Shopper.comingTo(shop);
        elsewhere.answer("/", "no");

        Visitor.Page signedIn = elsewhere.signIn(email);

        assertThat(signedIn.document().select(".fs-notice").text()).isEqualTo(TOLD);
        assertThat(elsewhere.lookAt("/").document().select(".fs-notice")).isEmpty();
        for (Shopper shopper : new Shopper[] {elsewhere, atHome}) {
            PrivacyCentre privacy = shopper.privacy();
            assertThat(privacy.standing(Shopper.BROWSING)).isEqualTo("refused");
            assertThat(privacy.known()).isEmpty();
            assertThat(privacy.receipts())
                    .containsExactly(
                            "Browsing history: taken back. When you signed in.",
                            "Browsing history: yes. On this page.");
            assertThat(shopper.download()).doesNotContain("product_view");
            assertThat(shopper.block()).isEmpty();
        }
    }

    @Test
    void aNoOfTheAccountHoldsForTheGuestWhoIsToldAndForgotten() {
        Shopper atHome = Shopper.comingTo(shop);
        String email = accountThatAllows(atHome);
        atHome.choose(Shopper.BROWSING, "no");
        Shopper elsewhere = guestWhoAllows();

        Visitor.Page signedIn = elsewhere.signIn(email);

        assertThat(signedIn.document().select(".fs-notice").text()).isEqualTo(TOLD);
        assertThat(elsewhere.privacy().standing(Shopper.BROWSING)).isEqualTo("refused");
        assertThat(elsewhere.privacy().known()).isEmpty();
        elsewhere.signOut();
        elsewhere.privacy().assertKnowsNothing();
        assertThat(atHome.privacy().known()).isEmpty();
    }

    @Test
    void whatBothAllowMovesToTheAccountAndIsThereFromEveryBrowser() {
        Shopper atHome = Shopper.comingTo(shop);
        String email = accountThatAllows(atHome);
        Shopper elsewhere = guestWhoAllows();

        Visitor.Page signedIn = elsewhere.signIn(email);

        assertThat(signedIn.document().select(".fs-notice")).isEmpty();
        assertThat(atHome.privacy().known())
                .containsExactly("Looked at Oak chopping board", "Looked at Linen tea towel");
        Shopper onTheWay = Shopper.comingTo(shop);
        onTheWay.signIn(email);
        assertThat(onTheWay.privacy().known())
                .containsExactly("Looked at Oak chopping board", "Looked at Linen tea towel");
        assertThat(onTheWay.seen()).containsExactly("Oak chopping board", "Linen tea towel");

        elsewhere.signOut();
        elsewhere.privacy().assertKnowsNothing();
        assertThat(elsewhere.lookAt("/").document().select("#fs-home button")).hasSize(3);
    }

    @Test
    void anAccountThatWasNeverAskedGetsNothingOfAGuestWhoAllows() {
        Shopper atHome = Shopper.comingTo(shop);
        String email = atHome.register();
        Shopper elsewhere = guestWhoAllows();

        Visitor.Page signedIn = elsewhere.signIn(email);

        assertThat(signedIn.document().select(".fs-notice")).isEmpty();
        assertThat(elsewhere.privacy().known()).containsExactly("Looked at Oak chopping board");
        Shopper onTheWay = Shopper.comingTo(shop);
        onTheWay.signIn(email);
        for (Shopper shopper : new Shopper[] {atHome, onTheWay}) {
            shopper.privacy().assertKnowsNothing();
            assertThat(shopper.privacy().standing(Shopper.BROWSING)).isEqualTo("open");
            assertThat(shopper.lookAt("/").document().select("#fs-home button")).hasSize(3);
        }
    }

    @Test
    void aGuestWhoWasNeverAskedTakesNothingFromTheAccount() {
        Shopper atHome = Shopper.comingTo(shop);
        String email = accountThatAllows(atHome);
        Shopper elsewhere = Shopper.comingTo(shop);
        elsewhere.lookAt(Shopping.PRODUCT_WITH_OPTION);

        elsewhere.signIn(email);

        assertThat(elsewhere.privacy().standing(Shopper.BROWSING)).isEqualTo("given");
        assertThat(elsewhere.privacy().known()).containsExactly("Looked at Linen tea towel");
    }

    @Test
    void afterSigningOutTheBrowserOfAnAccountIsNotRecognised() {
        Shopper shopper = Shopper.comingTo(shop);
        String email = accountThatAllows(shopper);
        assertThat(shopper.isMarked()).isFalse();

        shopper.signOut();
        shopper.lookAt(Shopping.PRODUCT_WITH_OPTION);

        shopper.privacy().assertKnowsNothing();
        assertThat(shopper.lookAt("/").document().select("#fs-home button")).hasSize(3);
        shopper.signIn(email);
        assertThat(shopper.privacy().known()).containsExactly("Looked at Linen tea towel");
    }

    @Test
    void aGuestWhoAllowsAndThenOpensAnAccountKeepsTheChoiceInThisBrowser() {
        Shopper shopper = guestWhoAllows();

        shopper.register();

        assertThat(shopper.privacy().standing(Shopper.BROWSING)).isEqualTo("given");
        assertThat(shopper.privacy().known()).containsExactly("Looked at Oak chopping board");
    }

    /** Opens an account that allows browsing history, and looks at the towel with it; its email address. */
    private static String accountThatAllows(Shopper shopper) {
        String email = shopper.register();
        shopper.choose(Shopper.BROWSING, "yes");
        shopper.lookAt(Shopping.PLAIN_PRODUCT);
        return email;
    }

    /** A guest who allows browsing history and has looked at the board. */
    private Shopper guestWhoAllows() {
        Shopper guest = Shopper.comingTo(shop);
        guest.choose(Shopper.BROWSING, "yes");
        guest.lookAt(Shopping.PRODUCT_WITH_OPTION);
        assertThat(guest.isMarked()).isTrue();
        return guest;
    }
}
