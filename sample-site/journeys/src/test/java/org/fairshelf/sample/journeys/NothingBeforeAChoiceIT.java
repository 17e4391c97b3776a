package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Before a shopper has chosen anything, nothing about them is written (X2, C2): not in a table, not in the browser. */
@ExtendWith({OpenShop.class, OpenBrowser.class})
class NothingBeforeAChoiceIT {
    private static final List<String> TWENTY_PAGES = List.of(
            "/",
            "/kitchen",
            "/kitchen/oak-chopping-board",
            "/kitchen/linen-tea-towel",
            "/kitchen?page=2",
            "/kitchen?sort=price-up",
            "/tea-and-coffee",
            "/garden",
            "/desk",
            "/search?q=tea",
            "/search?q=oak+board",
            "/search?q=nothing+of+the+kind",
            "/cart",
            "/login",
            "/register",
            "/about",
            "/delivery",
            "/privacy-policy",
            "/privacy",
            "/there-is-nothing-here");

    private final SampleShop shop;

    NothingBeforeAChoiceIT(SampleShop shop) {
        this.shop = shop;
    }

    @Test
    void twentyPagesACartAndAnOrderLeaveNoRowAboutTheShopperAndNoCookieOfOurs(Browser browser) {
        Map<String, String> before = shopperRows();
        Page page = browser.open(shop, Window.wide());

        for (String path : TWENTY_PAGES) {
            page.navigate(path);
        }
        page.navigate(Shopping.PLAIN_PRODUCT);
        page.locator(".buy button[type=submit]").click();
        page.locator(".line-quantity input[type=number]").fill("2");
        page.locator(".line-quantity button").click();
        page.navigate("/checkout");
        page.locator("#email").fill(Shopping.newEmail());
        page.locator("#firstName").fill("Ina");
        page.locator("#lastName").fill("Deich");
        page.locator("#street").fill("Hafenstraße 3");
        page.locator("#postalCode").fill("25980");
        page.locator("#city").fill("Sylt");
        page.locator("button[type=submit]", new Page.LocatorOptions().setHasText("Order"))
                .click();
        assertThat(page.url()).contains("/confirmation/");

        assertThat(page.context().cookies().stream().map(cookie -> cookie.name)).containsExactly("JSESSIONID");
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        assertThat(shopperRows()).isEqualTo(before);
    }

    @Test
    void theTablesThatAreComparedDoFillOnceSomebodyAgrees() {
        Map<String, String> before = shopperRows();
        Visitor visitor = new Visitor(shop);
        visitor.visit("/privacy")
                .form("[data-purpose=browsing] form")
                .with("browsing", "yes")
                .send();
        visitor.visit(Shopping.PLAIN_PRODUCT);

        Map<String, String> after = shopperRows();
        assertThat(after.get("FS_SUBJECT")).isNotEqualTo(before.get("FS_SUBJECT"));
        assertThat(after.get("FS_CONSENT_LEDGER")).isNotEqualTo(before.get("FS_CONSENT_LEDGER"));
        assertThat(after.get("FS_EVENT")).isNotEqualTo(before.get("FS_EVENT"));
    }

    /** How many rows each table has that the register marks as shopper data, as the lab shows it. */
    private Map<String, String> shopperRows() {
        Map<String, String> rows = new TreeMap<>();
        new Visitor(shop)
                .visit("/lab")
                .document()
                .select("[data-table][data-shopper=true]")
                .forEach(row -> rows.put(row.attr("data-table"), row.attr("data-rows")));
        assertThat(rows).containsKeys("FS_SUBJECT", "FS_CONSENT", "FS_CONSENT_LEDGER", "FS_EVENT", "FS_SUBJECT_KEY");
        return rows;
    }
}
