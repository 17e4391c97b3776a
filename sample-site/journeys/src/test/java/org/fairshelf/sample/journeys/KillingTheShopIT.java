package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was committed survives a kill, and the next start goes on with it. */
class KillingTheShopIT {

    @Test
    void anOrderThatWasConfirmedIsThereAfterAKillAndARestart() {
        Path data = SampleShop.newFolder("killed");
        String email = Shopping.newEmail();
        String confirmation;
        SampleShop first = SampleShop.open(data, Map.of());
        try {
            Shopping shopping = new Shopping(new Visitor(first));
            shopping.register(email);
            shopping.putIntoCart(Shopping.PLAIN_PRODUCT);
            confirmation = shopping.checkOut(email).path();
        } finally {
            first.kill();
        }
        String number = confirmation.substring("/confirmation/".length());

        try (SampleShop second = SampleShop.open(data, Map.of())) {
            Visitor visitor = new Visitor(second);
            new Shopping(visitor).signIn(email, "low tide at nine");
            assertThat(visitor.visit("/account/orders").text()).contains(number);
        }
    }
}
