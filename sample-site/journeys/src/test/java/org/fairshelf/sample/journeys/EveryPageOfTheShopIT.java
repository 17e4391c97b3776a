package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Each page of the shop in each of its states is sound on a telephone and at a desk, in English and in German. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class EveryPageOfTheShopIT {
    @SuppressWarnings("UnusedVariable") // read by its name
    private static final List<String> PAGES = List.of(
            "/",
            "/kitchen",
            "/kitchen?page=2",
            "/kitchen?maker=Torvik&sort=price-up",
            "/kitchen?maker=Nobody",
            Shopping.PLAIN_PRODUCT,
            Shopping.PRODUCT_WITH_OPTION,
            "/search?q=tea",
            "/search",
            "/search?q=submarine",
            "/cart",
            "/login",
            "/register",
            "/about",
            "/delivery",
            "/privacy",
            "/privacy-policy",
            "/imprint",
            "/outbox",
            "/outbox/999999",
            "/lab",
            "/there-is-nothing-here",
            "/error/403",
            "/error/500",
            "/error/expired");

    /** Of the same size, so that nothing moves. */
    private static final String FRAME_TO_EMPTY_BOX = """
            frame => {
                const box = document.createElement('span');
                box.className = frame.className;
                box.style.display = 'inline-block';
                frame.replaceWith(box);
            }
            """;

    /** Who looks: the width of the window, and the language of the shop. */
    @SuppressWarnings("ImmutableEnumChecker") // a window is a record of plain values
    enum View {
        TELEPHONE_ENGLISH(Window.narrow(), "en"),
        TELEPHONE_GERMAN(Window.narrow(), "de"),
        DESK_ENGLISH(Window.wide(), "en"),
        DESK_GERMAN(Window.wide(), "de");

        private final Window window;
        private final String language;

        View(Window window, String language) {
            this.window = window;
            this.language = language;
        }

        /** A new visitor on that page, in that language from now on. */
        Page open(String path, SampleShop shop, Browser browser) {
            Page page = browser.open(shop, window);
            show(path, page);
            return page;
        }

        /** The same visitor in this view. */
        void show(String path, Page page) {
            page.setViewportSize(window.width(), window.height());
            page.navigate(path + (path.contains("?") ? "&" : "?") + "blLocaleCode=" + language);
        }

        /** A page that is sound in the language it was asked for. */
        void check(Page page) {
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            PageCheck.assertSound(page);
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageThatEverybodyCanOpenIsSound(String path, SampleShop shop, Browser browser) {
        Page page = browser.open(shop, Window.narrow());
        for (View view : View.values()) {
            view.show(path, page);
            view.check(page);
        }
    }

    @Test
    void thePageForAnAddressThatCannotBeReadIsSoundAndLeadsToTheFirstPage(SampleShop shop, Browser browser) {
        Page page = browser.open(shop, Window.narrow());
        for (Window window : List.of(Window.narrow(), Window.wide())) {
            page.setViewportSize(window.width(), window.height());
            page.navigate("/%zz");
            assertThat(page.locator("h1").innerText()).isEqualTo("We cannot read this address");
            PageCheck.assertSound(page);
        }

        page.locator("main a").click();
        assertThat(page.title()).startsWith("Saltmarsh");
    }

    @ParameterizedTest
    @EnumSource
    void theWayToAnOrderIsSoundWithAndWithoutFaults(View view, SampleShop shop, Browser browser) {
        Page page = view.open(Shopping.PRODUCT_WITH_OPTION, shop, browser);
        page.locator(".buy button").click();
        assertThat(page.locator(".options .field-fault").isVisible()).isTrue();
        view.check(page);

        page.locator(".option-label").first().click();
        page.locator(".buy button").click();
        assertThat(page.locator(".line").count()).isEqualTo(1);
        view.check(page);
        page.locator(".line-quantity input[type=number]").fill("0");
        page.locator(".line-quantity button").click();
        assertThat(page.locator(".line-tools .field-fault").isVisible()).isTrue();
        view.check(page);

        page.locator(".aside .button").click();
        view.check(page);
        page.locator(".aside button").click();
        assertThat(page.locator("#email-fault").isVisible()).isTrue();
        view.check(page);

        Map.of(
                        "email", Shopping.newEmail(),
                        "firstName", "Ina",
                        "lastName", "Deich",
                        "street", "Hafenstraße 3",
                        "postalCode", "25980",
                        "city", "Sylt")
                .forEach((field, value) -> page.locator("#" + field).fill(value));
        page.locator(".aside button").click();
        assertThat(page.url()).contains("/confirmation/");
        view.check(page);
    }

    @ParameterizedTest
    @EnumSource
    void theAccountIsSoundWithAndWithoutFaults(View view, SampleShop shop, Browser browser) {
        Page page = view.open("/login", shop, browser);
        signIn(page, "not the password");
        assertThat(page.locator("#login-fault").isVisible()).isTrue();
        view.check(page);
        signIn(page, "shopper");
        assertThat(page.url()).endsWith("/account");
        view.check(page);

        page.navigate("/account/orders");
        view.check(page);
        page.locator(".orders tbody a").first().click();
        assertThat(page.locator(".line").count()).isPositive();
        view.check(page);
        for (String room : List.of("/account/details", "/account/password")) {
            page.navigate(room);
            view.check(page);
            page.locator(".form input.input").first().fill("");
            page.locator(".form button").click();
            assertThat(page.locator(".field-fault").first().isVisible()).isTrue();
            view.check(page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFaultsOfARegistrationAreSound(View view, SampleShop shop, Browser browser) {
        Page page = view.open("/register", shop, browser);
        page.locator(".sheet form button").click();
        assertThat(page.locator(".field-fault").count()).isEqualTo(4);
        view.check(page);
    }

    @ParameterizedTest
    @EnumSource
    void aMailIsSound(View view, SampleShop shop, Browser browser) {
        new Shopping(new Visitor(shop)).buyAsGuest();
        Page page = view.open("/outbox", shop, browser);
        page.locator(".mail-subject").first().click();
        assertThat(page.locator("iframe").getAttribute("title")).isNotBlank();
        // Its scripts are off, and axe would wait for an answer of theirs forever; the mail itself follows below.
        page.locator("iframe").evaluate(FRAME_TO_EMPTY_BOX);
        view.check(page);

        page.route("**/html", EveryPageOfTheShopIT::withoutPolicy);
        page.navigate(page.url() + "/html");
        // Landmarks are for pages; programs that show mails bring their own.
        PageCheck.assertSound(page, "landmark-one-main", "region");
    }

    /** A mail runs no script, not even that of the check. */
    private static void withoutPolicy(Route route) {
        APIResponse mail = route.fetch();
        Map<String, String> headers = new HashMap<>(mail.headers());
        headers.remove("content-security-policy");
        route.fulfill(new Route.FulfillOptions().setResponse(mail).setHeaders(headers));
    }

    private static void signIn(Page page, String password) {
        page.locator("#email").fill("shopper@example.com");
        page.locator("#password").fill(password);
        page.locator(".sheet form button").first().click();
    }
}
