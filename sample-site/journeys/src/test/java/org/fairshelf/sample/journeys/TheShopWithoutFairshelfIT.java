package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
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

    TheShopWithoutFairshelfIT(SampleShop shop) {
        this.shop = shop;
        this.merchant = AdminDesk.of(shop, "admin");
    }

    @BeforeAll
    void turnItOff() {
        merchant.turnFairshelfOn();
        merchant.mainSwitch().send();
        assertThat(merchant.fairshelfIsOn()).isFalse();
    }

    @AfterAll
    void turnItOn() {
        merchant.turnFairshelfOn();
        Awaitility.await().atMost(PATIENCE).until(() -> whole("/").contains("Fairshelf is on."));
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

    private String whole(String path) {
        return new Visitor(shop).visit(path).document().outerHtml();
    }
}
