package org.fairshelf.sample.shop.past;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairshelf.sample.shop.catalog.Catalog;
import org.fairshelf.sample.shop.catalog.CatalogProduct;
import org.fairshelf.sample.shop.catalog.ProductOption;
import org.fairshelf.sample.shop.catalog.Season;
import org.jspecify.annotations.Nullable;

/**
 * One shopper lives through the year, day by day: goes out for something new on some days, buys again what is used up,
 * takes along what goes with it, and does not buy a second pan.
 */
final class ShopperYear {
    private static final BigDecimal DELIVERY = new BigDecimal("4.90");
    private static final int MOST_LINES = 8;
    /** Below this price people take two of a thing now and then. */
    private static final BigDecimal SMALL = new BigDecimal("20");

    private static final double TAKES_COMPANION = 0.36;
    private static final double TAKES_COMPANION_OF_COMPANION = 0.1;
    private static final double TAKES_COMPANION_OF_REFILL = 0.08;
    private static final double WANTS_MORE = 0.3;
    private static final double WHIM = 0.06;
    private static final double CANCELS = 0.035;

    private final Catalog catalog;
    private final Year year;
    private final Demand demand;
    private final Habits habits;
    private final Locale language;
    private final Dice dice;

    /** Until when nobody needs another one; for what lasts, for ever. */
    private final Map<CatalogProduct, LocalDate> stocked = new HashMap<>();
    /** When it will be used up and is going to be bought again. */
    private final Map<CatalogProduct, LocalDate> due = new LinkedHashMap<>();
    /** Chosen once, chosen always: the beans stay ground for the same machine. */
    private final Map<CatalogProduct, ProductOption.Value> choices = new HashMap<>();

    ShopperYear(Catalog catalog, Year year, Demand demand, Habits habits, Locale language, Dice dice) {
        this.catalog = catalog;
        this.year = year;
        this.demand = demand;
        this.habits = habits;
        this.language = language;
        this.dice = dice;
    }

    /** All orders of the year, oldest first; at least one. */
    List<PastOrder> orders() {
        List<PastOrder> orders = new ArrayList<>();
        for (LocalDate day : year.daysFrom(habits.outings().first())) {
            boolean outing = habits.outings().contains(day);
            if (outing || goesForRefill(day)) {
                PastOrder order = order(day, outing);
                // What happened before the year only explains what is at home.
                if (!day.isBefore(year.first())) {
                    orders.add(order);
                }
            }
        }
        return orders;
    }

    private boolean goesForRefill(LocalDate day) {
        for (LocalDate needed : due.values()) {
            if (!needed.isAfter(day)) {
                return dice.chance(Math.min(0.9, 0.45 * demand.on(day)));
            }
        }
        return false;
    }

    private PastOrder order(LocalDate day, boolean outing) {
        Season season = Season.of(day.getMonth());
        Set<CatalogProduct> basket = new LinkedHashSet<>(refills(day));
        for (CatalogProduct refill : new ArrayList<>(basket)) {
            takeCompanions(refill, basket, day, season, TAKES_COMPANION_OF_REFILL);
        }
        if (outing || basket.isEmpty()) {
            want(basket, day, season);
            while (basket.size() < MOST_LINES && dice.chance(WANTS_MORE)) {
                want(basket, day, season);
            }
        }
        if (basket.size() < MOST_LINES && dice.chance(WHIM)) {
            basket.add(dice.oneOf(catalog.products(), Habits::popularity));
        }
        return placed(basket, day);
    }

    /** What is used up by now, or will be so soon that it saves a delivery to take it along. */
    private List<CatalogProduct> refills(LocalDate day) {
        List<CatalogProduct> refills = new ArrayList<>();
        for (Map.Entry<CatalogProduct, LocalDate> need : due.entrySet()) {
            long early = need.getKey().repeatDays() / 8;
            if (!need.getValue().minusDays(early).isAfter(day)) {
                refills.add(need.getKey());
            }
        }
        return refills;
    }

    /** Adds something new that the shopper likes, with what goes with it. */
    private void want(Set<CatalogProduct> basket, LocalDate day, Season season) {
        CatalogProduct wanted = dice.oneOf(
                catalog.products(),
                product -> basket.contains(product) ? 0 : habits.wish(product, season) * need(product, day));
        basket.add(wanted);
        for (CatalogProduct companion : takeCompanions(wanted, basket, day, season, TAKES_COMPANION)) {
            takeCompanions(companion, basket, day, season, TAKES_COMPANION_OF_COMPANION);
        }
    }

    private List<CatalogProduct> takeCompanions(
            CatalogProduct product, Set<CatalogProduct> basket, LocalDate day, Season season, double probability) {
        List<CatalogProduct> taken = new ArrayList<>();
        for (String key : product.goesWith()) {
            CatalogProduct companion = catalog.product(key);
            double inSeason = Math.min(1, Habits.seasonal(companion, season));
            if (basket.size() < MOST_LINES
                    && !basket.contains(companion)
                    && dice.chance(probability * inSeason * need(companion, day))) {
                basket.add(companion);
                taken.add(companion);
            }
        }
        return taken;
    }

    /** From hardly, for what is still at home, to 1; of a favourite maker one can have more. */
    private double need(CatalogProduct product, LocalDate day) {
        LocalDate until = stocked.get(product);
        if (until == null || !until.isAfter(day)) {
            return 1;
        }
        return product.repeatDays() == 0 && habits.likes(product.maker()) ? 0.15 : 0.02;
    }

    private PastOrder placed(Set<CatalogProduct> basket, LocalDate day) {
        Instant at = demand.moment(day, dice);
        Instant cancelled = dice.chance(CANCELS) ? cancellation(at) : null;
        List<PastLine> lines = new ArrayList<>();
        for (CatalogProduct product : basket) {
            int quantity = quantity(product);
            lines.add(line(product, quantity));
            due.remove(product);
            if (cancelled == null) {
                useUp(product, quantity, day);
            }
        }
        return new PastOrder(at, cancelled, DELIVERY, lines);
    }

    /** Within a day; null if that would be later than now. */
    private @Nullable Instant cancellation(Instant placedAt) {
        Instant at = placedAt.plus(Duration.ofMinutes(5 + dice.below(20 * 60)));
        return at.isAfter(year.end()) ? null : at;
    }

    private void useUp(CatalogProduct product, int quantity, LocalDate day) {
        if (product.repeatDays() == 0) {
            stocked.put(product, LocalDate.MAX);
            return;
        }
        long lasts = (long) product.repeatDays() * quantity;
        stocked.put(product, day.plusDays(lasts * 3 / 4));
        if (dice.chance(habits.steadiness())) {
            LocalDate empty = day.plus((long) (lasts * dice.factor(0.13)), ChronoUnit.DAYS);
            boolean wanted = dice.chance(Math.min(1, Habits.seasonal(product, Season.of(empty.getMonth()))));
            if (wanted) {
                due.put(product, empty);
            }
        }
    }

    private int quantity(CatalogProduct product) {
        if (product.price().compareTo(SMALL) >= 0) {
            return dice.chance(0.03) ? 2 : 1;
        }
        double mark = dice.fraction();
        if (mark < 0.86) {
            return 1;
        }
        return mark < 0.96 ? 2 : 3 + dice.below(2);
    }

    private PastLine line(CatalogProduct product, int quantity) {
        PastLine.Choice choice = null;
        BigDecimal price = product.price();
        if (product.option().isPresent()) {
            ProductOption option = product.option().get();
            ProductOption.Value value = choices.computeIfAbsent(product, any -> choose(option));
            choice = new PastLine.Choice(option.key(), value.label());
            price = price.add(value.surcharge());
        }
        return new PastLine(product.key(), product.name().in(language), choice, quantity, price);
    }

    /** What is offered first is chosen most. */
    private ProductOption.Value choose(ProductOption option) {
        return dice.oneOf(option.values(), value -> 1.0 / (1.5 + option.values().indexOf(value)));
    }
}
