package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E13, E15, S22: people ask for their data without login, at once in the privacy centre, and through people of the shop. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class AskingForMyDataIT {
    private static final String REQUEST = "/privacy/request";
    private static final String LINK = "/fairshelf/rights/link";
    private static final String DESK = "/admin/fairshelf/privacy/requests";

    private final SampleShop shop;
    private final Outbox outbox;

    AskingForMyDataIT(SampleShop shop) {
        this.shop = shop;
        this.outbox = new Outbox(shop);
    }

    @Test
    void aGuestWithoutCookieIsForgottenByALinkThatWorksOnceAndNobodyLearnsWhoIsKnown() {
        Shopper guest = Shopper.comingTo(shop);
        String email = guestWhoAllowsEmails(guest);
        Visitor elsewhere = new Visitor(shop);

        Visitor.Page known = ask(elsewhere, email, "erasure");
        Visitor.Page unknown = ask(elsewhere, Shopping.newEmail(), "erasure");
        assertThat(known.document().select("main").outerHtml())
                .isEqualTo(unknown.document().select("main").outerHtml());
        assertThat(known.document().select("[role=status]").text()).startsWith("If we know this address");

        String link = outbox.confirmation(email, "Please confirm your request");
        Visitor.Page asking = elsewhere.visit(link);
        assertThat(asking.document().select("main h1").text()).isEqualTo("Forget you?");
        assertThat(guest.privacy().standing(Shopper.EMAIL))
                .as("a look changes nothing")
                .isEqualTo("given");

        Visitor.Page done = asking.form("main form").send();
        assertThat(done.document().select("main h1").text()).isEqualTo("You are forgotten");
        guest.privacy().assertKnowsNothing();
        Visitor.Page again = elsewhere.visit(link);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.document().select("main h1").text()).isEqualTo("This link was used");
    }

    @ParameterizedTest
    @CsvSource({"360, de", "1280, en"})
    void itsPagesAreSoundAndWorkWithoutAMouse(int width, String language, Browser browser) {
        Shopper guest = Shopper.comingTo(shop);
        String email = guestWhoAllowsEmails(guest);
        Page page = browser.open(shop, Window.ofWidth(width));
        page.navigate("/?blLocaleCode=" + language);

        page.navigate(REQUEST);
        PageCheck.assertSound(page);
        Keyboard.tabTo(page, "#fs-email");
        page.keyboard().type("nobody");
        Keyboard.press(page, "main .fs-ask button");
        page.locator("#fs-email-error").waitFor();
        PageCheck.assertSound(page);
        page.locator("#fs-email").fill(email);
        page.locator("main .fs-ask button").click();
        page.locator("main [role=status]").waitFor();
        PageCheck.assertSound(page);

        page.navigate(outbox.confirmation(email, language.equals("de") ? "Bitte best" : "Please confirm"));
        PageCheck.assertSound(page);
        Keyboard.press(page, "main form button");
        page.locator(".fs-receipt").first().waitFor();
        assertThat(page.locator("main form").count())
                .as("nothing can be changed")
                .isZero();
        PageCheck.assertSound(page);
        page.navigate(LINK + "?t=nonsense");
        PageCheck.assertSound(page);
    }

    @Test
    void whoeverWantsItIsNotRememberedAnyMoreUntilTheyTakeItBack(Browser browser) {
        Page page = browser.open(shop, Window.narrow().withoutJavaScript());
        page.navigate(PrivacyCentre.ADDRESS);
        page.locator("[data-purpose=browsing] button[value=yes]").click();

        press(page, "Stop using my data");
        assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).startsWith("All right. Your data is kept");
        assertThat(PrivacyCentre.of(page).standing(Shopper.BROWSING)).isEqualTo("restricted");
        page.navigate(Shopping.PLAIN_PRODUCT);
        page.navigate("/");
        assertThat(PrivacyCentre.of(page).known()).isEmpty();

        press(page, "Use my data again");
        assertThat(PrivacyCentre.of(page).standing(Shopper.BROWSING)).isEqualTo("given");
        page.locator("#fs-words").fill("My first name is Ina.");
        press(page, "Ask for a correction");
        assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).startsWith("Thank you. People of the shop");
    }

    @ParameterizedTest
    @CsvSource({"360, de-DE", "1280, en-GB"})
    void peopleOfTheShopEnterWhatACallerWantsAndCarryItOut(int width, String language, Browser browser) {
        Shopper caller = Shopper.comingTo(shop);
        String email = guestWhoAllowsEmails(caller);
        Page page = AdminWindow.of(browser.open(shop, Window.ofWidth(width).in(language)), "admin")
                .page();
        page.navigate(DESK);
        FairshelfsPart.assertSound(page);

        page.locator("#fs-kind").selectOption("erasure");
        page.locator("#fs-email").fill(email);
        page.locator("form:has(#fs-kind) button").click();
        assertThat(page.locator("#fs-fault").isVisible())
                .as("how was identity checked?")
                .isTrue();
        FairshelfsPart.assertSound(page);
        page.locator("#fs-identity").fill("named the last order and its amount");
        page.locator("form:has(#fs-kind) button").click();
        page.locator(".fs-notice").waitFor();
        assertThat(page.locator(".fs").innerText()).doesNotContain(email);
        FairshelfsPart.assertSound(page);

        page.locator("button[value=look]").click();
        assertThat(page.locator(".fs").innerText()).contains(email);
        FairshelfsPart.assertSound(page);
        page.locator("button[value=carry-out]").click();
        page.locator(".fs-notice").waitFor();

        caller.privacy().assertKnowsNothing();
        assertThat(AdminDesk.of(shop, "admin")
                        .today()
                        .document()
                        .select(".fs-happenings li")
                        .eachText()
                        .subList(0, 3))
                .allMatch(line -> !line.contains(email))
                .anyMatch(line -> line.contains("carried out a privacy request"))
                .anyMatch(line -> line.contains("looked at the person behind a privacy request"));
    }

    @Test
    void whoMayOnlyLookSeesNumbersAndNoForm() {
        AdminDesk service = AdminDesk.of(shop, "service");

        Visitor.Page page = service.visitor().visit(DESK);

        assertThat(page.document().select(".fs-figures dd")).hasSize(5);
        assertThat(page.document().select(".fs form, .fs-request")).isEmpty();
        assertThat(service.visitor()
                        .post(
                                DESK + "/enter",
                                Map.of("kind", "erasure", "email", "a@example.com", "csrfToken", service.token()))
                        .status())
                .isEqualTo(403);
    }

    private Visitor.Page ask(Visitor visitor, String email, String kind) {
        Visitor.Page asked = visitor.visit(REQUEST)
                .form("form[action*=/rights/ask]")
                .with("email", email)
                .with("kind", kind)
                .send();
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        return asked;
    }

    private static String guestWhoAllowsEmails(Shopper guest) {
        String email = Shopping.newEmail();
        Shopping shopping = new Shopping(guest.visitor());
        shopping.putIntoCart(Shopping.PLAIN_PRODUCT);
        assertThat(shopping.checkoutForm(email).with("fs_email", "yes").send().path())
                .startsWith("/confirmation/");
        return email;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
