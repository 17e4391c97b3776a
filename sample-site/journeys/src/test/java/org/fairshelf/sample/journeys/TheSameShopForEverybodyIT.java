package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C1, F16: whatever somebody has chosen, prices, stock and delivery are the same. */
@ExtendWith(OpenShop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheSameShopForEverybodyIT {
    private final SampleShop shop;
    private final Map<String, Shopper> everybody = new LinkedHashMap<>();

    TheSameShopForEverybodyIT(SampleShop shop) {
        this.shop = shop;
    }

    @BeforeAll
    void everybodyComes() {
        everybody.put("a stranger", Shopper.comingTo(shop));
        Shopper refuser = Shopper.comingTo(shop);
        refuser.choose(Shopper.BROWSING, "no");
        refuser.choose(Shopper.PURCHASES, "no");
        everybody.put("somebody who refused", refuser);
        everybody.put("somebody who allows", allowing());
        everybody.put(
                "somebody who asks not to be personalised for",
                Shopper.comingTo(shop).signalling());
        Shopper without = allowing();
        without.lookAt(PrivacyCentre.ADDRESS)
                .form("form[action*=/fairshelf/without]")
                .send();
        assertThat(without.lookAt("/").document().select(".fs-notice").text())
                .contains("You see the shop without your data");
        everybody.put("somebody who looks at the shop without their data", without);
    }

    private Shopper allowing() {
        Shopper allowing = Shopper.comingTo(shop);
        allowing.choose(Shopper.BROWSING, "yes");
        allowing.choose(Shopper.PURCHASES, "yes");
        allowing.lookAt("/tea-and-coffee/assam-tea");
        allowing.lookAt("/desk/fountain-pen");
        return allowing;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Shopping.PLAIN_PRODUCT,
                Shopping.PRODUCT_WITH_OPTION,
                "/kitchen/walnut-salad-servers", // only a few left
                "/kitchen/copper-measuring-cups", // sold out
                "/tea-and-coffee/assam-tea",
                "/desk/fountain-pen"
            })
    void aProductHasOnePriceAndOneStock(String product) {
        List<String> strangers = offer(everybody.get("a stranger").lookAt(product));
        assertThat(strangers).hasSizeGreaterThanOrEqualTo(2).allSatisfy(text -> assertThat(text)
                .isNotBlank());

        everybody.forEach((who, shopper) ->
                assertThat(offer(shopper.lookAt(product))).as(who).isEqualTo(strangers));
    }

    @Test
    void aListShowsEverybodyTheSameProductsAtTheSamePrices() {
        for (String path : List.of("/", "/kitchen", "/search?q=tea")) {
            List<String> strangers = cards(everybody.get("a stranger").lookAt(path));
            assertThat(strangers).isNotEmpty();
            everybody.forEach((who, shopper) -> assertThat(cards(shopper.lookAt(path)))
                    .as(who + " on " + path)
                    .isEqualTo(strangers));
        }
    }

    @Test
    void theDeliveryCostsEverybodyTheSame() {
        everybody.forEach((who, shopper) -> {
            new Shopping(shopper.visitor()).putIntoCart(Shopping.PLAIN_PRODUCT);
            Visitor.Page checkout = shopper.lookAt("/checkout");
            assertThat(checkout.document().select("#step-delivery ~ .option").text())
                    .as(who)
                    .contains("€")
                    .isEqualTo(everybody
                            .get("a stranger")
                            .lookAt("/checkout")
                            .document()
                            .select("#step-delivery ~ .option")
                            .text());
        });
    }

    /** Prices, surcharges, what is left, and whether it can be bought. */
    private static List<String> offer(Visitor.Page page) {
        return page.document()
                .select(".product-price, .stock, .option-label, .buy-row button")
                .eachText();
    }

    private static List<String> cards(Visitor.Page page) {
        return page.document().select(".card").eachText();
    }
}
