package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F2, F3, F17, E8, X15: what is recommended to whom, why, and how it goes away again. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommendingIT {
    private static final String SHEARS = "/garden/pruning-shears";
    private static final String FEEDER = "/garden/bird-feeder";
    private static final String GLOVES = "/garden/gardening-gloves";
    private static final String SOLD_OUT = "/kitchen/copper-measuring-cups";
    private static final String SAME_FOR_EVERYBODY = "The same for everybody: nothing about you is used.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SampleShop shop;
    private final Map<String, String> names = new HashMap<>();

    RecommendingIT(SampleShop shop) {
        this.shop = shop;
    }

    /** As many as the smallest group asks for. */
    @BeforeAll
    void fiveShoppersAllowItAndLookAtTheSameProducts() {
        for (int i = 0; i < 5; i++) {
            Shopper shopper = allowing(Shopper.BROWSING);
            for (String product : List.of(SHEARS, FEEDER, GLOVES, SOLD_OUT)) {
                Visitor.Page page = shopper.lookAt(product);
                names.put(product, page.document().select("h1").text());
            }
        }
        // There is something that sells well, too.
        await().atMost(PATIENCE)
                .until(() -> !Recommended.on(Shopper.comingTo(shop).lookAt("/"))
                        .names()
                        .isEmpty());
    }

    @Test
    void aStrangerSeesWhatIsTheSameForEverybodyAndIsAskedBelow() {
        Visitor.Page home = Shopper.comingTo(shop).lookAt("/");
        Recommended list = Recommended.on(home);

        assertThat(list.headline()).isEqualTo("Popular in this shop " + SAME_FOR_EVERYBODY);
        assertThat(list.names()).hasSize(4);
        assertThat(list.personal()).isEmpty();
        assertThat(list.reasons(list.names().get(0)))
                .containsExactly("It is among what was ordered most in the last 90 days. We count orders, not people.");
        assertThat(list.besides()).startsWith("Shall we use what you view to pick things for you?");
        assertThat(home.document().select(".fs-recommended form, .fs-under")).isEmpty();

        await().atMost(PATIENCE).untilAsserted(() -> {
            Recommended product = Recommended.on(Shopper.comingTo(shop).lookAt(SHEARS));
            assertThat(product.headline()).isEqualTo("Goes well with this " + SAME_FOR_EVERYBODY);
            assertThat(product.names()).contains(names.get(FEEDER), names.get(GLOVES));
            assertThat(product.reasons(names.get(FEEDER)))
                    .containsExactly("At least 5 shoppers who let us learn from it chose both.");
        });
    }

    @Test
    void whoAllowsItSeesTheirOwnListWithTrueReasons() {
        Shopper shopper = interested();

        Recommended home = Recommended.on(shopper.lookAt("/"));
        assertThat(home.headline()).isEqualTo("Picked for you From what you have allowed us to use.");
        assertThat(home.personal()).contains(names.get(FEEDER), names.get(GLOVES));
        assertThat(home.reasons(names.get(FEEDER)))
                .containsExactly(
                        "You looked at " + names.get(SHEARS) + ".",
                        "At least 5 shoppers who let us learn from it chose both.");
        assertThat(Recommended.on(shopper.lookAt(SHEARS)).reasons(names.get(FEEDER)))
                .contains("You are looking at " + names.get(SHEARS) + ".");
    }

    @Test
    void onlyThisVisitIsEnoughAndEndsWithIt() {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.choose(Shopper.BROWSING, "visit");
        shopper.lookAt(SHEARS);
        awaitPersonal(shopper);

        shopper.visitor().lose("JSESSIONID");
        assertThat(Recommended.on(shopper.lookAt("/")).personal()).isEmpty();
    }

    @Test
    void notForMeTakesAProductAwayAtOnceAndForGoodAndIsShownInThePrivacyCentre() {
        Shopper shopper = interested();

        Visitor.Page after = notForMe(shopper, "/", FEEDER).send();

        assertThat(after.path()).isEqualTo("/");
        assertThat(after.document().select("#fs-home .fs-said").text())
                .contains("All right: we will not recommend that to you again.");
        for (String path : List.of("/", SHEARS, "/cart")) {
            assertThat(Recommended.on(shopper.lookAt(path)).names()).as(path).doesNotContain(names.get(FEEDER));
        }
        assertThat(shopper.privacy().known()).anyMatch(known -> known.contains(names.get(FEEDER)));
        assertThat(Recommended.on(shopper.lookAt("/")).personal()).contains(names.get(GLOVES));
    }

    @Test
    void whatIsInTheCartIsNotRecommendedToAnybody() {
        Shopper shopper = interested();
        new Shopping(shopper.visitor()).putIntoCart(FEEDER);
        for (String path : List.of("/", SHEARS, "/cart")) {
            assertThat(Recommended.on(shopper.lookAt(path)).names()).as(path).doesNotContain(names.get(FEEDER));
        }
        assertThat(Recommended.on(shopper.lookAt("/cart")).personal()).contains(names.get(GLOVES));

        Shopper stranger = Shopper.comingTo(shop);
        new Shopping(stranger.visitor()).putIntoCart(FEEDER);
        assertThat(Recommended.on(stranger.lookAt(SHEARS)).names()).doesNotContain(names.get(FEEDER));
    }

    @Test
    void whatWasBoughtIsNotRecommendedWherePurchasesMayBeUsed() {
        Shopper shopper = interested();
        shopper.choose(Shopper.PURCHASES, "yes");
        Shopping shopping = new Shopping(shopper.visitor());
        shopping.putIntoCart(FEEDER);
        shopping.checkOut(Shopping.newEmail());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(shopper.privacy().known()).anyMatch(known -> known.startsWith("Ordered")));

        for (String path : List.of("/", SHEARS)) {
            assertThat(Recommended.on(shopper.lookAt(path)).names()).as(path).doesNotContain(names.get(FEEDER));
        }
    }

    @Test
    void takenBackTheOwnListIsGoneWithTheNextPage() {
        Shopper shopper = interested();

        shopper.choose(Shopper.BROWSING, "no");

        for (String path : List.of("/", SHEARS, "/cart")) {
            assertThat(Recommended.on(shopper.lookAt(path)).personal()).as(path).isEmpty();
        }
    }

    @Test
    void theShopWithoutTheirDataIsTheShopOfStrangers() {
        Shopper shopper = interested();
        shopper.lookAt("/").form("form[action*=/fairshelf/without]").send();

        for (String path : List.of("/", SHEARS, Shopping.PLAIN_PRODUCT)) {
            Visitor.Page strangers = Shopper.comingTo(shop).lookAt(path);
            assertThat(Recommended.on(shopper.lookAt(path)).list())
                    .as(path)
                    .isEqualTo(Recommended.on(strangers).list());
        }
    }

    @Test
    void theSameProductCostsTheSameInEveryList() {
        Shopper refusing = Shopper.comingTo(shop);
        refusing.choose(Shopper.BROWSING, "no");
        List<String> offers = new ArrayList<>();
        for (Shopper shopper : List.of(refusing, interested(), Shopper.comingTo(shop))) {
            for (String path : List.of("/", SHEARS, FEEDER, Shopping.PRODUCT_WITH_OPTION)) {
                offers.addAll(Recommended.on(shopper.lookAt(path)).offers());
            }
        }
        Map<String, String> prices = new HashMap<>();
        for (String offer : offers) {
            int euro = offer.indexOf('€');
            assertThat(euro).as(offer).isPositive();
            String before = prices.putIfAbsent(offer.substring(0, euro), offer);
            assertThat(before).as(offer).isIn(null, offer);
        }
        assertThat(prices).hasSizeGreaterThan(6);
    }

    @Test
    void whatIsSoldOutIsRecommendedToNobody() {
        Shopper shopper = interested();
        for (String path : List.of("/", SHEARS, FEEDER, GLOVES)) {
            assertThat(Recommended.on(shopper.lookAt(path)).names())
                    .as(path)
                    .isNotEmpty()
                    .doesNotContain(names.get(SOLD_OUT));
        }
    }

    @Test
    void whileTheSearchIsAwayProductPagesAreThereWithWhatElseThereIs() {
        Lab lab = new Lab(shop);
        lab.turn("search", "search", "stop");
        try {
            for (String path : List.of("/outdoors", "/garden")) {
                Visitor.Page list = new Visitor(shop).visit(path);
                String product = list.document().select(".card-link").last().attr("href");
                Recommended page = Recommended.on(Shopper.comingTo(shop).lookAt(product));
                assertThat(page.names()).as(product).isNotEmpty();
                assertThat(page.besides()).startsWith("Shall we use");
            }
        } finally {
            lab.turn("search", "search", "start");
        }
    }

    @Test
    void whileFairshelfIsOffThereIsNothingOfItOnAnyPage() {
        AdminDesk admin = AdminDesk.of(shop, "admin");
        Shopper shopper = interested();
        admin.mainSwitch().send();
        try {
            for (String path : List.of("/", SHEARS, "/cart")) {
                assertThat(shopper.lookAt(path).document().select(".fs-block, .fs-recommended"))
                        .as(path)
                        .isEmpty();
            }
        } finally {
            admin.turnFairshelfOn();
        }
        assertThat(Recommended.on(shopper.lookAt("/")).personal()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "320, en-GB, Picked for you, Why this?",
        "360, de-DE, Für Sie ausgesucht, Warum das?",
        "1280, en-GB, Picked for you, Why this?",
        "1280, de-DE, Für Sie ausgesucht, Warum das?"
    })
    void theListIsSoundAtEveryWidthInBothLanguages(
            int width, String language, String title, String why, Browser browser) {
        Shopper shopper = interested();
        Page page = browser.goOn(shop, Window.ofWidth(width).in(language), shopper.visitor());
        for (String path : List.of("/", SHEARS, "/cart")) {
            page.navigate(path + "?blLocaleCode=" + language.substring(0, 2));
            assertThat(page.locator(".fs-recommended .fs-title").innerText()).isEqualTo(title);
            assertThat(page.locator(".fs-why summary").first().innerText()).isEqualTo(why);
            page.locator(".fs-why summary").first().click();
            PageCheck.assertSound(page);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void theListFillsItsBlockFromEdgeToEdge(int width, Browser browser) {
        Page page = browser.open(shop, Window.ofWidth(width));
        page.navigate("/");
        Locator picks = page.locator("#fs-home .fs-pick");
        assertThat(picks.count()).isEqualTo(4);

        BoundingBox list = page.locator("#fs-home .fs-picks").boundingBox();
        BoundingBox last = picks.last().boundingBox();
        assertThat(last.x + last.width).isCloseTo(list.x + list.width, within(1.0));
    }

    @Test
    void theKeyboardReachesWhyThisAndNotForMe(Browser browser) {
        Shopper shopper = interested();
        Page page = browser.goOn(shop, Window.wide(), shopper.visitor());
        page.navigate("/");

        Keyboard.press(page, "#fs-home .fs-why summary");
        assertThat(page.locator("#fs-home .fs-why li").first().isVisible()).isTrue();
        String first = page.locator("#fs-home .fs-pick-name").first().innerText();
        Keyboard.press(page, "#fs-home .fs-pick .fs-link");

        page.locator("#fs-home .fs-said").waitFor();
        assertThat(page.locator("#fs-home .fs-pick-name").allInnerTexts()).doesNotContain(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void itNeedsNoJavaScript(int width, Browser browser) {
        Shopper shopper = interested();
        Page page = browser.goOn(shop, Window.ofWidth(width).withoutJavaScript(), shopper.visitor());
        page.navigate(SHEARS);

        page.locator("#fs-product .fs-why summary").first().click();
        assertThat(page.locator("#fs-product .fs-why li").first().isVisible()).isTrue();
        String first = page.locator("#fs-product .fs-pick-name").first().innerText();
        page.locator("#fs-product .fs-pick .fs-link").first().click();

        page.locator("#fs-product .fs-said").waitFor();
        assertThat(page.locator("#fs-product .fs-pick-name").allInnerTexts()).doesNotContain(first);
    }

    private Shopper allowing(String purpose) {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.choose(purpose, "yes");
        return shopper;
    }

    /** Somebody who allows it and has looked at the shears, when that shows. */
    private Shopper interested() {
        Shopper shopper = allowing(Shopper.BROWSING);
        shopper.lookAt(SHEARS);
        awaitPersonal(shopper);
        return shopper;
    }

    private void awaitPersonal(Shopper shopper) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        Recommended.on(shopper.lookAt("/")).personal())
                .contains(names.get(FEEDER), names.get(GLOVES)));
    }

    private Visitor.Form notForMe(Shopper shopper, String path, String product) {
        Visitor.Page page = shopper.lookAt(path);
        String id =
                page.document().select(".fs-pick:has(a[href=" + product + "])").attr("data-product");
        return page.form("form[action*=not-for-me]:has([value=" + id + "])");
    }
}
