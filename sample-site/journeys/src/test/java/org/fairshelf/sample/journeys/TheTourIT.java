package org.fairshelf.sample.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tour of the start screen and of the README, step by step, in one browser (F2, F3, F17, C8, E8, S9, X1, X16, X18). */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class TheTourIT {
    private static final String ESPRESSO = "/tea-and-coffee/house-espresso";
    private static final String PERSONAL = "#fs-home [data-basis=personal]";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SampleShop shop;
    private final Lab lab;

    TheTourIT(SampleShop shop) {
        this.shop = shop;
        this.lab = new Lab(shop);
    }

    /** All journeys share this shop. */
    @AfterEach
    void heal() {
        lab.turn("stray", "stray", "heal");
        AdminDesk.of(shop, "admin").checkNow();
    }

    @Test
    void everyStepDoesWhatItSays(Browser browser) {
        Page page = browser.open(shop, Window.wide());

        refuseAndBrowse(page);
        String name = accept(page);
        String email = buy(page);
        askWhy(page, name);
        readTheMail(email);
        withdraw(page);
        breakAPromise(browser);
    }

    private static void refuseAndBrowse(Page page) {
        page.navigate("/");
        assertThat(page.locator("#fs-home .fs-pick")).hasCount(4);
        page.locator("#fs-home .fs-answers button[value=no]").click();
        page.navigate(ESPRESSO);
        page.navigate("/tea-and-coffee");
        PrivacyCentre.of(page).assertKnowsNothing();
    }

    /** Gives the name of what was looked at afterwards. */
    private static String accept(Page page) {
        for (String purpose : List.of(Shopper.BROWSING, Shopper.PURCHASES)) {
            PrivacyCentre.of(page);
            page.locator("[data-purpose=" + purpose + "] button[value=yes]").click();
            assertThat(page.locator("[data-purpose=" + purpose + "]")).hasAttribute("data-standing", "given");
        }
        page.navigate(ESPRESSO);
        String name = page.locator("h1").innerText();
        assertThat(PrivacyCentre.of(page).known()).contains("Looked at " + name);
        return name;
    }

    private static String buy(Page page) {
        String email = Shopping.newEmail();
        page.navigate(Shopping.PLAIN_PRODUCT);
        page.locator(".buy button").click();
        page.navigate("/checkout");
        Map.of(
                        "email", email,
                        "firstName", "Ina",
                        "lastName", "Deich",
                        "street", "Hafenstraße 3",
                        "postalCode", "25980",
                        "city", "Sylt")
                .forEach((field, value) -> page.locator("#" + field).fill(value));
        page.locator(".fs-email input[type=checkbox]").check();
        page.locator(".aside button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/confirmation/.+"));
        return email;
    }

    private static void askWhy(Page page, String name) {
        Awaitility.await().pollInSameThread().atMost(PATIENCE).until(() -> {
            page.navigate("/");
            return page.locator(PERSONAL).count() > 0;
        });
        assertThat(page.locator("#fs-home .fs-title").first()).hasText("Picked for you");
        for (Locator why : page.locator(PERSONAL + " .fs-why summary").all()) {
            why.click();
        }
        assertThat(page.locator(PERSONAL + " .fs-why")
                        .filter(new Locator.FilterOptions().setHasText("You looked at " + name + "."))
                        .first())
                .isVisible();
    }

    private void readTheMail(String email) {
        Outbox.Mail mail = new Outbox(shop).welcome(email);
        assertThat(mail.text()).contains("you said yes to emails.");
        assertThat(mail.html().text()).contains("Why this email?");
    }

    private static void withdraw(Page page) {
        for (String purpose : List.of(Shopper.BROWSING, Shopper.PURCHASES)) {
            PrivacyCentre.of(page);
            page.locator("[data-purpose=" + purpose + "] button[value=no]").click();
            assertThat(page.locator("[data-purpose=" + purpose + "]")).hasAttribute("data-standing", "refused");
        }
        page.navigate("/");
        assertThat(page.locator("#fs-home .fs-title").first()).hasText("Popular in this shop");
        assertThat(page.locator(PERSONAL)).hasCount(0);
        assertThat(page.locator("#fs-home .fs-product")).hasCount(0);
    }

    private void breakAPromise(Browser browser) {
        Page admin = AdminWindow.of(browser.open(shop, Window.wide()), "admin").page();
        // The job that deletes may come between.
        Awaitility.await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
            lab.turn("stray", "stray", "break");
            AdminDesk.of(shop, "admin").checkNow();
            admin.navigate(AdminDesk.CHECKLIST + "/C2");
            assertThat(admin.locator(".fs-verdict").innerText())
                    .containsPattern("Does not match your shop\\s+Since\\s+today, ");
        });
    }
}
