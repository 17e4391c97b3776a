package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** While the search engine does not answer, the shop lists what its catalog knows and says so. */
@ExtendWith(OpenShop.class)
class WithoutSearchIT {
    private final SampleShop shop;
    private final Lab lab;

    WithoutSearchIT(SampleShop shop) {
        this.shop = shop;
        this.lab = new Lab(shop);
    }

    @BeforeEach
    void stopTheSearch() {
        lab.turn("search", "search", "stop");
    }

    @AfterEach
    void startTheSearch() {
        lab.turn("search", "search", "start");
    }

    @ParameterizedTest
    @CsvSource({
        "/kitchen, Oak chopping board",
        "/kitchen?material=oak&sort=price-up, Oak chopping board",
        "/tea-and-coffee, teapot",
        "/search?q=teapot, teapot"
    })
    void productsAreListedFromTheCatalogWithoutFilters(String path, String product) {
        Visitor.Page page = new Visitor(shop).visit(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".cards").text()).containsIgnoringCase(product);
        assertThat(page.document().select(".notice").text()).contains("The search is having a rest.");
        assertThat(page.document().select(".filters")).isEmpty();
    }

    @ExtendWith(OpenBrowser.class)
    @ParameterizedTest
    @ValueSource(strings = {"/kitchen?blLocaleCode=en", "/search?q=teapot&blLocaleCode=en", "/kitchen?blLocaleCode=de"})
    void theListIsSoundOnATelephone(String path, Browser browser) {
        Page page = browser.open(shop, Window.narrow());
        page.navigate(path);
        assertThat(page.locator(".listing .notice").isVisible()).isTrue();
        PageCheck.assertSound(page);
    }

    @Test
    void theLastPageOfALongListIsThere() {
        Visitor visitor = new Visitor(shop);
        String last = visitor.visit("/search?q=e")
                .document()
                .select(".page-number")
                .last()
                .attr("href");

        Visitor.Page page = visitor.visit(shop.page(last));
        assertThat(page.document().select(".card")).isNotEmpty();
        assertThat(page.document().select(".page-number[aria-current]").attr("href"))
                .isEqualTo(last);
    }

    @Test
    void somethingCanBeFoundAndBought() {
        Visitor visitor = new Visitor(shop);
        assertThat(visitor.visit("/search?q=towel").document().select(".cards a[href$=linen-tea-towel]"))
                .isNotEmpty();
        new Shopping(visitor).buyAsGuest();
    }

    @Test
    void filtersAreBackWithTheSearch() {
        startTheSearch();

        Visitor.Page page = new Visitor(shop).visit("/kitchen");
        assertThat(page.document().select(".filters .filter-value")).isNotEmpty();
        assertThat(page.text()).doesNotContain("having a rest");
    }
}
