package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C2, F6: the box at the email field is a choice of its own; left empty it is no answer, and it counts when the form did. */
@ExtendWith(OpenShop.class)
class AllowingEmailsIT {
    private static final String BOX = "fs_email";

    private final SampleShop shop;

    AllowingEmailsIT(SampleShop shop) {
        this.shop = shop;
    }

    @Test
    void registeringWithTheBoxAllowsEmails() {
        Shopper shopper = Shopper.comingTo(shop);

        Visitor.Page account = new Shopping(shopper.visitor())
                .registration(Shopping.newEmail())
                .with(BOX, "yes")
                .send();

        assertThat(account.path()).isEqualTo("/account");
        assertThat(shopper.privacy().standing(Shopper.EMAIL)).isEqualTo("given");
        assertThat(shopper.privacy().standing(Shopper.BROWSING)).isEqualTo("open");
        assertThat(shopper.privacy().receipts()).containsExactly("Emails: yes. When you opened your account.");
        assertThat(shopper.isMarked()).isFalse();
    }

    @Test
    void registeringWithoutItIsNoAnswer() {
        Shopper shopper = Shopper.comingTo(shop);

        shopper.register();

        assertThat(shopper.privacy().standing(Shopper.EMAIL)).isEqualTo("open");
        shopper.privacy().assertKnowsNothing();
        assertThat(shopper.visitor().cookies()).containsOnlyKeys("JSESSIONID");
    }

    @Test
    void aRegistrationThatFailsStoresNothingOfTheBox() {
        Shopper shopper = Shopper.comingTo(shop);
        Visitor.Form form = new Shopping(shopper.visitor()).registration("no address");

        Visitor.Page faulty = form.with(BOX, "yes").send();

        assertThat(faulty.path()).isEqualTo("/register");
        assertThat(faulty.document().select("#email-fault")).isNotEmpty();
        assertThat(faulty.document().select("#fs-email")).hasSize(1);
        shopper.privacy().assertKnowsNothing();
        assertThat(shopper.visitor().cookies()).containsOnlyKeys("JSESSIONID");
        shopper.register();
        assertThat(shopper.privacy().standing(Shopper.EMAIL)).isEqualTo("open");
    }

    @Test
    void aGuestWhoOrdersWithTheBoxIsKnownFromThenOnAndCanTakeItBack() {
        Shopper guest = Shopper.comingTo(shop);
        Shopping shopping = new Shopping(guest.visitor());
        shopping.putIntoCart(Shopping.PLAIN_PRODUCT);

        Visitor.Page confirmation =
                shopping.checkoutForm(Shopping.newEmail()).with(BOX, "yes").send();

        assertThat(confirmation.path()).startsWith("/confirmation/");
        assertThat(guest.isMarked()).isTrue();
        assertThat(guest.privacy().standing(Shopper.EMAIL)).isEqualTo("given");
        assertThat(guest.privacy().receipts()).containsExactly("Emails: yes. At the checkout.");
        // The order itself is not remembered: that would be a choice of its own.
        assertThat(guest.privacy().known()).isEmpty();
        shopping.putIntoCart(Shopping.PLAIN_PRODUCT);
        assertThat(guest.lookAt("/checkout").document().select("[name=fs_email]"))
                .isEmpty();

        guest.choose(Shopper.EMAIL, "no");

        assertThat(guest.privacy().standing(Shopper.EMAIL)).isEqualTo("refused");
        assertThat(guest.privacy().receipts())
                .containsExactly("Emails: taken back. On this page.", "Emails: yes. At the checkout.");
    }

    @Test
    void aCheckoutThatFailsStoresNothingOfTheBox() {
        Shopper guest = Shopper.comingTo(shop);
        Shopping shopping = new Shopping(guest.visitor());
        shopping.putIntoCart(Shopping.PLAIN_PRODUCT);

        Visitor.Page faulty = shopping.checkoutForm(Shopping.newEmail())
                .with("postalCode", "<>")
                .with(BOX, "yes")
                .send();

        assertThat(faulty.path()).isEqualTo("/checkout");
        guest.privacy().assertKnowsNothing();
        assertThat(guest.visitor().cookies()).containsOnlyKeys("JSESSIONID");
    }

    @Test
    void aCustomerWhoOrdersWithTheBoxAllowsEmailsForTheAccount() {
        Shopper customer = Shopper.comingTo(shop);
        String email = customer.register();
        Shopping shopping = new Shopping(customer.visitor());
        shopping.putIntoCart(Shopping.PLAIN_PRODUCT);

        shopping.checkoutForm(email).with(BOX, "yes").send();

        assertThat(customer.isMarked()).isFalse();
        Shopper elsewhere = Shopper.comingTo(shop);
        elsewhere.signIn(email);
        assertThat(elsewhere.privacy().standing(Shopper.EMAIL)).isEqualTo("given");
        assertThat(elsewhere.privacy().receipts()).containsExactly("Emails: yes. At the checkout.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "true", "YES", ""})
    void onlyTheValueOfTheBoxIsAYes(String value) {
        Shopper shopper = Shopper.comingTo(shop);

        new Shopping(shopper.visitor())
                .registration(Shopping.newEmail())
                .with(BOX, value)
                .send();

        assertThat(shopper.privacy().standing(Shopper.EMAIL)).isEqualTo("open");
    }

    @Test
    void aBoxWithAWordingThatWasNeverShownIsNoAnswerAndTheAccountIsOpened() {
        Shopper shopper = Shopper.comingTo(shop);

        Visitor.Page account = new Shopping(shopper.visitor())
                .registration(Shopping.newEmail())
                .with(BOX, "yes")
                .with("fs_wording", "99_en")
                .send();

        assertThat(account.path()).isEqualTo("/account");
        shopper.privacy().assertKnowsNothing();
    }

    @Test
    void aGuestIsNotOfferedAndCannotForgeAYesToEmailsInThePrivacyCentre() {
        Shopper guest = Shopper.comingTo(shop);
        Visitor.Page privacy = guest.lookAt(PrivacyCentre.ADDRESS);
        assertThat(privacy.document().select("[data-purpose=email] form")).isEmpty();
        assertThat(privacy.document().select("[data-purpose=email]").text())
                .contains("You can allow it at the checkout, or here once you are signed in.");

        Visitor.Page refused = guest.visitor()
                .post(
                        "/fairshelf/choice",
                        Map.of(
                                "csrfToken",
                                privacy.document().select("[name=csrfToken]").attr("value"),
                                "wording",
                                "1_en",
                                "means",
                                "privacy_centre",
                                "email",
                                "yes"));

        assertThat(refused.status()).isEqualTo(400);
        guest.privacy().assertKnowsNothing();
        assertThat(guest.visitor().cookies()).containsOnlyKeys("JSESSIONID");
    }
}
