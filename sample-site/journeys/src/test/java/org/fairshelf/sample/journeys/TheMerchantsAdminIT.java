package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The platform's own admin, as the sample shop runs it: a day's work of the merchant, in a browser. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class TheMerchantsAdminIT {
    private static final List<String> SECTIONS = List.of(
            "/admin/category",
            "/admin/product",
            "/admin/product-options",
            "/admin/offer",
            "/admin/pages",
            "/admin/structured-content",
            "/admin/assets",
            "/admin/redirect-url",
            "/admin/customer",
            "/admin/order",
            "/admin/fairshelf",
            "/admin/fairshelf/checklist",
            "/admin/fairshelf/recommendations",
            "/admin/fairshelf/emails",
            "/admin/fairshelf/privacy",
            "/admin/user-management",
            "/admin/role-management",
            "/admin/configuration-management",
            "/admin/system-properties",
            "/admin/system-properties-management");
    /** Those that a new shop has something in. */
    private static final List<String> FILLED = List.of(
            "/admin/category",
            "/admin/product",
            "/admin/product-options",
            "/admin/customer",
            "/admin/order",
            "/admin/user-management",
            "/admin/role-management");

    /** Shop and admin tell each other nothing; the shop reads anew what it has kept for ten seconds. */
    private static final Duration UNTIL_THE_SHOP_LOOKS_AGAIN = Duration.ofSeconds(30);

    @Test
    void everySectionOfTheMenuOpensWithoutAnError(SampleShop shop, Browser browser) {
        AdminWindow merchant = merchant(shop, browser);
        assertThat(merchant.menu()).containsExactlyElementsOf(SECTIONS);

        for (String section : SECTIONS) {
            merchant.open(section);
            assertThat(merchant.page()
                            .locator("#sideMenu li.active li.active a")
                            .getAttribute("href"))
                    .isEqualTo(section);
            merchant.assertNothingFailed();
        }
    }

    @Test
    void aRowOfEveryListOpensWithAllItsTabs(SampleShop shop, Browser browser) {
        AdminWindow merchant = merchant(shop, browser);
        for (String section : FILLED) {
            merchant.open(section);
            merchant.page().locator("tr[data-link] a").first().click();
            merchant.page().waitForURL("**" + section + "/*");
            merchant.page().locator("form.entity-form").waitFor();
            for (Locator tab : merchant.page().locator("dl.tabs a:visible").all()) {
                tab.click();
                merchant.settle();
                assertThat(merchant.page().locator(".entityFormTab.active").count())
                        .as("%s, %s", section, tab.innerText())
                        .isEqualTo(1);
            }
            merchant.assertNothingFailed();
        }
    }

    @Test
    void theShopShowsTheNameAndThePriceThatTheMerchantHasChanged(SampleShop shop, Browser browser) {
        AdminWindow merchant = merchant(shop, browser);
        String address = openProduct(merchant, "Letter paper");
        Locator name = merchant.field("defaultSku__name");
        Locator price = merchant.field("defaultSku__retailPrice");
        String oldPrice = price.inputValue();

        name.fill("Letter paper, a hundred sheets");
        price.fill("17.35");
        merchant.save();

        Awaitility.await().atMost(UNTIL_THE_SHOP_LOOKS_AGAIN).untilAsserted(() -> {
            Visitor.Page product = new Visitor(shop).visit(address);
            assertThat(product.document().select("h1").text()).isEqualTo("Letter paper, a hundred sheets");
            assertThat(product.text()).contains("17.35");
        });
        merchant.assertNothingFailed();

        name.fill("Letter paper");
        price.fill(oldPrice);
        merchant.save();
    }

    @Test
    void aPictureThatTheMerchantUploadsIsThePictureInTheShop(SampleShop shop, Browser browser) {
        AdminWindow merchant = merchant(shop, browser);
        Page page = merchant.page();
        String address = openProduct(merchant, "Pencil set");
        Page visitor = browser.open(shop, Window.wide());
        visitor.navigate(address);
        String fileName = "pencils-" + UUID.randomUUID();

        page.locator("button.show-asset-selector:visible").click();
        Locator file = page.locator(".modal input[type=file]");
        file.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        merchant.settle();
        page.waitForResponse(
                answer -> answer.url().contains("uploadAsset"),
                () -> file.setInputFiles(new FilePayload(fileName + ".png", "image/png", picture())));
        page.locator("img.thumbnail[src*='" + fileName + "']").first().waitFor();
        merchant.save();
        merchant.assertNothingFailed();

        Locator shown = visitor.locator("main img[src*='" + fileName + "']");
        Awaitility.await().atMost(UNTIL_THE_SHOP_LOOKS_AGAIN).untilAsserted(() -> {
            visitor.navigate(address);
            assertThat(shown.count()).isPositive();
        });
        PageCheck.assertSound(visitor);
        assertThat(shown.first().evaluate("image => image.naturalWidth"))
                .as("the width of the picture that has arrived")
                .isEqualTo(640);
    }

    @Test
    void aCustomersNameCanBeCorrected(SampleShop shop, Browser browser) {
        AdminWindow merchant = merchant(shop, browser);
        merchant.open("/admin/customer/2");
        String name = merchant.field("firstName").inputValue();
        String corrected = name.equals("Frederike") ? "Frieda" : "Frederike";

        merchant.field("firstName").fill(corrected);
        merchant.save();

        merchant.open("/admin/customer/2");
        assertThat(merchant.field("firstName").inputValue()).isEqualTo(corrected);
        merchant.assertNothingFailed();
    }

    @Test
    void afterTheLogoutNothingIsShownAnyMore(SampleShop shop, Browser browser) {
        AdminWindow merchant = merchant(shop, browser);
        Page page = merchant.page();

        page.getByText("Logout").click();
        page.waitForURL("**/admin/login");
        Response answer = page.navigate("/admin/product");

        assertThat(page.url()).endsWith("/admin/login");
        assertThat(answer.text()).doesNotContain("sideMenu");
        merchant.assertNothingFailed();
    }

    private static AdminWindow merchant(SampleShop shop, Browser browser) {
        return AdminWindow.of(browser.open(shop, Window.wide()), "admin");
    }

    /** Opens a product from the list, as a person does, and gives its address in the shop. */
    private static String openProduct(AdminWindow merchant, String name) {
        Page page = merchant.page();
        merchant.open("/admin/product");
        Locator search = page.getByPlaceholder("Search for");
        search.fill(name);
        // A click while the list is being replaced would be lost.
        page.waitForResponse(answer -> answer.url().contains("/admin/product?"), () -> search.press("Enter"));
        merchant.settle();
        page.locator("td[data-fieldvalue='" + name + "'] a").click();
        page.waitForURL("**/admin/product/*");
        merchant.settle();
        return merchant.field("url").inputValue();
    }

    private static byte[] picture() {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, 640, 480);
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
