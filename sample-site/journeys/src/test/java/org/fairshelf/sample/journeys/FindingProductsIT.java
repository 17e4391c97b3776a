package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Categories and search: filters, orders, languages, and addresses that somebody made up. */
@ExtendWith(OpenShop.class)
class FindingProductsIT {
    private final SampleShop shop;

    FindingProductsIT(SampleShop shop) {
        this.shop = shop;
    }

    @Test
    void aFilterLeavesAsManyProductsAsItPromisesAndCanBeRemoved() {
        Visitor visitor = new Visitor(shop);
        Visitor.Page kitchen = visitor.visit("/kitchen");
        Element material = kitchen.document()
                .select(".filter:contains(Material) .filter-value")
                .first();
        int promised =
                Integer.parseInt(material.select(".filter-count > span").first().text());

        Visitor.Page filtered = visitor.visit(shop.page(material.attr("href")));

        assertThat(names(filtered))
                .hasSize(promised)
                .hasSizeLessThan(names(kitchen).size());
        Element chip = filtered.document().select(".chip").first();
        assertThat(chip.text()).contains(material.select(".filter-word").text());
        assertThat(names(visitor.visit(shop.page(chip.attr("href"))))).isEqualTo(names(kitchen));
    }

    @Test
    void twoValuesOfOneFilterWidenTheListAndTwoFiltersNarrowIt() {
        Visitor visitor = new Visitor(shop);
        Visitor.Page kitchen = visitor.visit("/kitchen");
        Element first = kitchen.document()
                .select(".filter:contains(Maker) .filter-value")
                .first();
        Visitor.Page one = visitor.visit(shop.page(first.attr("href")));
        Element second = one.document()
                .select(".filter:contains(Maker) .filter-value:not([aria-current])")
                .first();

        Visitor.Page two = visitor.visit(shop.page(second.attr("href")));

        assertThat(names(two))
                .containsAll(names(one))
                .hasSizeGreaterThan(names(one).size());

        Element material = two.document()
                .select(".filter:contains(Material) .filter-value")
                .first();
        Visitor.Page narrowed = visitor.visit(shop.page(material.attr("href")));
        List<String> ofThatMaterial =
                names(visitor.visit(shop.page(sameValue(material, kitchen).attr("href"))));

        assertThat(names(narrowed))
                .isNotEmpty()
                .hasSizeLessThan(names(two).size())
                .containsExactlyInAnyOrderElementsOf(
                        names(two).stream().filter(ofThatMaterial::contains).toList());
    }

    @Test
    void theListIsSortedByPriceUpAndDown() {
        Visitor visitor = new Visitor(shop);

        assertThat(prices(visitor.visit("/kitchen?sort=price-up"))).isSorted().hasSizeGreaterThan(5);
        assertThat(prices(visitor.visit("/kitchen?sort=price-down")))
                .isSortedAccordingTo(Comparator.<BigDecimal>reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theListIsSortedByTheNameThatIsShown(String language) {
        Visitor visitor = new Visitor(shop);
        visitor.visit("/?blLocaleCode=" + language);

        assertThat(names(visitor.visit("/kitchen?sort=name")))
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag(language)));
    }

    @Test
    void aPriceRangeHoldsOnlyWhatCostsThat() {
        Visitor visitor = new Visitor(shop);
        Element range = visitor.visit("/kitchen")
                .document()
                .select("a.filter-value[href*=range]")
                .first();
        BigDecimal most = new BigDecimal(range.select(".filter-word").text().replaceAll("[^0-9.]", ""));

        assertThat(prices(visitor.visit(shop.page(range.attr("href")))))
                .isNotEmpty()
                .allMatch(price -> price.compareTo(most) <= 0);
    }

    @Test
    void germanWordsFindTheSameProductAsEnglishOnes() {
        assertThat(names(new Visitor(shop).visit("/search?q=chopping+board"))).contains("Oak chopping board");

        Visitor german = new Visitor(shop);
        german.visit("/?blLocaleCode=de");
        Visitor.Page found = german.visit("/search?q=Schneidebrett");
        assertThat(found.document().select("html").attr("lang")).isEqualTo("de");
        assertThat(found.document().select(".cards a[href$=oak-chopping-board]"))
                .isNotEmpty();
    }

    @Test
    void aSearchWithoutResultSaysSoAndShowsAWayOn() {
        Visitor.Page none = new Visitor(shop).visit("/search?q=zeppelin");

        assertThat(none.status()).isEqualTo(200);
        assertThat(none.text()).contains("zeppelin");
        assertThat(none.document().select("main a[href]")).isNotEmpty();
        assertThat(none.document().select(".card a[href$=oak-chopping-board]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"'`;--",
                "*:* OR {!func}",
                "tea AND (",
                "range[0:null]",
                "\u0000\u0007",
                "☕️ tea",
                "../../etc/passwd",
                "${7*7} #{9}"
            })
    void whateverIsSearchedForIsTextAndGetsAnAnswer(String words) {
        Visitor.Page page = new Visitor(shop).visit("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));

        assertThat(page.status()).isIn(200, 400);
        assertThat(page.document().select("main script")).isEmpty();
        assertThat(page.document().select("h1").text()).isNotBlank().doesNotContain("49");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kitchen?page=-1",
                "/kitchen?page=99999999999999999999",
                "/kitchen?page=9999",
                "/kitchen?sort=price;drop",
                "/kitchen?sort=&sort=name&page=&page=2",
                "/kitchen?price=range%5B%5D",
                "/kitchen?price=range%5B5:1%5D",
                "/kitchen?price=range%5B0:10%5D%20OR%20*:*",
                "/kitchen?material=%00",
                "/kitchen?material=%3Cscript%3E",
                "/kitchen?unknown=x",
                "/kitchen;x=1",
                "/kitchen?blLocaleCode=%3Cscript%3E",
                "/kitchen?blCurrencyCode=XXX&blSandboxId=abc&blSandboxDateTime=abc",
                "/search?q=%25zz&q=tea",
                "/search?q=",
                "/search"
            })
    void anAddressThatSomebodyMadeUpIsAPageOfTheShop(String path) {
        Visitor.Page page = new Visitor(shop).visit(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("main h1").text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/KITCHEN",
                "//kitchen",
                "/%FF",
                "/confirmation/'%20or%201=1",
                "/outbox/99999999999999999999",
                "/outbox/-1",
                "/img/nothing.svg",
                "/js/",
                "/WEB-INF/web.xml",
                "/css/../WEB-INF/web.xml"
            })
    void anAddressOfNothingIsAPageThatSaysSo(String path) {
        Visitor.Page page = new Visitor(shop).visit(path);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.document().select("main h1").text()).isNotBlank();
        assertThat(page.document().select("a[href=/]")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/kitchen?x=[1], Kitchen",
        "/kitchen?material=[0:null]|{a}^`\"<b>\\, Kitchen",
        "/search?q=[tea]|{pot}^`\"<b>\\, tea pot",
        "/admin/login?x=[1], Admin"
    })
    void aQueryMayHoldCharactersThatOughtToBeEncoded(String path, String title) {
        RawAnswer answer = RawAnswer.to(shop, "GET " + path + " HTTP/1.0");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.document().title()).contains(title);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /ki[tchen HTTP/1.0, 400",
        "GET /ki%zztchen HTTP/1.0, 400",
        "GET /kitchen?x=caf\u00e9 HTTP/1.0, 400",
        "GET /admin/pro[duct HTTP/1.0, 400",
        "GET kitchen HTTP/1.0, 400",
        "G@T / HTTP/1.0, 400",
        "GET / HTTP/9.9, 505"
    })
    void whatTheServerItselfRefusesIsAPageOfTheShopThatTellsNothingOfIt(String request, int status) {
        RawAnswer answer = RawAnswer.to(shop, request);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.document().title()).endsWith("– Saltmarsh");
        assertThat(answer.document().select("main h1").text()).isNotBlank();
        assertThat(answer.document().select("a[href=/]")).isNotEmpty();
        assertThat(answer.everything()).doesNotContain("Tomcat", "org.apache", "Exception", "\tat ");
    }

    @Test
    void aVeryLongSearchIsCutOrRefusedWithoutAnError() {
        assertThat(new Visitor(shop).visit("/search?q=" + "tea+".repeat(800)).status())
                .isEqualTo(200);
        assertThat(new Visitor(shop).visit("/search?q=" + "x".repeat(20_000)).status())
                .isBetween(400, 499);
    }

    /** What leads to that value, and to it alone, from a page without filters. */
    private static Element sameValue(Element value, Visitor.Page unfiltered) {
        String word = value.select(".filter-word").text();
        return unfiltered.document().select(".filter-value").stream()
                .filter(other -> other.select(".filter-word").text().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Visitor.Page page) {
        return page.document().select(".cards .card-name").eachText();
    }

    private static List<BigDecimal> prices(Visitor.Page page) {
        return page.document().select(".cards .card-price > span").eachText().stream()
                .map(text -> new BigDecimal(text.replaceAll("[^0-9.]", "")))
                .toList();
    }
}
