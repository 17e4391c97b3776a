package org.fairshelf.sample.shop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fairshelf.sample.shop.catalog.Catalog;
import org.fairshelf.sample.shop.catalog.CatalogProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T18:00:00Z",
                "2011-12-09T11:53:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "2026-03-29T01:00:00Z"
            })
    void theHistoryEndsLessThanAWeekAgoOnTheSameWeekday(String now) throws Exception {
        Instant end = Instant.parse(now);
        History history = read(HistoryText.story());

        Instant last = history.last()
                .plusWeeks(history.weeksTo(end, ZONE))
                .atZone(ZONE)
                .toInstant();

        assertThat(last).isBeforeOrEqualTo(end);
        assertThat(Duration.between(last, end)).isLessThan(Duration.ofDays(7).plusHours(2));
        assertThat(last.atZone(ZONE).getDayOfWeek()).isEqualTo(history.last().getDayOfWeek());
        assertThat(last.atZone(ZONE).toLocalTime()).isEqualTo(history.last().toLocalTime());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\u00a6',
            value = {
                "WHITE HANGING HEART T-LIGHT HOLDER|White hanging heart T-light holder",
                "HAND WARMER UNION JACK|Hand warmer Union Jack",
                "BAG 500g SWIRLY MARBLES|BAG 500g SWIRLY MARBLES",
                "*USB OFFICE MIRROR BALL|USB office mirror ball",
                "SET/6 RED SPOTTY,PAPER PLATES.|Set/6 red spotty, paper plates",
                "?|?"
            },
            delimiter = '|')
    void namesForTillsBecomeNamesForPeople(String description, String name) {
        assertThat(ProductName.of(description)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "White hanging heart T-light holder, candles-and-light",
        "Set of 6 Christmas candles, christmas",
        "Jumbo bag red retrospot, bags",
        "Pack of 72 retrospot cake cases, kitchen-and-baking",
        "Dolphin windmill, more",
        "Bagpipes, more"
    })
    void aProductStandsWhereTheFirstWordOfItsNamePutsIt(String name, String shelf) {
        assertThat(Department.of(name).key()).isEqualTo(shelf);
    }

    @ParameterizedTest
    @EnumSource
    void everyShelfHasItsPictures(Department shelf) {
        Path pictures = Path.of("src/main/webapp/site/img");
        assertThat(pictures.resolve("categories/" + shelf.key() + ".svg")).exists();
        assertThat(pictures.resolve("catalog/history/" + shelf.key() + ".svg"))
                .content()
                .contains("id=\"A\"", "id=\"Z\"");
    }

    @Test
    void theCatalogIsMadeOfWhatWasSold() throws Exception {
        Catalog catalog = HistoryCatalog.of(read(HistoryText.story())).catalog();

        assertThat(catalog.products()).hasSize(8);
        assertThat(catalog.categories())
                .allSatisfy(category -> assertThat(category.products()).isNotEmpty());
        CatalogProduct holder = catalog.product("white-hanging-heart-t-light-holder-85123a");
        assertThat(holder.url()).isEqualTo("/candles-and-light/white-hanging-heart-t-light-holder-85123a");
        assertThat(holder.name().in(Locale.GERMAN)).isEqualTo("White hanging heart T-light holder");
        assertThat(holder.picture()).isEqualTo("/img/catalog/history/candles-and-light.svg#W");
    }

    @Test
    void aPriceIsTheOneThatMostLinesHaveAndTheLaterOfTwo() throws Exception {
        Catalog catalog = HistoryCatalog.of(read(HistoryText.story())).catalog();

        assertThat(catalog.product("white-hanging-heart-t-light-holder-85123a").price())
                .isEqualTo(new BigDecimal("2.55"));
        assertThat(catalog.product("white-metal-lantern-71053").price()).isEqualTo(new BigDecimal("3.39"));
        assertThat(catalog.product("jam-making-set-22960").price()).isEqualTo(new BigDecimal("4.25"));
    }

    @Test
    void whatNobodyHasBoughtForHalfAYearIsSoldOut() throws Exception {
        Catalog catalog = HistoryCatalog.of(read(HistoryText.story())).catalog();

        assertThat(catalog.product("white-metal-lantern-71053").stock()).isZero();
        assertThat(catalog.product("pack-of-20-spaceboy-napkins-22613").stock()).isEqualTo(12);
    }

    @Test
    void theShareOfCustomersWhoHaveAgreedIsWhatWasAskedForAndGrowsWithoutChanging() throws Exception {
        HistoryText text = new HistoryText();
        for (int i = 0; i < 2_000; i++) {
            text.line(i + ",85123A,HOLDER,6,2010-12-01 08:26:00,2.55," + (12_000 + i) + ",United Kingdom");
        }
        History history = read(text);

        assertThat(agreed(history, 0)).isZero();
        assertThat(agreed(history, 0.6)).isBetween(1_100L, 1_300L);
        assertThat(agreed(history, 1)).isEqualTo(2_000);
        Customers some = new Customers(history, 0.3);
        Customers more = new Customers(history, 0.6);
        assertThat(IntStream.range(0, 2_000).filter(some::hasConsented)).allMatch(more::hasConsented);
    }

    @Test
    void theLoginIsOfSomebodyWhoHasAgreedIfAnybodyHas() throws Exception {
        History history = read(HistoryText.story());

        for (double share : new double[] {0, 0.3, 0.6, 1}) {
            Customers customers = new Customers(history, share);
            boolean anybody = IntStream.range(0, history.customers()).anyMatch(customers::hasConsented);
            assertThat(customers.hasConsented(customers.shown())).isEqualTo(anybody);
            assertThat(customers.email(customers.shown())).isEqualTo("shopper@example.com");
        }
    }

    @Test
    void countriesAreFoundByTheNamesThatFilesUse() throws Exception {
        Lands lands = Lands.of(read(HistoryText.story()));

        assertThat(lands.code("EIRE")).isEqualTo("IE");
        assertThat(lands.code("RSA")).isEqualTo("ZA");
        assertThat(lands.code("germany")).isEqualTo("DE");
    }

    @Test
    void whereTheFileNamesNoCountryItIsThatOfMostOrders() throws Exception {
        assertThat(Lands.of(read(HistoryText.story())).code("Channel Islands")).isEqualTo("GB");
        assertThat(Lands.of(read(new HistoryText().line("1,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,7,Nowhere")))
                        .code(""))
                .isEqualTo("DE");
    }

    private static long agreed(History history, double share) {
        Customers customers = new Customers(history, share);
        return IntStream.range(0, history.customers())
                .filter(customers::hasConsented)
                .count();
    }

    private History read(HistoryText text) throws Exception {
        return new HistoryReader(
                        text.in(folder), folder.resolve("report.csv"), Instant.parse("2026-03-01T18:00:00Z"), ZONE)
                .read();
    }
}
