package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.fairshelf.readers.JsonText;
import org.fairshelf.readers.SignedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** X5: shoppers read their receipts, take them with them, have them sent, and everybody can check that they are genuine. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class ReceiptsIT {
    private static final String RECEIPTS = "/privacy/receipts/";
    private static final String KEYS = RECEIPTS + "keys.json";
    private static final String SEND = "/fairshelf/receipt";

    private final SampleShop shop;
    private final Lab lab;
    private final Outbox outbox;

    ReceiptsIT(SampleShop shop) {
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
    void aYesHasAReceiptWhoseFilesSayTheSameAndAreSigned() {
        Shopper shopper = Shopper.comingTo(shop);
        shopper.choose(Shopper.BROWSING, "yes");
        String receipt = receipts(shopper).get(0);

        String page = shopper.lookAt(receipt).document().select("#fs-receipt").text();

        assertThat(page)
                .contains(
                        "Shall we use what you view to pick things for you?",
                        "Your answer: yes. Until ",
                        "With a button in the privacy centre",
                        "Saltmarsh");
        String keys = new Visitor(shop).visit(KEYS).body();
        for (String form : List.of("kantara", "record")) {
            Visitor.Page signed = shopper.lookAt(receipt + "/" + form + ".jws");
            String plain = shopper.lookAt(receipt + "/" + form + (form.equals("record") ? ".jsonld" : ".json"))
                    .body();
            assertThat(SignedText.of(signed.body()).isGenuine(keys)).isTrue();
            assertThat(SignedText.of(signed.body()).text()).isEqualTo(plain);
            assertThat(plain).contains(receipt.substring(RECEIPTS.length()));
            assertThat(JsonText.object(plain)).isNotEmpty();
            assertThat(signed.header("Content-Disposition")).startsWith("attachment; filename=\"receipt-");
            assertThat(signed.header("Cache-Control")).contains("no-store");
        }
        assertThat(new Visitor(shop).visit(KEYS).header("Cache-Control")).isEqualTo("private, max-age=300");
        assertThat(shopper.download()).contains(receipt.substring(RECEIPTS.length()));
    }

    @Test
    void whatSomebodyElseChoseIsNotThere() {
        Shopper one = Shopper.comingTo(shop);
        one.choose(Shopper.BROWSING, "yes");
        String receipt = receipts(one).get(0);
        Shopper other = Shopper.comingTo(shop);
        other.choose(Shopper.BROWSING, "yes");

        for (Visitor visitor : List.of(other.visitor(), new Visitor(shop))) {
            for (String address : List.of(receipt, receipt + "/record.jws", RECEIPTS + "1", receipt + "0")) {
                Visitor.Page answer = visitor.visit(address);
                assertThat(answer.status()).as(address).isEqualTo(404);
                assertThat(answer.document().select("main h1").text()).isEqualTo("There is no such receipt here");
            }
        }

        one.forget("everything");
        assertThat(one.visitor().visit(receipt).status()).isEqualTo(404);
    }

    @Test
    void itIsSentOnceToTheAccountThatAsksForItAndToNobodyElse() {
        Shopper shopper = Shopper.comingTo(shop);
        String email = shopper.register();
        shopper.choose(Shopper.PURCHASES, "yes");
        String receipt = receipts(shopper).get(0);
        Visitor.Form form = shopper.lookAt(receipt).form("form[action*=" + SEND + "]");

        Visitor.Page sent = form.with("email", "else@example.com")
                .with("to", "else@example.com")
                .send();
        assertThat(sent.path()).isEqualTo(receipt);
        assertThat(sent.document().select("[role=status]").text())
                .isEqualTo("It is on its way to the address of your account.");
        assertThat(form.send().status()).isEqualTo(200);

        assertThat(outbox.receipts("else@example.com")).isEmpty();
        assertThat(outbox.receipts(email)).hasSize(1);
        Outbox.Mail mail = outbox.receipts(email).get(0);
        assertThat(mail.text()).contains("Shall we use what you bought", "Your answer: yes.", "Why this email?");
        assertThat(mail.headers()).doesNotContain("List-Unsubscribe");
        assertThat(mail.html().select("img, script, link, [src]")).isEmpty();
        assertThat(mail.files()).hasSize(4);
        String keys = new Visitor(shop).visit(KEYS).body();
        mail.files().forEach((name, content) -> {
            if (name.endsWith(".jws")) {
                assertThat(SignedText.of(content).isGenuine(keys)).as(name).isTrue();
            }
        });
        assertThat(shopper.privacy().standing(Shopper.EMAIL))
                .as("it is no consent to emails")
                .isEqualTo("open");
    }

    @Test
    void whileMailIsStoppedItIsSaidAndAfterwardsItIsSent() {
        Shopper shopper = Shopper.comingTo(shop);
        String email = shopper.register();
        shopper.choose(Shopper.PURCHASES, "yes");
        String receipt = receipts(shopper).get(0);
        Visitor.Form form = shopper.lookAt(receipt).form("form[action*=" + SEND + "]");
        lab.turn("mail", "mail", "stop");

        Visitor.Page answer = form.send();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.document().select("main h1").text()).isEqualTo("Nothing was sent");

        lab.turn("mail", "mail", "start");
        assertThat(form.send().path()).isEqualTo(receipt);
        assertThat(outbox.receipts(email)).hasSize(1);
    }

    @Test
    void afterAFewADayItIsEnough() {
        Shopper shopper = Shopper.comingTo(shop);
        String email = shopper.register();
        for (String purpose : List.of(Shopper.BROWSING, Shopper.PURCHASES)) {
            shopper.choose(purpose, "yes");
            shopper.choose(purpose, "no");
        }
        List<String> receipts = receipts(shopper);
        assertThat(receipts).hasSize(4);

        Visitor.Page last = null;
        for (String receipt : receipts) {
            last = shopper.lookAt(receipt).form("form[action*=" + SEND + "]").send();
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.document().select("main h1").text()).isEqualTo("That is enough for today");
        assertThat(outbox.receipts(email)).hasSize(3);
    }

    @Test
    void aFormThatIsForgedOldOrNobodysSendsNothing() {
        Shopper shopper = Shopper.comingTo(shop);
        String email = shopper.register();
        shopper.choose(Shopper.PURCHASES, "yes");
        String receipt = receipts(shopper).get(0);
        String id = receipt.substring(RECEIPTS.length());
        Visitor.Form form = shopper.lookAt(receipt).form("form[action*=" + SEND + "]");

        assertThat(shopper.visitor().post(SEND, Map.of("receipt", id)).status()).isEqualTo(403);
        assertThat(shopper.visitor().visit(SEND + "?receipt=" + id).status()).isBetween(400, 499);
        for (String other : List.of("", "1", "x".repeat(100_000), id + "\u0000")) {
            assertThat(shopper.lookAt(receipt)
                            .form("form[action*=" + SEND + "]")
                            .with("receipt", other)
                            .send()
                            .status())
                    .isEqualTo(404);
        }
        shopper.signOut();
        assertThat(form.send().status()).isEqualTo(403);

        assertThat(outbox.receipts(email)).isEmpty();
    }

    @Test
    void aGuestIsToldWhereItCouldBeSent() {
        Shopper guest = Shopper.comingTo(shop);
        guest.choose(Shopper.BROWSING, "yes");

        Visitor.Page page = guest.lookAt(receipts(guest).get(0));

        assertThat(page.document().select("form[action*=" + SEND + "]")).isEmpty();
        assertThat(page.text()).contains("If you sign in, we can also send it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void aReceiptCanOnlyBeLookedAt(String method) {
        RawAnswer answer = RawAnswer.to(shop, method + " " + RECEIPTS + "1 HTTP/1.0", "Content-Length: 0");

        assertThat(answer.status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @CsvSource({"360, en, yes, 'Receipt of ', 'Send it to me'", "1280, de, no, 'Beleg vom ', 'An mich schicken'"})
    void itsPageIsSoundAndPrintsAloneAndWorksByKeyboard(
            int width, String language, String answer, String link, String send, Browser browser) {
        Page page = browser.open(shop, Window.ofWidth(width).withoutJavaScript());
        page.navigate("/?blLocaleCode=" + language);
        page.navigate(PrivacyCentre.ADDRESS);
        page.locator("[data-purpose=browsing] button[value=yes]").click();
        if (answer.equals("no")) {
            page.locator("[data-purpose=browsing] button[value=no]").click();
        }

        Locator first = page.locator(".fs-receipt a").first();
        assertThat(first.innerText()).startsWith(link);
        first.focus();
        page.keyboard().press("Enter");
        page.locator("#fs-receipt").waitFor();

        assertThat(page.locator("[data-purpose=browsing] .fs-quote").getAttribute("lang"))
                .isEqualTo(language);
        assertThat(page.locator(".fs-files a").count()).isEqualTo(answer.equals("yes") ? 4 : 2);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(send))
                        .count())
                .isZero();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".fs-quote").first().isVisible()).isTrue();
        assertThat(page.locator(".fs-keep").isVisible()).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        Page sound = browser.open(shop, Window.ofWidth(width));
        sound.context().addCookies(page.context().cookies());
        sound.navigate(page.url());
        PageCheck.assertSound(sound);
        sound.navigate(RECEIPTS + "1");
        PageCheck.assertSound(sound);
    }

    /** The addresses of the shopper's receipts, the newest first. */
    private static List<String> receipts(Shopper shopper) {
        return shopper.lookAt(PrivacyCentre.ADDRESS)
                .document()
                .select(".fs-receipt a")
                .eachAttr("href");
    }
}
