package org.fairshelf.sample.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * C2, C7, C8, C9, F3: nothing is remembered before a yes, everything that is remembered is shown, and it is gone with the
 * next request after the yes was taken back; with the mouse, without JavaScript, and with the keyboard alone.
 */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class RememberingOnlyWhatIsAllowedIT {
    private static final String KNIFE = "/kitchen/chefs-knife";
    private static final Pattern CONFIRMATION = Pattern.compile(".*/confirmation/.+");

    /** What {@link #browse} does, the last first, as the privacy centre tells it. */
    private static final List<String> BROWSED = List.of(
            "Taken out of the cart Chef's knife, 20 cm",
            "Changed in the cart Linen tea towel",
            "Searched for linen",
            "Opened Kitchen",
            "Put into the cart Chef's knife, 20 cm",
            "Looked at Chef's knife, 20 cm",
            "Put into the cart Linen tea towel",
            "Looked at Linen tea towel");

    /** How somebody uses the shop. */
    @SuppressWarnings("ImmutableEnumChecker") // a window is a record of plain values
    enum Way {
        MOUSE(Window.wide()),
        WITHOUT_JAVASCRIPT(Window.narrow().withoutJavaScript()),
        KEYBOARD(Window.wide());

        private final Window window;

        Way(Window window) {
            this.window = window;
        }

        void press(Page page, String button) {
            if (this == KEYBOARD) {
                Keyboard.press(page, button);
            } else {
                page.locator(button).click();
            }
        }

        void fillIn(Page page, String field, String text) {
            if (this == KEYBOARD) {
                Keyboard.tabTo(page, field);
                page.keyboard().press("Control+A");
                page.keyboard().type(text);
            } else {
                page.locator(field).fill(text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusedNothingIsRememberedAllowedEverythingIsShownAndTakenBackItIsGone(
            Way way, SampleShop shop, Browser browser) {
        Page page = browser.open(shop, way.window);
        page.navigate("/");
        way.press(page, "#fs-home button[value=no]");
        assertThat(page.locator("#fs-home .fs-said")).containsText("Nothing is remembered or used for that.");
        browse(page, way);
        way.press(page, lineOf(Shopping.PLAIN_PRODUCT) + " .link-button");
        assertThat(page.locator(".empty-text")).isVisible();

        PrivacyCentre refused = PrivacyCentre.of(page);
        assertThat(refused.standing(Shopper.BROWSING)).isEqualTo("refused");
        refused.assertKnowsNothing();
        assertThat(cookies(page)).containsOnly("JSESSIONID", "fs_choice");

        choose(page, way, Shopper.BROWSING, "yes");
        choose(page, way, Shopper.PURCHASES, "yes");
        PrivacyCentre.of(page);
        browse(page, way);
        List<String> done = new ArrayList<>(BROWSED);
        done.add(0, "Ordered, number " + buy(page, way));

        PrivacyCentre allowed = PrivacyCentre.of(page);
        assertThat(allowed.known()).isEqualTo(done);
        assertThat(allowed.knownInAll()).startsWith(done.size() + " things are remembered.");
        assertThat(download(page))
                .contains("\"product_view\"", "\"search\"", "\"linen\"", "\"cart_remove\"", "\"order\"");
        assertThat(cookies(page)).containsOnly("JSESSIONID", "fs_subject");
        page.navigate("/");
        assertThat(page.locator("#fs-home > .fs-title")).hasText("What you looked at");
        assertThat(page.locator("#fs-home .fs-product"))
                .hasText(new String[] {"Chef's knife, 20 cm", "Linen tea towel"});
        page.navigate(Shopping.PLAIN_PRODUCT);
        assertThat(page.locator("#fs-product .fs-product")).hasText(new String[] {"Chef's knife, 20 cm"});
        way.press(page, "#fs-product .fs-product a");
        assertThat(page).hasURL(Pattern.compile(".*" + KNIFE));

        PrivacyCentre.of(page);
        choose(page, way, Shopper.BROWSING, "no");
        assertThat(download(page)).contains("\"order\"").doesNotContain("\"product_view\"", "linen", "cart_");
        assertThat(PrivacyCentre.of(page).known()).isEqualTo(done.subList(0, 1));
        // What was bought may still be used, and nothing else.
        for (String address : List.of("/", KNIFE)) {
            page.navigate(address);
            assertThat(page.locator(".fs-product")).hasCount(0);
            assertThat(reasons(page))
                    .noneMatch(reason -> reason.startsWith("You looked") || reason.startsWith("You put"));
        }
        PrivacyCentre.of(page);
        choose(page, way, Shopper.PURCHASES, "no");
        for (String address : List.of("/", KNIFE)) {
            page.navigate(address);
            assertThat(page.locator(".fs-block > :not(.fs-recommended), .fs-product, [data-basis=personal]"))
                    .hasCount(0);
        }

        PrivacyCentre takenBack = PrivacyCentre.of(page);
        assertThat(takenBack.known()).isEmpty();
        assertThat(takenBack.knownInAll()).isEqualTo("Your choices, below, and nothing else.");
        assertThat(takenBack.receipts())
                .containsExactly(
                        "Purchase history: taken back. On this page.",
                        "Browsing history: taken back. On this page.",
                        "Purchase history: yes. On this page.",
                        "Browsing history: yes. On this page.");
        way.press(page, "form[action*='/fairshelf/forget'] button");
        assertThat(page.locator(".fs-said")).containsText("Everything is forgotten.");
        PrivacyCentre.of(page).assertKnowsNothing();
        assertThat(cookies(page)).containsOnly("JSESSIONID", "fs_choice");
    }

    @Test
    void aVisitIsRememberedWhileItLastsAndIsStoredNowhere(SampleShop shop, Browser browser) {
        Shopper shopper = Shopper.comingTo(shop);
        String email = shopper.register();
        Page page = browser.goOn(shop, Window.wide(), shopper.visitor());
        page.navigate("/");
        page.locator("#fs-home button[value=visit]").click();
        assertThat(page.locator("#fs-home .fs-said")).containsText("Only until you leave, and nothing is stored.");
        browse(page, Way.MOUSE);

        PrivacyCentre visiting = PrivacyCentre.of(page);
        assertThat(visiting.standing(Shopper.BROWSING)).isEqualTo("visit");
        assertThat(visiting.known()).isEqualTo(BROWSED);
        assertThat(visiting.knownInAll()).isEqualTo(BROWSED.size() + " things are remembered until you leave.");
        assertThat(visiting.receipts()).isEmpty();
        page.navigate("/");
        assertThat(page.locator("#fs-home .fs-product")).hasCount(2);
        assertThat(page.locator("#fs-home > .fs-note")).containsText("It is forgotten when you leave.");
        assertThat(cookies(page)).containsOnly("JSESSIONID");
        assertThat(download(page))
                .contains("\"rememberedForThisVisitOnly\" : 8")
                .doesNotContain("linen");

        Shopper elsewhere = Shopper.comingTo(shop);
        elsewhere.signIn(email);
        elsewhere.privacy().assertKnowsNothing();
        assertThat(elsewhere.privacy().standing(Shopper.BROWSING)).isEqualTo("open");
        assertThat(elsewhere.block()).startsWith("Shall we use what you view");

        PrivacyCentre.of(page);
        choose(page, Way.MOUSE, Shopper.BROWSING, "no");
        PrivacyCentre.of(page).assertKnowsNothing();
        page.navigate("/");
        assertThat(page.locator("#fs-home > :not(.fs-recommended), [data-basis=personal]"))
                .hasCount(0);
    }

    @Test
    void aVisitIsForgottenWithItsSession(SampleShop shop, Browser browser) {
        Page page = browser.open(shop, Window.wide());
        page.navigate("/");
        page.locator("#fs-home button[value=visit]").click();
        assertThat(page.locator("#fs-home .fs-said")).isVisible();
        page.navigate(KNIFE);
        assertThat(PrivacyCentre.of(page).known()).hasSize(1);

        page.context().clearCookies();

        PrivacyCentre.of(page).assertKnowsNothing();
        page.navigate("/");
        assertThat(page.locator("#fs-home .fs-answers button")).hasCount(3);
    }

    /** Looks at two products, a category and a search, and changes the cart in every way; one towel is in it afterwards. */
    private static void browse(Page page, Way way) {
        for (String product : List.of(Shopping.PLAIN_PRODUCT, KNIFE)) {
            page.navigate(product);
            way.press(page, ".buy button");
            assertThat(page.locator(".notice--good")).containsText("is in your cart.");
        }
        page.navigate("/kitchen");
        way.fillIn(page, ".search-term", "linen");
        way.press(page, ".search-go");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=linen"));
        page.navigate("/cart");
        way.fillIn(page, lineOf(Shopping.PLAIN_PRODUCT) + " .input", "2");
        way.press(page, lineOf(Shopping.PLAIN_PRODUCT) + " .line-quantity button");
        assertThat(page.locator(".notice--good")).containsText("has been changed.");
        way.press(page, lineOf(KNIFE) + " .link-button");
        assertThat(page.locator(".notice--good")).containsText("has been taken out.");
    }

    /** The line of a product in the cart, which has no order of its own. */
    private static String lineOf(String product) {
        return ".line:has([href='" + product + "'])";
    }

    /** Buys what is in the cart; the number of the order. */
    private static String buy(Page page, Way way) {
        page.navigate("/checkout");
        Map<String, String> address = new LinkedHashMap<>();
        address.put("email", Shopping.newEmail());
        address.put("firstName", "Ina");
        address.put("lastName", "Deich");
        address.put("street", "Hafenstraße 3");
        address.put("postalCode", "25980");
        address.put("city", "Sylt");
        address.forEach((field, value) -> way.fillIn(page, "#" + field, value));
        way.press(page, ".aside button[type=submit]");
        assertThat(page).hasURL(CONFIRMATION);
        return page.locator(".order-number").innerText();
    }

    /** Answers in the privacy centre, which is open, and waits for what is said then. */
    private static void choose(Page page, Way way, String purpose, String answer) {
        way.press(page, "[data-purpose=" + purpose + "] button[value=" + answer + "]");
        assertThat(page.locator("[data-purpose=" + purpose + "]"))
                .hasAttribute("data-standing", answer.equals("yes") ? "given" : "refused");
    }

    /** What is answered to "Why this?" on the page. */
    private static List<String> reasons(Page page) {
        return page.locator(".fs-why li").allTextContents();
    }

    private static List<String> cookies(Page page) {
        return page.context().cookies().stream().map(cookie -> cookie.name).toList();
    }

    private static String download(Page page) {
        return page.context().request().get(PrivacyCentre.DOWNLOAD).text();
    }
}
