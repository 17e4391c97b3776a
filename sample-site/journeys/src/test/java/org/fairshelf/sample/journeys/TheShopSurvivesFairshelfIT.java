package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R4: whatever happens inside Fairshelf, every page answers as it would without it, and an order can be placed. The lab
 * of the sample shop makes every hook throw or hang and takes the tables away, on both databases.
 */
class TheShopSurvivesFairshelfIT {
    /** Stands at the foot of each page while Fairshelf is on. */
    private static final String LINE = "Only what you allow is remembered here.";

    private static final List<String> PAGES = List.of(
            "/",
            "/kitchen",
            "/kitchen?sort=price+asc",
            Shopping.PLAIN_PRODUCT,
            Shopping.PRODUCT_WITH_OPTION,
            "/search?q=tea",
            "/cart",
            "/login",
            "/register",
            "/about",
            "/privacy-policy",
            "/de-does-not-exist");

    @Nested
    @ExtendWith(OpenShop.class)
    class OnHsqldb extends Survival {
        private final SampleShop shop;

        OnHsqldb(SampleShop shop) {
            this.shop = shop;
        }

        @Override
        SampleShop shop() {
            return shop;
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnPostgresql extends Survival {
        private PostgresqlServer database;
        private SampleShop shop;

        @BeforeAll
        void open() {
            database = PostgresqlServer.start();
            shop = SampleShop.open(SampleShop.newFolder("postgresql"), database.properties());
        }

        @AfterAll
        void close() {
            if (shop != null) {
                shop.close();
            }
            if (database != null) {
                database.close();
            }
        }

        @Override
        SampleShop shop() {
            return shop;
        }
    }

    abstract static class Survival {
        abstract SampleShop shop();

        @BeforeEach
        @AfterEach
        void heal() {
            lab().turn("tables", "tables", "show");
            lab().turn("hooks", "trouble", "none");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> new Visitor(shop()).visit("/").text().contains(LINE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"throw", "hang"})
        void pagesAnswerAndOrdersArePlacedWhileEveryHookIsIn(String trouble) {
            List<String> before = bodies();
            lab().turn("hooks", "trouble", trouble);
            goesOn(before);
        }

        @Test
        void pagesAnswerAndOrdersArePlacedWhileTheTablesAreMissing() {
            List<String> before = bodies();
            lab().turn("tables", "tables", "hide");
            goesOn(before);
        }

        @Test
        void theLineOfFairshelfComesBackWhenItWorksAgain() {
            lab().turn("hooks", "trouble", "throw");
            assertThat(new Visitor(shop()).visit("/").text()).doesNotContain(LINE);
            heal();
        }

        @Test
        void whatCannotBeStoredIsNotSaidToBeAndWhatWasStoredIsThereAgain() {
            Shopper known = Shopper.comingTo(shop());
            known.choose(Shopper.BROWSING, "yes");
            known.lookAt(Shopping.PLAIN_PRODUCT);
            Visitor.Form no = known.choice(Shopper.BROWSING, "no");
            Shopper stranger = Shopper.comingTo(shop());
            Visitor.Form yes = stranger.choice(Shopper.BROWSING, "yes");

            lab().turn("tables", "tables", "hide");

            assertThat(yes.send().status()).isIn(409, 503);
            assertThat(stranger.isMarked()).isFalse();
            Visitor.Page refused = no.send();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.document().select("main h1").text())
                    .isEqualTo("That did not work, and nothing was changed");
            assertThat(known.visitor().visit(PrivacyCentre.ADDRESS).status()).isEqualTo(503);
            heal();
            assertThat(known.privacy().standing(Shopper.BROWSING)).isEqualTo("given");
            assertThat(known.privacy().known()).containsExactly("Looked at Linen tea towel");
            stranger.privacy().assertKnowsNothing();
        }

        private void goesOn(List<String> before) {
            assertThat(bodies()).isEqualTo(before);
            Visitor visitor = new Visitor(shop());
            assertThat(visitor.visit("/").text()).doesNotContain(LINE);
            new Shopping(visitor).buyAsGuest();

            Visitor customer = new Visitor(shop());
            Shopping shopping = new Shopping(customer);
            String email = Shopping.newEmail();
            assertThat(shopping.register(email).path()).startsWith("/account");
            shopping.putIntoCart(Shopping.PLAIN_PRODUCT);
            assertThat(shopping.checkOut(email).path()).startsWith("/confirmation/");
        }

        private Lab lab() {
            return new Lab(shop());
        }

        /** Each page as a newcomer gets it, without what belongs to the session and without Fairshelf's own parts. */
        private List<String> bodies() {
            return PAGES.stream().map(this::body).toList();
        }

        private String body(String path) {
            Visitor.Page page = new Visitor(shop()).visit(path);
            page.document()
                    .select("input[name=csrfToken], .fs-block, .fs-email, .fs-footer")
                    .remove();
            return path + " " + page.status() + " " + page.document().text();
        }
    }
}
