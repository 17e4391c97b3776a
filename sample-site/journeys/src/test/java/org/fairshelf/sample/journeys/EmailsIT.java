package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C10, C12: the page on which a merchant sees which mail goes to whom, looks at it, tries it out, and stops it. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class EmailsIT {
    private static final String EMAILS = "/admin/fairshelf/emails";
    /** Their scripts are off, and axe would wait for an answer of theirs forever. */
    private static final String FRAMES_TO_EMPTY_BOXES =
            "frames => frames.forEach(frame => { const box = document.createElement('div');"
                    + " box.style.height = frame.clientHeight + 'px'; frame.replaceWith(box); })";

    private final SampleShop shop;
    private final AdminDesk merchant;

    EmailsIT(SampleShop shop) {
        this.shop = shop;
        this.merchant = AdminDesk.of(shop, "admin");
    }

    /** All journeys share this shop. */
    @AfterEach
    void theWelcomeMailIsOn() {
        Visitor.Page page = merchant.visitor().visit(EMAILS);
        Visitor.Form form = page.form("form[action*=/emails/switch]");
        if (page.text().contains("It is off")) {
            form.send();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "360, en-GB, Emails, Turn the welcome mail off, The welcome mail is now off.",
        "1280, de-DE, E-Mails, Willkommensmail ausschalten, Die Willkommensmail ist jetzt ausgeschaltet."
    })
    void itIsReadableInEveryState(
            int width, String language, String title, String turnOff, String isOff, Browser browser) {
        Page page = merchant(browser, Window.ofWidth(width).in(language));
        page.navigate(EMAILS);
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        assertSound(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(turnOff))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).innerText()).isEqualTo(isOff);
        assertSound(page);

        page.locator("#fs-address").fill("nobody");
        page.locator("button[name=language]").first().click();
        page.locator("#fs-address-error").waitFor();
        assertSound(page);
    }

    @Test
    void theMailIsShownAsItsReaderSeesIt(Browser browser) {
        Page page = merchant(browser, Window.wide());
        page.navigate(EMAILS);

        assertThat(page.frameLocator(".fs-mail").first().locator("h1").innerText())
                .isEqualTo("Welcome to Saltmarsh");
        assertThat(page.frameLocator(".fs-mail").last().locator("h1").innerText())
                .isEqualTo("Willkommen bei Saltmarsh");
        assertThat(page.locator(".fs-plain").first().innerText()).contains("Why this email?");
        Visitor.Page mail = merchant.visitor().visit(EMAILS + "/preview?language=en");
        assertThat(mail.header("Content-Security-Policy")).startsWith("sandbox; default-src 'none';");
        assertThat(mail.text()).doesNotContain("This is a test");
    }

    @Test
    void aTestGoesToOneAddressAndTheTrailDoesNotNameIt(Browser browser) {
        Page page = merchant(browser, Window.wide());
        page.navigate(EMAILS);
        String address = Shopping.newEmail();

        Keyboard.tabTo(page, "#fs-address");
        page.keyboard().type(address);
        Keyboard.press(page, "button[name=language][value=de]");

        page.getByText("The test is on its way.").waitFor();
        Outbox.Mail mail = new Outbox(shop).welcome(address);
        assertThat(mail.subject()).isEqualTo("[Test] Willkommen bei Saltmarsh");
        Visitor.Page link = new Visitor(shop).visit(mail.stop());
        assertThat(link.status()).isEqualTo(404);
        assertThat(link.document().select("main h1").text()).isEqualTo("This was only a test");
        assertThat(merchant.today().text()).doesNotContain(address);
    }

    @Test
    void turnedOffNobodyGetsTheMailAndTheNumbersTell() {
        merchant.visitor()
                .visit(EMAILS)
                .form("form[action*=/emails/switch]")
                .with("reason", "New words")
                .send();
        Shopper unlucky = Shopper.comingTo(shop);
        String email = register(unlucky);
        assertThat(unlucky.privacy().mails()).isEmpty();

        merchant.visitor().visit(EMAILS).form("form[action*=/emails/switch]").send();
        long before = sent();
        new Outbox(shop).welcome(register(Shopper.comingTo(shop)));

        org.awaitility.Awaitility.await().until(() -> sent() > before);
        assertThat(new Outbox(shop).welcomes(email)).isEmpty();
    }

    @Test
    void whoMayOnlyLookSeesTheNumbersAndTheMailButNoForm() {
        AdminDesk service = AdminDesk.of(shop, "service");
        Visitor.Page page = service.visitor().visit(EMAILS);

        assertThat(page.document().select(".fs-figures dd")).hasSize(4);
        assertThat(page.document().select(".fs iframe")).hasSize(2);
        assertThat(page.document().select(".fs form")).isEmpty();
        assertThat(page.text()).contains("You may look, but not turn it on or off");
        for (String form : new String[] {"/switch", "/test"}) {
            Visitor.Page refused = service.visitor()
                    .post(
                            EMAILS + form,
                            Map.of(
                                    "to",
                                    "off",
                                    "address",
                                    "a@example.com",
                                    "language",
                                    "en",
                                    "csrfToken",
                                    service.token()));
            assertThat(refused.status()).isEqualTo(403);
        }
        assertThat(merchant.visitor()
                        .post(EMAILS + "/switch", Map.of("to", "off", "csrfToken", "forged"))
                        .status())
                .isEqualTo(403);
        assertThat(merchant.visitor().visit(EMAILS).text()).contains("It is on.");
    }

    private long sent() {
        return Long.parseLong(merchant.visitor()
                .visit(EMAILS)
                .document()
                .select(".fs-figures dd")
                .get(1)
                .text()
                .replace(",", ""));
    }

    private static String register(Shopper shopper) {
        String email = Shopping.newEmail();
        new Shopping(shopper.visitor())
                .registration(email)
                .with("fs_email", "yes")
                .send();
        return email;
    }

    private Page merchant(Browser browser, Window window) {
        return AdminWindow.of(browser.open(shop, window), "admin").page();
    }

    private static void assertSound(Page page) {
        Locator frames = page.locator("iframe.fs-mail");
        assertThat(frames.count()).isEqualTo(2);
        frames.evaluateAll(FRAMES_TO_EMPTY_BOXES);
        FairshelfsPart.assertSound(page);
    }
}
