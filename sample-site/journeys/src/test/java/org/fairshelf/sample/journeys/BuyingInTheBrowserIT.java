package org.fairshelf.sample.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shoppers buy in a real browser: with and without JavaScript, with the keyboard alone, with an account, with mistakes. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class BuyingInTheBrowserIT {
    private static final Pattern CONFIRMATION = Pattern.compile(".*/confirmation/.+");
    private static final String ORDER = ".aside button[type=submit]";

    static List<Window> windows() {
        return List.of(
                Window.wide(),
                Window.narrow(),
                Window.wide().withoutJavaScript(),
                Window.narrow().withoutJavaScript());
    }

    @ParameterizedTest
    @MethodSource("windows")
    void aGuestChoosesAnOptionAndBuys(Window window, SampleShop shop, Browser browser) {
        Page page = browser.open(shop, window);
        page.navigate("/");
        page.locator(".search-term").fill("oak chopping board");
        page.locator(".search-go").click();
        page.locator(".card-link").first().click();
        Locator option = page.locator(".option-label").nth(1);
        String chosen = option.locator(".option-name").innerText();
        option.click();
        page.locator(".buy button").click();

        assertThat(page.locator(".notice--good")).containsText("Oak chopping board");
        assertThat(page.locator(".line-variant")).containsText(chosen);
        String total = page.locator(".total-row--sum dd").innerText();
        page.locator(".aside .button").click();
        fillIn(page, address(Shopping.newEmail()));
        page.locator(ORDER).click();

        assertThat(page).hasURL(CONFIRMATION);
        assertThat(page.locator(".line-variant")).containsText(chosen);
        assertThat(page.locator(".total-row--sum dd")).hasText(total);
        assertThat(page.locator(".address")).containsText("Hafenstraße 3");
        assertThat(outbox(shop)).contains(page.locator(".order-number").innerText());
    }

    @Test
    void aGuestBuysWithTheKeyboardAlone(SampleShop shop, Browser browser) {
        Page page = browser.open(shop, Window.wide());
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();

        Keyboard.tabTo(page, ".search-term");
        page.keyboard().type("oak chopping board");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?**");
        Keyboard.tabTo(page, ".card-link[href$=oak-chopping-board]");
        page.keyboard().press("Enter");
        page.waitForURL("**" + Shopping.PRODUCT_WITH_OPTION);
        Keyboard.tabTo(page, ".option-input");
        page.keyboard().press("ArrowDown");
        String chosen = page.locator(".option-input:checked + .option-label .option-name")
                .innerText();
        Keyboard.tabTo(page, ".buy button");
        page.keyboard().press("Enter");
        page.waitForURL("**/cart");
        assertThat(page.locator(".line-variant")).containsText(chosen);

        Keyboard.tabTo(page, ".aside .button");
        page.keyboard().press("Enter");
        page.waitForURL("**/checkout");
        address(Shopping.newEmail()).forEach((field, value) -> {
            Keyboard.tabTo(page, "#" + field);
            page.keyboard().type(value);
        });
        page.keyboard().press("Enter");

        assertThat(page).hasURL(CONFIRMATION);
    }

    @Test
    void aCustomerRegistersSignsInBuysAndFindsTheOrderAgain(SampleShop shop, Browser browser) {
        Page page = browser.open(shop, Window.wide());
        String email = Shopping.newEmail();
        register(page, email);
        assertThat(page.locator(".notice--good")).containsText("Welcome.");
        assertThat(page.locator(".house-main")).containsText("You have not ordered anything yet.");
        page.locator(".rooms .link-button").click();

        page.navigate("/account");
        assertThat(page).hasURL(Pattern.compile(".*/login"));
        page.locator("#email").fill(email);
        page.locator("#password").fill(Shopping.PASSWORD);
        page.locator(".sheet form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/account"));

        toTheCheckout(page);
        assertThat(page.locator("#email")).hasValue(email);
        assertThat(page.locator("#firstName")).hasValue("Ina");
        fillIn(page, address(email));
        page.locator(ORDER).click();
        assertThat(page).hasURL(CONFIRMATION);
        String number = page.locator(".order-number").innerText();
        String total = page.locator(".total-row--sum dd").innerText();

        page.locator(".after a[href$='/account/orders']").click();
        assertThat(page.locator(".orders tbody tr")).hasCount(1);
        assertThat(page.locator(".orders tbody tr")).containsText(number);
        page.locator(".orders tbody a").click();
        assertThat(page.locator(".line")).containsText("Linen tea towel");
        assertThat(page.locator(".total-row--sum dd")).hasText(total);
        toTheCheckout(page);
        assertThat(page.locator("#street")).hasValue("Hafenstraße 3");
    }

    @ParameterizedTest
    @CsvSource({
        "email, not an address, This does not look like an email address.",
        "email, '', Please enter your email address.",
        "lastName, '', Please enter your last name.",
        "postalCode, <>, Please enter the postal code with letters",
        "phone, call me, Please enter the telephone number with digits"
    })
    void aMistakeIsSaidAtItsFieldAndTheRestIsKept(
            String field, String value, String said, SampleShop shop, Browser browser) {
        Page page = browser.open(shop, Window.narrow());
        toTheCheckout(page);
        fillIn(page, address(Shopping.newEmail()));
        page.locator("#" + field).fill(value);
        page.locator(ORDER).click();

        assertThat(page).hasTitle(Pattern.compile("Please check: .*"));
        assertThat(page.locator("#" + field + "-fault")).containsText(said);
        assertThat(page.locator(".notice--fault li")).hasCount(1);
        assertThat(page.locator("#" + field)).hasValue(value);
        assertThat(page.locator("#" + field)).isFocused();
        assertThat(page.locator("#street")).hasValue("Hafenstraße 3");

        fillIn(page, address(Shopping.newEmail()));
        page.locator("#phone").fill("");
        page.locator(ORDER).click();
        assertThat(page).hasURL(CONFIRMATION);
    }

    @Test
    void anEmptyCheckoutNamesEveryFieldThatIsMissingAndLeadsToIt(SampleShop shop, Browser browser) {
        Page page = browser.open(shop, Window.narrow());
        toTheCheckout(page);
        page.locator(ORDER).click();

        Locator faults = page.locator(".notice--fault li");
        assertThat(faults).hasCount(6);
        faults.getByText("Please enter the town.").click();
        assertThat(page.locator("#city")).isInViewport();
    }

    @ParameterizedTest
    @CsvSource({
        "999999, There are only",
        "99999999999999999999, Please enter a whole number from 1 upwards.",
        "-1, Please enter a whole number from 1 upwards.",
        "0, Please enter a whole number from 1 upwards.",
        "'', Please enter a whole number from 1 upwards."
    })
    void aQuantityThatCannotBeIsSaidAndNothingIsPutIntoTheCart(
            String quantity, String said, SampleShop shop, Browser browser) {
        Page page = browser.open(shop, Window.narrow());
        page.navigate(Shopping.PLAIN_PRODUCT);
        page.locator("#quantity").fill(quantity);
        page.locator(".buy button").click();

        assertThat(page.locator("#quantity-fault")).containsText(said);
        page.navigate("/cart");
        assertThat(page.locator(".empty-text")).isVisible();
    }

    @Test
    void aFormOfASessionThatIsOverGetsAPageThatSaysSoAndTheShopGoesOn(SampleShop shop, Browser browser) {
        Page page = browser.open(shop, Window.wide());
        page.navigate(Shopping.PLAIN_PRODUCT);
        page.context().clearCookies();

        Response refused = page.waitForResponse(
                "**/cart/add", () -> page.locator(".buy button").click());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(page.locator("h1")).hasText("This page was open for too long");
        page.locator(".lost .button").click();
        toTheCheckout(page);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrderThatIsSubmittedTwiceIsOneOrder(boolean javaScript, SampleShop shop, Browser browser) {
        Page page =
                browser.open(shop, javaScript ? Window.wide() : Window.wide().withoutJavaScript());
        String email = Shopping.newEmail();
        register(page, email);
        toTheCheckout(page);
        fillIn(page, address(email));
        Page other = page.context().newPage();
        other.navigate("/checkout");
        fillIn(other, address(email));

        page.locator(ORDER).dblclick();
        assertThat(page).hasURL(CONFIRMATION);
        other.locator(ORDER).click();

        assertThat(other).hasURL(page.url());
        page.navigate("/account/orders");
        assertThat(page.locator(".orders tbody tr")).hasCount(1);
    }

    private static Map<String, String> address(String email) {
        Map<String, String> address = new LinkedHashMap<>();
        address.put("email", email);
        address.put("firstName", "Ina");
        address.put("lastName", "Deich");
        address.put("street", "Hafenstraße 3");
        address.put("postalCode", "25980");
        address.put("city", "Sylt");
        return address;
    }

    private static void fillIn(Page page, Map<String, String> fields) {
        fields.forEach((field, value) -> page.locator("#" + field).fill(value));
    }

    private static void toTheCheckout(Page page) {
        page.navigate(Shopping.PLAIN_PRODUCT);
        page.locator(".buy button").click();
        page.locator(".aside .button").click();
        assertThat(page).hasURL(Pattern.compile(".*/checkout"));
    }

    private static void register(Page page, String email) {
        page.navigate("/register");
        fillIn(
                page,
                Map.of(
                        "firstName",
                        "Ina",
                        "lastName",
                        "Deich",
                        "email",
                        email,
                        "password",
                        Shopping.PASSWORD,
                        "passwordAgain",
                        Shopping.PASSWORD));
        page.locator(".sheet form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/account"));
    }

    private static String outbox(SampleShop shop) {
        Visitor visitor = new Visitor(shop);
        // A welcome mail of somebody else may have come since.
        String newest = visitor.visit("/outbox")
                .document()
                .select(".mail-subject:not(:contains(Welcome)):not(:contains(Willkommen))")
                .first()
                .attr("href");
        return visitor.visit(newest).text();
    }
}
