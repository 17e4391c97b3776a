package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** C2, F2: the confirmation of an order asks whether purchases may be used; a yes covers the orders before it, as its wording says. */
@ExtendWith(OpenShop.class)
class AllowingPurchasesIT {
    private final SampleShop shop;
    private final Shopper shopper;

    AllowingPurchasesIT(SampleShop shop) {
        this.shop = shop;
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

    @Test
    void anEarlierOrderIsShownWithTheTimeWhenItWasPlacedNotWithThatOfTheYes() {
        shopper.register();
        new Shopping(shopper.visitor()).buyAsGuest();
        Lab lab = new Lab(shop);
        lab.turn("clock", "days", "7");
        try {
            Element order =
                    shopper.choose(Shopper.PURCHASES, "yes").page().selectFirst("[aria-labelledby=fs-known] time");

            assertThat(OffsetDateTime.parse(order.attr("datetime")).toInstant())
                    .isBefore(Instant.now().plus(1, ChronoUnit.DAYS));
        } finally {
            shopper.choose(Shopper.PURCHASES, "no");
            lab.turn("clock", "days", "now");
        }
    }

    @Test
    void whoHasBoughtAndNotLookedAtAnythingIsLedToTheirChoicesOnce() {
        shopper.answer(new Shopping(shopper.visitor()).buyAsGuest().path(), "yes");
        shopper.choose(Shopper.BROWSING, "yes");

        await().pollInSameThread().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Element block = shopper.lookAt("/").document().selectFirst("#fs-home");
            assertThat(Recommended.on(shopper.lookAt("/")).personal()).isNotEmpty();
            assertThat(block.text()).contains("From now on, what you look at appears here.");
            assertThat(block.select("a[href=/privacy]")).hasSize(1);
        });
    }
}
