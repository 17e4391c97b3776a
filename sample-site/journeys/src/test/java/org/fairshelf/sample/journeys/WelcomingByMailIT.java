package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S9, X12, X16, C8: a newcomer who allowed it gets one mail, reads why, and stops it with one click. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class WelcomingByMailIT {
    private static final String STOP = "/fairshelf/mail/unsubscribe";
    private static final String PREFERENCES = "/fairshelf/mail/preferences";

    private final SampleShop shop;
    private final Lab lab;
    private final Outbox outbox;

    WelcomingByMailIT(SampleShop shop) {
        this.shop = shop;
        this.lab = new Lab(shop);
        this.outbox = new Outbox(shop);
    }

    /** All journeys share this shop. */
    @AfterEach
    void heal() {
        lab.turn("mail", "mail", "start");
    }

    @Test
    void whoRegistersWithTheBoxGetsOneMailReadsWhyAndStopsItWithoutJavaScript(Browser browser) {
        Shopper shopper = Shopper.comingTo(shop);
        String email = register(shopper);

        Outbox.Mail mail = outbox.welcome(email);
        assertThat(mail.subject()).isEqualTo("Welcome to Saltmarsh");
        assertThat(mail.text())
                .startsWith("Hello Ina,")
                .contains("You opened an account and on ", "you said yes to emails.")
                .contains("\"May we write to you when we have something for you?\" (wording 1)");
        assertThat(mail.html().text()).contains("Hello Ina,", "Why this email?");
        assertThat(mail.html().select("img, script, link, [src]")).isEmpty();
        assertThat(shopper.privacy().mails()).containsExactly("Welcome mail sent");

        Page page = browser.open(shop, Window.narrow().withoutJavaScript());
        page.navigate(mail.stop());
        assertThat(page.locator("h1").innerText()).isEqualTo("No more emails?");
        assertThat(shopper.privacy().standing(Shopper.EMAIL))
                .as("a look changes nothing")
                .isEqualTo("given");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop emails"))
                .click();
        assertThat(page.locator("h1").innerText()).isEqualTo("You get no more emails");

        assertThat(shopper.privacy().standing(Shopper.EMAIL)).isEqualTo("refused");
        assertThat(shopper.privacy().receipts())
                .containsExactly(
                        "Emails: taken back. By a link in an email.", "Emails: yes. When you opened your account.");
        assertThat(shopper.privacy().mails()).isEmpty();
    }

    @Test
    void theLinkInTheOutboxOpensInAWindowOfItsOwnAndWorks(Browser browser) {
        Shopper shopper = Shopper.comingTo(shop);
        Outbox.Mail mail = outbox.welcome(register(shopper));

        Page page = browser.open(shop, Window.wide());
        page.navigate(mail.path());
        // By keyboard: a sandboxed frame has a process of its own, and a click that comes before its first picture is
        // lost.
        Page opened = page.waitForPopup(() -> page.frameLocator(".mail-frame")
                .getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.FrameLocator.GetByRoleOptions().setName("Stop this"))
                .press("Enter"));
        opened.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop emails"))
                .click();
        opened.getByText("You get no more emails").first().waitFor();

        assertThat(shopper.privacy().standing(Shopper.EMAIL)).isEqualTo("refused");
    }

    @Test
    void aMailProgramStopsItWithItsOwnButton() {
        Shopper shopper = Shopper.comingTo(shop);
        Outbox.Mail mail = outbox.welcome(register(shopper));

        for (int times = 0; times < 2; times++) {
            Visitor.Page answer = new Visitor(shop).post(mail.oneClick(), Map.of("List-Unsubscribe", "One-Click"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.path()).as("no redirect").isEqualTo(STOP);
        }

        assertThat(shopper.privacy().standing(Shopper.EMAIL)).isEqualTo("refused");
        assertThat(shopper.privacy().receipts()).hasSize(2);
        assertThat(new Visitor(shop).visit(mail.stop()).document().select("h1").text())
                .isEqualTo("You get no more emails");
    }

    @Test
    void aGuestIsWelcomedForTheFirstOrderAndNeverAgain() {
        Shopper guest = Shopper.comingTo(shop);
        String email = Shopping.newEmail();
        order(guest, email);

        Outbox.Mail mail = outbox.welcome(email);
        assertThat(mail.text()).startsWith("Hello,").contains("Thank you for your first order.");
        assertThat(mail.text()).contains("You ordered for the first time").doesNotContain("/account");

        // Another browser, so another pseudonym, but no newcomer.
        order(Shopper.comingTo(shop), email);
        outbox.welcome(register(Shopper.comingTo(shop)));

        assertThat(outbox.welcomes(email)).hasSize(1);
    }

    @Test
    void whoDoesNotTickTheBoxGetsNoMail() {
        String email = Shopper.comingTo(shop).register();
        String guest = Shopping.newEmail();
        Shopping shopping = new Shopping(Shopper.comingTo(shop).visitor());
        shopping.putIntoCart(Shopping.PLAIN_PRODUCT);
        shopping.checkOut(guest);

        outbox.welcome(register(Shopper.comingTo(shop)));

        assertThat(outbox.welcomes(email)).isEmpty();
        assertThat(outbox.welcomes(guest)).isEmpty();
    }

    @Test
    void whileMailIsStoppedItWaitsAndIsSentOnceAfterwards() {
        lab.turn("mail", "mail", "stop");
        Shopper waits = Shopper.comingTo(shop);
        String email = register(waits);
        Shopper regrets = Shopper.comingTo(shop);
        String regretted = register(regrets);
        assertThat(waits.privacy().mails())
                .hasSize(1)
                .isSubsetOf("Welcome mail waits to be sent", "Welcome mail is being sent");
        assertThat(waits.download()).contains("\"mails\"", "\"because\" : \"registration\"");
        regrets.choose(Shopper.EMAIL, "no");

        lab.turn("mail", "mail", "start");

        outbox.welcome(email);
        outbox.welcome(register(Shopper.comingTo(shop)));
        assertThat(outbox.welcomes(email)).hasSize(1);
        assertThat(outbox.welcomes(regretted)).isEmpty();
    }

    @Test
    void theChoiceIsSeenAndChangedWithoutALogin() {
        Shopper guest = Shopper.comingTo(shop);
        String email = Shopping.newEmail();
        order(guest, email);
        String link = outbox.welcome(email).preferences();
        Visitor reader = new Visitor(shop);

        Visitor.Page no =
                reader.visit(link).form("form.fs-answers").with("email", "no").send();
        assertThat(no.path()).isEqualTo(PREFERENCES);
        assertThat(no.document().select("[role=status]").text()).startsWith("All right. You get no more emails");
        assertThat(guest.privacy().standing(Shopper.EMAIL)).isEqualTo("refused");

        Visitor.Page yes = no.form("form.fs-answers").with("email", "yes").send();
        assertThat(yes.document().select("[role=status]").text()).startsWith("Thank you. You get emails from us again");
        assertThat(guest.privacy().standing(Shopper.EMAIL)).isEqualTo("given");
        assertThat(guest.privacy().receipts().get(0)).isEqualTo("Emails: yes. By a link in an email.");
        assertThat(reader.visit(link).document().select("[role=status]")).isEmpty();
        assertThat(reader.post(link, Map.of("email", "maybe")).status()).isEqualTo(400);
    }

    @Test
    void whoeverIsForgottenLeavesALinkThatLeadsNowhereAndStopsNothingMore() {
        Shopper shopper = Shopper.comingTo(shop);
        Outbox.Mail mail = outbox.welcome(register(shopper));
        shopper.forget("everything");

        assertThat(new Visitor(shop).visit(mail.preferences()).status()).isEqualTo(404);
        Visitor.Page stopped = new Visitor(shop).post(mail.oneClick(), Map.of("List-Unsubscribe", "One-Click"));

        assertThat(stopped.status()).isEqualTo(200);
        shopper.privacy().assertKnowsNothing();
    }

    @Test
    void itIsWrittenInTheLanguageOfThePageOnWhichItWasAllowed() {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.lookAt("/?blLocaleCode=de");
        String email = register(shopper);

        Outbox.Mail mail = outbox.welcome(email);

        assertThat(mail.subject()).isEqualTo("Willkommen bei Saltmarsh");
        assertThat(mail.text()).startsWith("Guten Tag Ina,").contains("Warum diese E-Mail?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STOP,
                STOP + "?t=",
                STOP + "?t=0001.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                STOP + "?t=sample",
                PREFERENCES + "?t=nonsense"
            })
    void aLinkThatIsNoneLeadsToAPageThatSaysSo(String address) {
        for (Visitor.Page answer :
                new Visitor.Page[] {new Visitor(shop).visit(address), new Visitor(shop).post(address, Map.of())}) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.document().select("main h1").text())
                    .isIn("This link leads nowhere", "This was only a test");
        }
    }

    @Test
    void aLinkThatWasChangedOrIsForSomethingElseOpensNothing() {
        Outbox.Mail mail = outbox.welcome(register(Shopper.comingTo(shop)));
        String token = mail.stop().substring(mail.stop().indexOf('=') + 1);
        char middle = token.charAt(30) == 'A' ? 'B' : 'A';

        for (String address : new String[] {
            STOP + "?t=" + token.substring(0, 30) + middle + token.substring(31), PREFERENCES + "?t=" + token
        }) {
            assertThat(new Visitor(shop).visit(address).status()).as(address).isEqualTo(404);
        }
        assertThat(new Visitor(shop).visit(mail.stop()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"360, en", "1280, de"})
    void itsPagesAreSound(int width, String language, Browser browser) {
        Shopper shopper = Shopper.comingTo(shop);
        Outbox.Mail mail = outbox.welcome(register(shopper));
        Page page = browser.open(shop, Window.ofWidth(width));
        page.navigate("/?blLocaleCode=" + language);

        page.navigate(mail.stop());
        PageCheck.assertSound(page);
        page.navigate(mail.preferences());
        PageCheck.assertSound(page);
        page.navigate(STOP + "?t=nonsense");
        PageCheck.assertSound(page);
        page.navigate(mail.stop());
        page.locator("main form button").click();
        page.locator("[role=status]").waitFor();
        PageCheck.assertSound(page);
    }

    /** Opens an account and ticks the box. */
    private static String register(Shopper shopper) {
        String email = Shopping.newEmail();
        Visitor.Page account = new Shopping(shopper.visitor())
                .registration(email)
                .with("fs_email", "yes")
                .send();
        assertThat(account.path()).isEqualTo("/account");
        return email;
    }

    /** Orders as a guest and ticks the box. */
    private static void order(Shopper guest, String email) {
        Shopping shopping = new Shopping(guest.visitor());
        shopping.putIntoCart(Shopping.PLAIN_PRODUCT);
        assertThat(shopping.checkoutForm(email).with("fs_email", "yes").send().path())
                .startsWith("/confirmation/");
    }
}
