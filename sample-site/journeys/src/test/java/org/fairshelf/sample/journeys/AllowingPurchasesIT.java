package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** C2, F2: the confirmation of an order asks whether purchases may be used; a yes covers the orders before it, as its wording says. */
@ExtendWith(OpenShop.class)
class AllowingPurchasesIT {
    private final Shopper shopper;

    AllowingPurchasesIT(SampleShop shop) {
        this.shopper = Shopper.comingTo(shop);
    }

    @Test
    void aGuestWhoAllowsItOnTheConfirmationFindsThatOrderInThePrivacyCentreAndNobodyIsAskedAgain() {
        Visitor.Page confirmation = new Shopping(shopper.visitor()).buyAsGuest();
        String number = confirmation.document().select(".order-number").text();
        assertThat(shopper.privacy().known()).isEmpty();

        Visitor.Page answered = shopper.answer(confirmation.path(), "yes");

        assertThat(answered.document().select("#fs-confirmation .fs-answers")).isEmpty();
        assertThat(shopper.privacy().standing(Shopper.PURCHASES)).isEqualTo("given");
        assertThat(shopper.privacy().known()).containsExactly("Ordered, number " + number);
    }

    @Test
    void aCustomerWhoAllowsItAndTakesItBackHasTheOrdersAndNothingElseFromFairshelf() {
        shopper.register();
        new Shopping(shopper.visitor()).buyAsGuest();
        new Shopping(shopper.visitor()).buyAsGuest();

        assertThat(shopper.choose(Shopper.PURCHASES, "yes").known()).hasSize(2);

        assertThat(shopper.choose(Shopper.PURCHASES, "no").known()).isEmpty();
        assertThat(shopper.lookAt("/account/orders").document().select(".orders tbody tr"))
                .hasSize(2);
    }
}
