package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who gets where in the admin: nobody without a login, customer service to customers and orders and as an onlooker to
 * Fairshelf, and somebody without any permission nowhere. What is refused says why and leaves everything as it was.
 */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class WhoMayDoWhatIT {
    private static final String SWITCH = "/admin/fairshelf/switch";
    private static final String PRODUCT = "/admin/product/4";

    private final SampleShop shop;
    private final AdminDesk merchant;

    WhoMayDoWhatIT(SampleShop shop) {
        this.shop = shop;
        this.merchant = AdminDesk.of(shop, "admin");
    }

    @BeforeEach
    void fairshelfIsOn() {
        merchant.turnFairshelfOn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/fairshelf",
                "/admin/fairshelf/switch",
                "/admin/fairshelf/privacy",
                "/admin/fairshelf/privacy/verify",
                "/admin/fairshelf/emails",
                "/admin/fairshelf/emails/preview?language=en",
                "/admin/fairshelf/nowhere",
                "/admin/fairshelf/recommendations",
                "/admin/fairshelf/recommendations/switch",
                "/admin/fairshelf/recommendations/smallest-group",
                "/admin/fairshelf/checklist",
                "/admin/fairshelf/checklist/C7",
                "/admin/fairshelf/checklist/check",
                "/admin/product",
                "/admin/product/4",
                "/admin/user-management",
                "/admin/changePassword",
                "/admin/forgotPassword",
                "/admin/nowhere"
            })
    void withoutALoginEveryAddressLeadsToTheLogin(String address) {
        Visitor.Page page = AdminDesk.ofNobody(shop).visitor().visit(address);

        assertThat(page.path()).isEqualTo("/admin/login");
        assertThat(page.document().select("input[name=j_password]")).hasSize(1);
    }

    @Test
    void withoutALoginNothingCanBeChanged() {
        List<String> before = merchant.whatIsKnown();

        Visitor.Page page = AdminDesk.ofNobody(shop).visitor().post(SWITCH, Map.of("to", "off"));

        assertThat(page.path()).isEqualTo("/admin/login");
        assertThat(merchant.whatIsKnown()).isEqualTo(before);
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        Visitor.Page page = AdminDesk.ofNobody(shop).logIn("admin", "guessed");

        assertThat(page.path()).isEqualTo("/admin/login");
        assertThat(page.document().select("[role=alert]").text()).isEqualTo("Invalid username / password combination.");
    }

    @Test
    void forgottenPasswordsAreNotOfferedBecauseTheirMailWouldNotWork() {
        Visitor.Page login = AdminDesk.ofNobody(shop).visitor().visit("/admin/login");

        assertThat(login.document().select("a")).isEmpty();
        for (String address : List.of("forgotUsername", "forgotPassword", "resetPassword", "sendResetPassword")) {
            assertThat(merchant.visitor().visit("/admin/" + address).status())
                    .as(address)
                    .isEqualTo(403);
        }
    }

    @Test
    void customerServiceIsOfferedCustomersOrdersAndTheSightOfFairshelf(Browser browser) {
        AdminWindow service = AdminWindow.of(browser.open(shop, Window.wide()), "service");
        List<String> menu = service.menu();
        assertThat(menu)
                .containsExactly(
                        "/admin/customer",
                        "/admin/order",
                        "/admin/fairshelf",
                        "/admin/fairshelf/checklist",
                        "/admin/fairshelf/recommendations",
                        "/admin/fairshelf/emails",
                        "/admin/fairshelf/privacy");

        for (String section : menu) {
            service.open(section);
        }
        service.assertNothingFailed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/product", PRODUCT, "/admin/user-management", "/admin/role-management"})
    void customerServiceIsToldThatTheRestIsNotOpenToThem(String address) {
        Visitor.Page page = AdminDesk.of(shop, "service").visitor().visit(address);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("This is not open to you", "Ihr Konto darf das nicht");
    }

    @Test
    void whoMayOnlyLookSeesHowFairshelfStandsButNoSwitch(Browser browser) {
        Page page =
                AdminWindow.of(browser.open(shop, Window.narrow()), "service").page();
        page.navigate(AdminDesk.TODAY);

        assertThat(page.locator(".fs-sentence").innerText()).startsWith("Fairshelf is on");
        assertThat(page.locator(".fs-connection").count()).isEqualTo(6);
        assertThat(page.locator(".fs form, .fs button, .fs input").count()).isZero();
        assertThat(page.locator(".fs").innerText())
                .contains("You may look at Fairshelf, but not turn it on or off.")
                .doesNotContain("You can turn Fairshelf off");
        FairshelfsPart.assertSound(page);
    }

    @Test
    void whoMayOnlyLookCannotTurnItEvenWithAFormOfTheirOwn() {
        AdminDesk service = AdminDesk.of(shop, "service");
        List<String> before = merchant.whatIsKnown();

        Visitor.Page page = service.visitor().post(SWITCH, Map.of("to", "off", "csrfToken", service.token()));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.document().select("h1").text()).isEqualTo("This page is not open to you");
        assertThat(page.text()).contains("Maintain Fairshelf", "Nothing was changed.");
        assertThat(merchant.whatIsKnown()).isEqualTo(before);
    }

    @Test
    void whoHasNoPermissionNeitherSeesNorReachesFairshelf(Browser browser) {
        String login = newColleague();
        List<String> before = merchant.whatIsKnown();
        Page page = AdminWindow.of(browser.open(shop, Window.wide()), login).page();
        assertThat(page.locator("body").innerText())
                .contains("Your account does not have access to any admin functionality")
                .doesNotContain("Fairshelf");

        page.navigate(AdminDesk.TODAY);
        assertThat(page.locator("h1").innerText()).isEqualTo("This page is not open to you");
        assertThat(page.locator(".fs a, .fs form").count()).isZero();
        FairshelfsPart.assertSound(page);

        AdminDesk colleague = AdminDesk.of(shop, login);
        assertThat(colleague.visitor().visit(AdminDesk.TODAY).status()).isEqualTo(403);
        assertThat(colleague.visitor().visit(AdminDesk.TODAY + "/nowhere").status())
                .isEqualTo(403);
        assertThat(colleague
                        .visitor()
                        .post(SWITCH, Map.of("to", "off", "csrfToken", colleague.token()))
                        .status())
                .isEqualTo(403);
        assertThat(merchant.whatIsKnown()).isEqualTo(before);
    }

    @Test
    void everybodyChangesTheirOwnPassword() {
        String login = newColleague();
        AdminDesk colleague = AdminDesk.of(shop, login);

        assertThat(changePassword(colleague, login, "not it", "low tide", "low tide")
                        .document()
                        .select("[role=alert]")
                        .text())
                .isEqualTo("Please enter a valid password.");
        assertThat(changePassword(colleague, login, login, "low tide", "high tide")
                        .document()
                        .select("[role=alert]")
                        .text())
                .isEqualTo("The password and confirm password fields did not match.");
        assertThat(changePassword(colleague, login, login, "low tide", "low tide")
                        .status())
                .isEqualTo(200);

        assertThat(AdminDesk.ofNobody(shop).logIn(login, login).path()).isEqualTo("/admin/login");
        assertThat(AdminDesk.ofNobody(shop).logIn(login, "low tide").path()).isNotEqualTo("/admin/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/nowhere",
                "/admin/nowhere/1",
                "/admin/nowhere/1/parts/2",
                "/admin/product/999999",
                "/admin/product/abc",
                "/admin/order/999999",
                "/admin/fairshelf/a/b/c/d",
                "/admin/css/nowhere.css"
            })
    void anAddressOfNothingIsNotFound(String address) {
        Visitor.Page page = merchant.visitor().visit(address);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("There is no such page", "Unter dieser Adresse gibt es nichts.");
    }

    @ParameterizedTest
    @CsvSource({
        "360, admin, /admin/nowhere, There is no such page",
        "1280, admin, /admin/nowhere, There is no such page",
        "360, service, /admin/product, This is not open to you",
        "1280, service, /admin/product, This is not open to you"
    })
    void aPageThatSaysNoIsReadableAndLeadsBack(int width, String login, String address, String title, Browser browser) {
        Page page =
                AdminWindow.of(browser.open(shop, Window.ofWidth(width)), login).page();
        page.navigate(address);
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        PageCheck.assertSound(page);

        page.locator("main a").click();
        page.locator("#sideMenu").waitFor();
    }

    @Test
    void aForgedFormChangesNothing() {
        List<String> before = merchant.whatIsKnown();
        String anothersToken = AdminDesk.of(shop, "service").token();

        for (Map<String, String> form : List.of(
                Map.of("to", "off"),
                Map.of("to", "off", "csrfToken", ""),
                Map.of("to", "off", "csrfToken", anothersToken))) {
            Visitor.Page page = merchant.visitor().post(SWITCH, form);
            assertThat(page.status()).as("%s", form).isEqualTo(403);
            assertThat(page.document().select("h1").text()).isEqualTo("This form is no longer valid");
        }
        assertThat(merchant.visitor()
                        .post(SWITCH, Map.of("to", "sideways", "csrfToken", merchant.token()))
                        .status())
                .isEqualTo(400);
        assertThat(merchant.whatIsKnown()).isEqualTo(before);
    }

    @Test
    void aForgedFormOfThePlatformChangesNothingEither() {
        Visitor.Form product = productForm().with("fields['defaultSku__name'].value", "Forged");
        String before = nameOfTheProduct();

        Visitor.Page withoutToken = product.without("csrfToken").send();
        Visitor.Page withAnothers =
                product.with("csrfToken", AdminDesk.of(shop, "service").token()).send();

        assertThat(withoutToken.status()).isEqualTo(403);
        assertThat(withoutToken.text()).contains("Nothing was changed.", "Geändert wurde nichts.");
        assertThat(withAnothers.status()).isEqualTo(403);
        assertThat(nameOfTheProduct()).isEqualTo(before);
    }

    @Test
    void aFormThatIsSentAgainChangesNothingMore() {
        Visitor.Form form = merchant.mainSwitch().with("reason", "sent twice");
        try {
            assertThat(form.send().text()).contains("Fairshelf is now off.");
            List<String> after = merchant.whatIsKnown();

            assertThat(form.send().text()).contains("Fairshelf was off already; nothing was changed.");
            assertThat(merchant.whatIsKnown()).isEqualTo(after);
        } finally {
            merchant.turnFairshelfOn();
        }
    }

    private Visitor.Form productForm() {
        return merchant.visitor().visit(PRODUCT).form("form.entity-form");
    }

    private String nameOfTheProduct() {
        return merchant.visitor()
                .visit(PRODUCT)
                .document()
                .select("input[name=\"fields['defaultSku__name'].value\"]")
                .attr("value");
    }

    private static Visitor.Page changePassword(AdminDesk desk, String login, String old, String first, String second) {
        return desk.visitor()
                .visit("/admin/changePassword")
                .form("form[action*=changePassword]")
                .with("username", login)
                .with("oldPassword", old)
                .with("password", first)
                .with("confirmPassword", second)
                .send();
    }

    /** The merchant makes an account without any role; its login is its password. */
    private String newColleague() {
        String login = "colleague-" + UUID.randomUUID();
        Visitor.Page made = merchant.visitor()
                .visit("/admin/user-management/add")
                .form("form.entity-form")
                .with("fields['name'].value", "New colleague")
                .with("fields['login'].value", login)
                .with("fields['email'].value", login + "@example.com")
                .with("fields['activeStatusFlag'].value", "true")
                .with("fields['password'].value", login)
                .with("fields['passwordConfirm'].value", login)
                .send();
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return login;
    }
}
