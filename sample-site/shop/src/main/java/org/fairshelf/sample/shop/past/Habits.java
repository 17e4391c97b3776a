package org.fairshelf.sample.shop.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fairshelf.sample.shop.catalog.Catalog;
import org.fairshelf.sample.shop.catalog.CatalogCategory;
import org.fairshelf.sample.shop.catalog.CatalogProduct;
import org.fairshelf.sample.shop.catalog.Season;

/** What makes a shopper buy what and when: two or three categories, perhaps a few small makers, and a temperament. */
final class Habits {
    /** Of ten products that people buy, about how many are of the first, the second and the third category. */
    private static final double[] SHARES = {1, 0.55, 0.3};
    /** What a category weighs in which a shopper has no particular interest. */
    private static final double ELSEWHERE = 0.025;

    private static final double OF_A_FAVOURITE_MAKER = 6;
    private static final double IN_SEASON = 2.6;
    private static final double OUT_OF_SEASON = 0.15;

    /** The share of shoppers who bought in the shop before the year began. */
    private static final double CUSTOMER_BEFORE = 0.75;
    /** How long before: what they bought then is used up in the year. */
    private static final int DAYS_BEFORE = 150;

    private static final double OUTINGS_A_YEAR = 2.4;
    private static final int MOST_OUTINGS = 50;

    private final Map<String, Double> interest;
    private final Set<String> favouriteMakers;
    private final SortedSet<LocalDate> outings;
    private final double steadiness;

    Habits(Map<String, Double> interest, Set<String> favouriteMakers, SortedSet<LocalDate> outings, double steadiness) {
        this.interest = Collections.unmodifiableMap(new LinkedHashMap<>(interest));
        this.favouriteMakers = Collections.unmodifiableSet(new LinkedHashSet<>(favouriteMakers));
        this.outings = Collections.unmodifiableSortedSet(new TreeSet<>(outings));
        this.steadiness = steadiness;
    }

    /** The habits of some shopper with an account. */
    static Habits invent(Catalog catalog, Year year, Demand demand, Dice dice) {
        boolean early = dice.chance(CUSTOMER_BEFORE);
        LocalDate start = early ? year.first().minusDays(DAYS_BEFORE) : demand.day(year.first(), dice);
        double years = (double) year.daysFrom(start).size() / Year.DAYS;
        // Log-normal: most shoppers go out for something a few times a year, a few nearly every week.
        double wished = OUTINGS_A_YEAR * dice.factor(1.0) * (0.2 + 0.8 * years);
        int outings = (int) Math.min(MOST_OUTINGS, StrictMath.rint(wished));
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(demand.day(early ? year.first() : start, dice));
        while (outings > 1) {
            days.add(demand.day(start, dice));
            outings--;
        }
        return invent(catalog, days, dice.between(0.3, 0.85), dice);
    }

    /** The habits of somebody who comes by once, seldom twice, and makes no account. */
    static Habits inventGuest(Catalog catalog, Year year, Demand demand, Dice dice) {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(demand.day(year.first(), dice));
        if (dice.chance(0.2)) {
            days.add(demand.day(year.first(), dice));
        }
        return invent(catalog, days, 0, dice);
    }

    private static Habits invent(Catalog catalog, SortedSet<LocalDate> days, double steadiness, Dice dice) {
        List<CatalogCategory> left = new ArrayList<>(catalog.categories());
        Map<String, Double> interest = new LinkedHashMap<>();
        int number = Math.min(left.size(), dice.chance(0.45) ? 3 : 2);
        for (int i = 0; i < number; i++) {
            CatalogCategory category = dice.oneOf(left, Habits::appeal);
            left.remove(category);
            interest.put(category.key(), SHARES[i]);
        }
        // One maker is as likely to be liked as another, so a small one is as dear to its customers as a large one.
        Set<String> makers = new LinkedHashSet<>();
        for (CatalogProduct product : catalog.products()) {
            if (interest.containsKey(product.category())) {
                makers.add(product.maker());
            }
        }
        List<String> known = new ArrayList<>(makers);
        Set<String> favourites = new HashSet<>();
        if (dice.chance(0.65)) {
            favourites.add(dice.oneOf(known));
            if (dice.chance(0.4)) {
                favourites.add(dice.oneOf(known));
            }
        }
        return new Habits(interest, favourites, days, steadiness);
    }

    private static double appeal(CatalogCategory category) {
        double sum = 0;
        for (CatalogProduct product : category.products()) {
            sum += product.popularity();
        }
        return sum;
    }

    /** The days on which the shopper wants something new, some perhaps before the year; at least one is in it. */
    SortedSet<LocalDate> outings() {
        return outings;
    }

    /** How likely it is, from 0 to 1, that what is used up is bought again. */
    double steadiness() {
        return steadiness;
    }

    /** How much the shopper wants a product in a season; only the ratio of two wishes means something. */
    double wish(CatalogProduct product, Season season) {
        return popularity(product)
                * interest.getOrDefault(product.category(), ELSEWHERE)
                * (likes(product.maker()) ? OF_A_FAVOURITE_MAKER : 1)
                * seasonal(product, season);
    }

    boolean likes(String maker) {
        return favouriteMakers.contains(maker);
    }

    /** How much everybody wants a product; each step of popularity is a third more. */
    static double popularity(CatalogProduct product) {
        return StrictMath.pow(1.33, product.popularity());
    }

    static double seasonal(CatalogProduct product, Season season) {
        if (product.seasons().isEmpty()) {
            return 1;
        }
        return product.seasons().contains(season) ? IN_SEASON : OUT_OF_SEASON;
    }
}
