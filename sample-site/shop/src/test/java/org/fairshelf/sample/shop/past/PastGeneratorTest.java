package org.fairshelf.sample.shop.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairshelf.sample.shop.catalog.Catalog;
import org.fairshelf.sample.shop.catalog.CatalogProduct;
import org.fairshelf.sample.shop.catalog.CatalogReader;
import org.fairshelf.sample.shop.catalog.ProductOption;
import org.fairshelf.sample.shop.catalog.Season;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to find in the past; everything that depends on chance is tested with room to spare. */
class PastGeneratorTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant END = Instant.parse("2026-03-01T18:00:00Z");
    private static final Catalog CATALOG = CatalogReader.ofTheShop();
    private static final List<PastShopper> PAST = generate(END);

    @Test
    void theSameSeedAndInstantGiveTheSamePast() {
        assertThat(generate(END)).usingRecursiveComparison().isEqualTo(PAST);
    }

    @Test
    void anotherSeedGivesAnotherPast() {
        List<PastShopper> other = new PastGenerator(CATALOG, 2, BERLIN).generate(END);

        assertThat(other.get(5).person().email())
                .isNotEqualTo(PAST.get(5).person().email());
        assertThat(orders(other).count()).isNotEqualTo(orders(PAST).count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-11-23T21:00:00Z", "2026-05-31T22:00:30Z", "2026-12-24T12:00:00Z", "2028-02-29T08:00:00Z"})
    void wheneverItEndsItIsAYearOfEnoughOrdersAndNoneIsLater(String when) {
        Instant end = Instant.parse(when);
        List<PastShopper> past = generate(end);

        assertThat(past).hasSize(PastGenerator.SHOPPERS + PastGenerator.GUESTS);
        assertThat(orders(past).count()).isBetween(1500L, 2500L);
        assertThat(orders(past)).allSatisfy(order -> {
            assertThat(order.placedAt()).isBetween(end.minus(Duration.ofDays(366)), end);
            order.cancelledAt().ifPresent(at -> assertThat(at).isBetween(order.placedAt(), end));
        });
        assertThat(latest(past)).isAfter(end.minus(Duration.ofDays(2)));
        assertThat(past).allSatisfy(shopper -> shopper.registeredAt()
                .ifPresent(at -> assertThat(at).isBefore(shopper.orders().get(0).placedAt())));
    }

    @Test
    void everyShopperHasOrdersInTheOrderOfTime() {
        assertThat(PAST).allSatisfy(shopper -> {
            assertThat(shopper.orders()).isNotEmpty();
            assertThat(shopper.orders()).extracting(PastOrder::placedAt).isSorted();
        });
    }

    @Test
    void allMailboxesDifferAndReachNobody() {
        assertThat(PAST.stream().map(shopper -> shopper.person().email()))
                .doesNotHaveDuplicates()
                .allSatisfy(email -> assertThat(email).matches("[a-z0-9.]+@example\\.(com|org)"));
    }

    @Test
    void theDemoShopperCanLogInAndHasBoughtThroughoutTheYear() {
        PastShopper demo = PAST.get(0);

        assertThat(demo.person().email()).isEqualTo("shopper@example.com");
        assertThat(demo.password()).contains("shopper");
        assertThat(demo.orders()).hasSizeBetween(5, 20);
        assertThat(demo.orders().get(demo.orders().size() - 1).placedAt()).isAfter(END.minus(Duration.ofDays(15)));
        assertThat(PAST.stream().filter(shopper -> shopper.password().isPresent()))
                .hasSize(1);
    }

    @Test
    void someBuyAsGuests() {
        List<PastShopper> guests = PAST.stream()
                .filter(shopper -> !shopper.registeredAt().isPresent())
                .collect(Collectors.toList());

        assertThat(guests).hasSize(PastGenerator.GUESTS);
        assertThat(guests).allSatisfy(guest -> assertThat(guest.orders()).hasSizeBetween(1, 2));
    }

    @Test
    void mostShoppersPlaceFewOrdersAndAFewPlaceMany() {
        List<Integer> counts = PAST.stream()
                .filter(shopper -> shopper.registeredAt().isPresent())
                .map(shopper -> shopper.orders().size())
                .sorted(Collections.reverseOrder())
                .collect(Collectors.toList());
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        int topFifth = counts.stream()
                .limit(counts.size() / 5)
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(counts.get(counts.size() / 2)).isLessThanOrEqualTo(4);
        assertThat(counts.get(0)).isGreaterThan(20);
        assertThat(topFifth).isGreaterThan((int) (0.45 * all));
    }

    @Test
    void whatGoesTogetherIsBoughtTogetherFarMoreOftenThanByChance() {
        double observed = 0;
        double expected = 0;
        long orders = orders(PAST).count();
        Map<String, Long> bought = count(lines(PAST), PastLine::product);
        Map<String, Long> together = pairs();
        for (CatalogProduct product : CATALOG.products()) {
            for (String companion : product.goesWith()) {
                observed += together.getOrDefault(product.key() + " " + companion, 0L);
                expected += (double) bought.get(product.key()) * bought.get(companion) / orders;
            }
        }

        assertThat(observed / expected).isGreaterThan(4);
    }

    @Test
    void mostOfTheNamedPairsHaveFiveShoppersOrMoreBehindThem() {
        Map<String, Set<PastShopper>> supporters = new HashMap<>();
        for (PastShopper shopper : PAST) {
            for (PastOrder order : shopper.orders()) {
                forPairs(order, pair -> supporters
                        .computeIfAbsent(pair, any -> new HashSet<>())
                        .add(shopper));
            }
        }
        List<Integer> counts = new ArrayList<>();
        for (CatalogProduct product : CATALOG.products()) {
            for (String companion : product.goesWith()) {
                counts.add(supporters
                        .getOrDefault(product.key() + " " + companion, Collections.emptySet())
                        .size());
            }
        }

        assertThat(counts.stream().filter(count -> count >= 5).count()).isGreaterThan((long) (0.85 * counts.size()));
    }

    @Test
    void thereIsNoiseToo() {
        Set<String> named = new HashSet<>();
        for (CatalogProduct product : CATALOG.products()) {
            for (String companion : product.goesWith()) {
                named.add(product.key() + " " + companion);
                named.add(companion + " " + product.key());
            }
        }

        long unnamed = pairs().entrySet().stream()
                .filter(pair -> !named.contains(pair.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(unnamed)
                .isGreaterThan(
                        pairs().values().stream().mapToLong(Long::longValue).sum() / 5);
    }

    @Test
    void seasonalProductsSellInTheirSeason() {
        Map<Boolean, Long> inSeason = orders(PAST)
                .flatMap(order -> order.lines().stream()
                        .map(line -> CATALOG.product(line.product()))
                        .filter(product -> !product.seasons().isEmpty())
                        .map(product -> product.seasons().contains(season(order))))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(inSeason.get(true)).isGreaterThan(4 * inSeason.get(false));
    }

    @Test
    void adventIsTheBusiestTime() {
        Map<LocalDate, Long> byWeek = count(orders(PAST), order -> day(order)
                .minusDays(day(order).getDayOfWeek().getValue() - 1L));
        List<LocalDate> busiest = byWeek.entrySet().stream()
                .sorted(Map.Entry.<LocalDate, Long>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());

        assertThat(busiest).allSatisfy(week -> assertThat(week)
                .isBetween(LocalDate.parse("2025-11-24"), LocalDate.parse("2025-12-15")));
    }

    @Test
    void whatIsUsedUpIsBoughtAgainAboutThen() {
        List<Double> ratios = new ArrayList<>();
        for (PastShopper shopper : PAST) {
            Map<String, PastOrder> before = new HashMap<>();
            for (PastOrder order : shopper.orders()) {
                if (order.cancelledAt().isPresent()) {
                    continue;
                }
                for (PastLine line : order.lines()) {
                    int days = CATALOG.product(line.product()).repeatDays();
                    PastOrder last = before.put(line.product(), order);
                    if (days > 0 && last != null && quantity(last, line.product()) == 1) {
                        ratios.add((double) ChronoUnit.DAYS.between(day(last), day(order)) / days);
                    }
                }
            }
        }
        Collections.sort(ratios);

        assertThat(ratios).hasSizeGreaterThan(300);
        assertThat(ratios.get(ratios.size() / 2)).isBetween(0.9, 1.1);
        assertThat(ratios.stream().filter(ratio -> ratio > 0.7 && ratio < 1.3).count())
                .isGreaterThan((long) (0.7 * ratios.size()));
    }

    @Test
    void shoppersKeepToTwoOrThreeCategories() {
        double share = frequent()
                .mapToDouble(shopper -> shareOfTop(3, products(shopper), CatalogProduct::category))
                .average()
                .orElseThrow();

        assertThat(share).isGreaterThan(0.85);
    }

    @Test
    void manyShoppersComeBackToOneSmallMaker() {
        Map<String, Long> sold =
                count(lines(PAST), line -> CATALOG.product(line.product()).maker());
        long all = lines(PAST).count();
        // Somebody is loyal who buys a third or more from a maker with less than an eighth of the shop's sales.
        long loyal = frequent()
                .filter(shopper -> count(products(shopper).stream(), CatalogProduct::maker).entrySet().stream()
                        .anyMatch(maker -> sold.get(maker.getKey()) * 8 < all
                                && maker.getValue() * 3 >= products(shopper).size()))
                .count();

        assertThat((double) loyal / frequent().count()).isGreaterThan(0.18);
    }

    @Test
    void popularProductsSellMoreButEverythingSells() {
        Map<String, Long> sold = count(lines(PAST), PastLine::product);
        double popular = average(sold, product -> product.popularity() >= 8);
        double quiet = average(sold, product -> product.popularity() <= 5);

        assertThat(sold).hasSize(CATALOG.products().size());
        assertThat(popular).isGreaterThan(1.7 * quiet);
    }

    @Test
    void nearlyNobodyBuysASecondPieceOfWhatLasts() {
        long again = 0;
        long first = 0;
        for (PastShopper shopper : PAST) {
            Set<String> owned = new HashSet<>();
            for (PastOrder order : shopper.orders()) {
                for (PastLine line : order.lines()) {
                    if (CATALOG.product(line.product()).repeatDays() == 0
                            && !order.cancelledAt().isPresent()) {
                        if (owned.add(line.product())) {
                            first++;
                        } else {
                            again++;
                        }
                    }
                }
            }
        }

        assertThat(again * 12).isLessThan(first);
    }

    @Test
    void mostLinesAreForOnePieceAndAFewOrdersAreCancelled() {
        long single = lines(PAST).filter(line -> line.quantity() == 1).count();
        long cancelled =
                orders(PAST).filter(order -> order.cancelledAt().isPresent()).count();

        assertThat(single).isGreaterThan((long) (0.85 * lines(PAST).count()));
        assertThat((double) cancelled / orders(PAST).count()).isBetween(0.015, 0.06);
    }

    @Test
    void aLineSaysWhatWasChosenInTheShoppersLanguageAtTheRightPrice() {
        assertThat(PAST).allSatisfy(shopper -> assertThat(shopper.orders()).allSatisfy(order -> {
            assertThat(order.lines()).extracting(PastLine::product).doesNotHaveDuplicates();
            for (PastLine line : order.lines()) {
                CatalogProduct product = CATALOG.product(line.product());
                assertThat(line.name())
                        .isEqualTo(product.name().in(shopper.person().language()));
                assertThat(line.choice().isPresent()).isEqualTo(product.option().isPresent());
                assertThat(line.unitPrice()).isEqualTo(product.price().add(surcharge(product, line)));
            }
        }));
    }

    @Test
    void whoHasChosenOnceChoosesTheSameAgain() {
        assertThat(PAST).allSatisfy(shopper -> {
            Map<String, Set<String>> choices = new HashMap<>();
            shopper.orders().forEach(order -> order.lines().forEach(line -> line.choice()
                    .ifPresent(choice -> choices.computeIfAbsent(line.product(), any -> new HashSet<>())
                            .add(choice.label().english()))));
            assertThat(choices.values()).allSatisfy(chosen -> assertThat(chosen).hasSize(1));
        });
    }

    @Test
    void bothLanguagesOfTheShopAreSpoken() {
        Map<Locale, Long> languages =
                count(PAST.stream(), shopper -> shopper.person().language());

        assertThat(languages).containsOnlyKeys(Locale.GERMAN, Locale.ENGLISH);
        assertThat(languages.values()).allSatisfy(number -> assertThat(number).isGreaterThan(80));
    }

    private static List<PastShopper> generate(Instant end) {
        return new PastGenerator(CATALOG, 20260101L, BERLIN).generate(end);
    }

    private static Stream<PastOrder> orders(List<PastShopper> past) {
        return past.stream().flatMap(shopper -> shopper.orders().stream());
    }

    private static Stream<PastLine> lines(List<PastShopper> past) {
        return orders(past).flatMap(order -> order.lines().stream());
    }

    private static Instant latest(List<PastShopper> past) {
        return orders(past).map(PastOrder::placedAt).max(Instant::compareTo).orElseThrow();
    }

    private static LocalDate day(PastOrder order) {
        return order.placedAt().atZone(BERLIN).toLocalDate();
    }

    private static Season season(PastOrder order) {
        return Season.of(day(order).getMonth());
    }

    private static int quantity(PastOrder order, String product) {
        return order.lines().stream()
                .filter(line -> line.product().equals(product))
                .mapToInt(PastLine::quantity)
                .sum();
    }

    private static List<CatalogProduct> products(PastShopper shopper) {
        return shopper.orders().stream()
                .flatMap(order -> order.lines().stream())
                .map(line -> CATALOG.product(line.product()))
                .collect(Collectors.toList());
    }

    /** Shoppers of whom one can tell. */
    private static Stream<PastShopper> frequent() {
        return PAST.stream().filter(shopper -> products(shopper).size() >= 6);
    }

    private static double shareOfTop(
            int most, List<CatalogProduct> products, Function<CatalogProduct, String> property) {
        long top = count(products.stream(), property).values().stream()
                .sorted(Collections.reverseOrder())
                .limit(most)
                .mapToLong(Long::longValue)
                .sum();
        return (double) top / products.size();
    }

    private static double average(Map<String, Long> sold, Predicate<CatalogProduct> which) {
        return CATALOG.products().stream()
                .filter(which)
                .mapToLong(product -> sold.get(product.key()))
                .average()
                .orElseThrow();
    }

    private static Map<String, Long> pairs() {
        Map<String, Long> pairs = new HashMap<>();
        orders(PAST).forEach(order -> forPairs(order, pair -> pairs.merge(pair, 1L, Long::sum)));
        return pairs;
    }

    private static void forPairs(PastOrder order, Consumer<String> action) {
        for (PastLine one : order.lines()) {
            for (PastLine other : order.lines()) {
                if (one != other) {
                    action.accept(one.product() + " " + other.product());
                }
            }
        }
    }

    private static BigDecimal surcharge(CatalogProduct product, PastLine line) {
        return product.option()
                .map(option -> option.values().stream()
                        .filter(value -> line.choice().orElseThrow().label().equals(value.label()))
                        .map(ProductOption.Value::surcharge)
                        .findFirst()
                        .orElseThrow())
                .orElse(BigDecimal.ZERO);
    }

    private static <T, K> Map<K, Long> count(Stream<T> things, Function<T, K> by) {
        return things.collect(Collectors.groupingBy(by, Collectors.counting()));
    }
}
