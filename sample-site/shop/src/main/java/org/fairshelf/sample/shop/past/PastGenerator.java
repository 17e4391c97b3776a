package org.fairshelf.sample.shop.past;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fairshelf.sample.shop.catalog.Catalog;

/**
 * Invents a past: the same one for the same catalog, seed and instant, on every machine.
 *
 * <p>The structure is there to be found: products are bought with what they go with, consumables are bought again when
 * they are used up, shoppers keep to two or three categories and often to a few small makers, seasons and Advent show,
 * and a few shoppers place most of the orders.
 */
final class PastGenerator {
    static final int SHOPPERS = 400;
    static final int GUESTS = 60;
    static final String DEMO_LOGIN = "shopper@example.com";
    static final String DEMO_PASSWORD = "shopper";

    /** How many days ago the demo shopper went out for something. */
    private static final List<Integer> DEMO_OUTINGS =
            Collections.unmodifiableList(Arrays.asList(331, 262, 190, 118, 61, 9));
    /** Dice number 0 invents the people, the others are numbered by shopper. */
    private static final long PEOPLE_DICE = 0;

    private final Catalog catalog;
    private final long seed;
    private final ZoneId zone;

    PastGenerator(Catalog catalog, long seed, ZoneId zone) {
        this.catalog = catalog;
        this.seed = seed;
        this.zone = zone;
    }

    /**
     * The demo shopper, then {@link #SHOPPERS} − 1 others with an account, then {@link #GUESTS} guests; everything that
     * happened in the year up to {@code end}, to the second.
     */
    List<PastShopper> generate(Instant end) {
        Year year = new Year(end.truncatedTo(ChronoUnit.SECONDS), zone);
        Demand demand = new Demand(year);
        People people = new People(Dice.of(seed, PEOPLE_DICE));
        List<PastShopper> shoppers = new ArrayList<>();
        shoppers.add(demo(people.demo(DEMO_LOGIN), year, demand));
        while (shoppers.size() < SHOPPERS) {
            Dice dice = Dice.of(seed, PEOPLE_DICE + 1 + shoppers.size());
            shoppers.add(registered(people.next(), year, demand, dice));
        }
        while (shoppers.size() < SHOPPERS + GUESTS) {
            Dice dice = Dice.of(seed, PEOPLE_DICE + 1 + shoppers.size());
            Person person = people.next();
            Habits habits = Habits.inventGuest(catalog, year, demand, dice);
            shoppers.add(PastShopper.guest(person, orders(person, year, demand, habits, dice)));
        }
        return Collections.unmodifiableList(shoppers);
    }

    private PastShopper demo(Person person, Year year, Demand demand) {
        Dice dice = Dice.of(seed, PEOPLE_DICE + 1);
        SortedSet<LocalDate> outings = new TreeSet<>();
        for (int ago : DEMO_OUTINGS) {
            outings.add(year.last().minusDays(ago));
        }
        Map<String, Double> interest = new LinkedHashMap<>();
        interest.put("tea-and-coffee", 1.0);
        interest.put("desk", 0.5);
        interest.put("light-and-textiles", 0.3);
        Habits habits = new Habits(interest, Collections.singleton("Quay"), outings, 0.4);
        List<PastOrder> orders = orders(person, year, demand, habits, dice);
        return PastShopper.registered(person, registration(habits, year, orders, dice), DEMO_PASSWORD, orders);
    }

    private PastShopper registered(Person person, Year year, Demand demand, Dice dice) {
        Habits habits = Habits.invent(catalog, year, demand, dice);
        List<PastOrder> orders = orders(person, year, demand, habits, dice);
        return PastShopper.registered(person, registration(habits, year, orders, dice), orders);
    }

    private List<PastOrder> orders(Person person, Year year, Demand demand, Habits habits, Dice dice) {
        return new ShopperYear(catalog, year, demand, habits, person.language(), dice).orders();
    }

    /** Most people make an account while they order. */
    private static Instant registration(Habits habits, Year year, List<PastOrder> orders, Dice dice) {
        Instant first = orders.get(0).placedAt();
        LocalDate firstOuting = habits.outings().first();
        if (firstOuting.isBefore(year.first())) {
            first = firstOuting.atStartOfDay(year.zone()).toInstant().minus(Duration.ofHours(1 + dice.below(9000)));
        }
        return first.minus(
                dice.chance(0.8) ? Duration.ofMinutes(3 + dice.below(40)) : Duration.ofDays(1 + dice.below(90)));
    }
}
