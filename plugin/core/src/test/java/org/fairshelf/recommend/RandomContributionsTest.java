package org.fairshelf.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** Whatever shoppers contribute, change and take back in whatever order, the model is the one of what is left. */
class RandomContributionsTest {

    private static final int SHOPPERS = 9;
    private static final int PRODUCTS = 7;

    /** So few neighbours that some are cut off. */
    private static final Formula FORMULA = new Formula(1, 0.5, 10, 3);

    /** One thing that happens. */
    interface Step {
        void happen(Contributions contributions, Left left);
    }

    /** What is left in the end. */
    private static final class Left {
        private final Map<SubjectId, List<Basket>> contributed = new HashMap<>();
        private int smallestGroup = 3;

        private Contributions fresh() {
            Contributions fresh = new Contributions(smallestGroup, FORMULA);
            contributed.forEach(fresh::put);
            return fresh;
        }
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void the_model_equals_one_that_was_made_of_what_is_left(@ForAll("histories") List<Step> history) {
        Contributions contributions = new Contributions(3, FORMULA);
        Left left = new Left();
        for (Step step : history) {
            step.happen(contributions, left);
        }

        assertThat(contributions.model()).isEqualTo(left.fresh().model());
        assertThat(contributions.subjects()).isEqualTo(left.contributed.keySet());
        for (SubjectId subject : contributions.subjects()) {
            contributions.remove(subject);
            left.contributed.remove(subject);
            assertThat(contributions.model()).isEqualTo(left.fresh().model());
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void the_model_depends_on_nothing_but_pairs_that_enough_shoppers_support(
            @ForAll("crowds") List<List<Basket>> crowd, @ForAll @IntRange(min = 3, max = 5) int smallestGroup) {
        Map<SubjectId, List<Basket>> contributed = contributed(crowd);
        CountedByHand expected = new CountedByHand(contributed, smallestGroup, FORMULA);

        assertSame(model(contributed, smallestGroup), expected);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void what_too_few_have_in_common_changes_nothing(
            @ForAll("crowds") List<List<Basket>> crowd,
            @ForAll @IntRange(min = 3, max = 5) int smallestGroup,
            @ForAll Random random) {
        Map<SubjectId, List<Basket>> contributed = contributed(crowd);
        CountedByHand pairs = new CountedByHand(contributed, smallestGroup, FORMULA);
        Model before = model(contributed, smallestGroup);

        contributed.replaceAll((subject, baskets) -> baskets.stream()
                .map(basket -> differentWhereNobodyLooks(basket, pairs, random))
                .toList());

        Model after = model(contributed, smallestGroup);
        for (long product = 1; product <= PRODUCTS; product++) {
            assertThat(words(after, product)).isEqualTo(words(before, product));
        }
        assertThat(after.rows()).isEqualTo(before.rows());
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_shoppers_and_baskets_makes_no_difference(
            @ForAll("crowds") List<List<Basket>> crowd, @ForAll Random random) {
        Contributions shuffled = new Contributions(3, FORMULA);
        List<Map.Entry<SubjectId, List<Basket>>> shoppers =
                new ArrayList<>(contributed(crowd).entrySet());
        Collections.shuffle(shoppers, random);
        for (Map.Entry<SubjectId, List<Basket>> each : shoppers) {
            List<Basket> baskets = new ArrayList<>(each.getValue());
            Collections.shuffle(baskets, random);
            shuffled.put(each.getKey(), baskets);
        }

        assertThat(shuffled.model()).isEqualTo(model(contributed(crowd), 3));
    }

    /** Without what goes with nothing else in the basket, and with something that nobody else has. */
    private static Basket differentWhereNobodyLooks(Basket basket, CountedByHand pairs, Random random) {
        List<Long> products = new ArrayList<>(basket.products());
        products.removeIf(product -> random.nextBoolean()
                && basket.products().stream().noneMatch(other -> pairs.isSupported(product, other)));
        if (random.nextBoolean()) {
            products.add(1_000 + (long) random.nextInt(1_000_000));
        }
        return Basket.of(basket.purpose(), products);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<SubjectId> subjects =
                Arbitraries.integers().between(1, SHOPPERS).map(ContributionsTest::subject);
        Arbitrary<Step> puts = Combinators.combine(subjects, baskets())
                .as((subject, baskets) -> (contributions, left) -> {
                    contributions.put(subject, baskets);
                    left.contributed.remove(subject);
                    if (!baskets.isEmpty()) {
                        left.contributed.put(subject, baskets);
                    }
                });
        Arbitrary<Step> removes = subjects.map(subject -> (contributions, left) -> {
            contributions.remove(subject);
            left.contributed.remove(subject);
        });
        Arbitrary<Step> groups = Arbitraries.integers().between(3, 5).map(number -> (contributions, left) -> {
            contributions.smallestGroup(number);
            left.smallestGroup = number;
        });
        Arbitrary<Step> looks = Arbitraries.just((contributions, left) -> contributions.model());
        return Arbitraries.frequencyOf(
                        Tuple.of(10, puts), Tuple.of(2, removes), Tuple.of(1, groups), Tuple.of(4, looks))
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<List<Basket>>> crowds() {
        return baskets().list().ofMinSize(3).ofMaxSize(SHOPPERS);
    }

    private static Arbitrary<List<Basket>> baskets() {
        Arbitrary<List<Long>> products =
                Arbitraries.longs().between(1, PRODUCTS).list().ofMaxSize(6);
        return Combinators.combine(Arbitraries.of(Purpose.BROWSING, Purpose.PURCHASES), products)
                .as(Basket::of)
                .list()
                .ofMaxSize(3);
    }

    private static Map<SubjectId, List<Basket>> contributed(List<List<Basket>> crowd) {
        Map<SubjectId, List<Basket>> contributed = new HashMap<>();
        for (List<Basket> baskets : crowd) {
            contributed.put(ContributionsTest.subject(contributed.size() + 1), baskets);
        }
        return contributed;
    }

    private static Model model(Map<SubjectId, List<Basket>> contributed, int smallestGroup) {
        Contributions contributions = new Contributions(smallestGroup, FORMULA);
        contributed.forEach(contributions::put);
        return contributions.model();
    }

    private static void assertSame(Model model, CountedByHand expected) {
        LongStream.rangeClosed(1, PRODUCTS).forEach(product -> assertThat(words(model, product))
                .as("neighbours of %s", product)
                .isEqualTo(expected.neighbours(product)));
    }

    private static List<String> words(Model model, long product) {
        return model.neighbours(product).stream().map(Neighbour::toString).toList();
    }
}
