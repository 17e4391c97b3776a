package org.fairshelf.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairshelf.capture.Event;
import org.fairshelf.privacy.Purpose;
import org.junit.jupiter.api.Test;

/** What follows from neighbours for a shopper, and why. */
class ModelTest {

    private static final long FAR = 1L << 40;

    @Test
    void knowing_nothing_it_says_nothing() {
        Model empty = Model.empty();

        assertThat(empty.neighbours(1)).isEmpty();
        assertThat(empty.recommend(List.of(viewed(1, 1)), 10)).isEmpty();
        assertThat(empty.rows()).isZero();
        assertThat(empty.shoppers()).isZero();
        assertThat(new Contributions(3).model()).isEqualTo(empty);
    }

    @Test
    void sums_up_what_each_interest_speaks_for() {
        Model model = model(Map.of(
                1L, List.of(neighbour(7, 0.5), neighbour(8, 0.25)),
                2L, List.of(neighbour(8, 0.75), neighbour(FAR, 0.125))));

        List<Recommendation> recommended = model.recommend(List.of(viewed(1, 1), viewed(2, 2)), 10);

        assertThat(recommended).extracting(Recommendation::product).containsExactly(8L, 7L, FAR);
        assertThat(recommended).extracting(Recommendation::score).containsExactly(1.75, 0.5, 0.25);
        assertThat(recommended.get(0).evidence()).hasSize(1);
        Evidence evidence = recommended.get(0).evidence().get(0);
        assertThat(evidence.interest().product()).isEqualTo(2);
        assertThat(evidence.interest().purpose()).isEqualTo(Purpose.BROWSING);
        assertThat(evidence.share()).isEqualTo(1.5 / 1.75);
        assertThat(evidence.supporters()).isEqualTo(5);
    }

    @Test
    void of_equal_scores_the_lower_id_comes_first() {
        Model model = model(Map.of(1L, List.of(neighbour(FAR, 0.5), neighbour(3, 0.5), neighbour(-2, 0.5))));

        assertThat(model.recommend(List.of(viewed(1, 1)), 2))
                .extracting(Recommendation::product)
                .containsExactly(-2L, 3L);
    }

    @Test
    void never_recommends_what_somebody_is_interested_in_already() {
        Model model = model(Map.of(1L, List.of(neighbour(2, 0.9), neighbour(3, 0.1))));

        assertThat(model.recommend(List.of(viewed(1, 1), viewed(2, 0.001)), 10))
                .extracting(Recommendation::product)
                .containsExactly(3L);
    }

    @Test
    void gives_no_more_than_asked_for() {
        Model model = model(Map.of(1L, List.of(neighbour(2, 0.9), neighbour(3, 0.1))));

        assertThat(model.recommend(List.of(viewed(1, 1)), 1)).hasSize(1);
        assertThat(model.recommend(List.of(viewed(1, 1)), 0)).isEmpty();
        assertThat(model.recommend(List.of(viewed(1, 1)), -1)).isEmpty();
        assertThat(model.recommend(List.of(), 10)).isEmpty();
    }

    @Test
    void a_shopper_with_endless_interests_is_answered_with_the_first() {
        Model model = model(Map.of(0L, List.of(neighbour(-1, 0.5)), 1_000L, List.of(neighbour(-2, 0.5))));
        List<Interest> endless = new ArrayList<>();
        for (long product = 0; product < 100_000; product++) {
            endless.add(viewed(product, Interest.MOST));
        }

        assertThat(model.recommend(endless, 10))
                .extracting(Recommendation::product)
                .containsExactly(-1L);
    }

    @Test
    void half_of_the_score_is_enough_of_a_reason() {
        Model model = model(Map.of(1L, List.of(neighbour(9, 0.5)), 2L, List.of(neighbour(9, 0.5))));

        assertThat(model.recommend(List.of(viewed(2, 1), viewed(1, 1)), 1)
                        .get(0)
                        .evidence())
                .extracting(each -> each.interest().product())
                .containsExactly(2L);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void without_its_reasons_a_product_loses_half_of_its_score_and_no_smaller_set_does_that(
            @ForAll("cases") Case asked) {
        for (Recommendation each : asked.model.recommend(asked.interests, 100)) {
            List<Interest> named =
                    each.evidence().stream().map(Evidence::interest).toList();

            assertThat(scoreWithout(asked, named, each.product())).isLessThanOrEqualTo(each.score() / 2);
            for (int set = 0; set < 1 << asked.interests.size(); set++) {
                if (Integer.bitCount(set) < named.size()) {
                    assertThat(scoreWithout(asked, chosen(asked.interests, set), each.product()))
                            .isGreaterThan(each.score() / 2);
                }
            }
            assertThat(each.evidence().stream().mapToDouble(Evidence::share).sum())
                    .isBetween(0.5, 1.000001);
        }
    }

    /** A question to a model. */
    record Case(Model model, List<Interest> interests) {}

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Double> weights = Arbitraries.of(0.0001, 0.1, 0.2, 0.25, 0.3, 0.5, 0.7, 1.0);
        Arbitrary<List<Neighbour>> rows = Arbitraries.maps(Arbitraries.longs().between(6, 9), weights)
                .map(row -> {
                    List<Neighbour> neighbours = new ArrayList<>();
                    row.forEach((product, weight) -> neighbours.add(neighbour(product, weight)));
                    return neighbours;
                });
        Arbitrary<Model> models =
                Arbitraries.maps(Arbitraries.longs().between(1, 6), rows).map(ModelTest::model);
        Arbitrary<List<Interest>> interests = Combinators.combine(
                        Arbitraries.longs().between(1, 6), weights)
                .as(ModelTest::viewed)
                .list()
                .ofMaxSize(6);
        return Combinators.combine(models, interests).as(Case::new);
    }

    /** What a product scores when some of the interests had never been, though still not recommended themselves. */
    private static double scoreWithout(Case asked, List<Interest> removed, long product) {
        List<Interest> rest = new ArrayList<>(asked.interests);
        removed.forEach(gone -> rest.removeIf(interest -> interest == gone));
        return asked.model.recommend(rest, 100).stream()
                .filter(each -> each.product() == product)
                .mapToDouble(Recommendation::score)
                .sum();
    }

    private static List<Interest> chosen(List<Interest> interests, int set) {
        List<Interest> chosen = new ArrayList<>();
        for (int i = 0; i < interests.size(); i++) {
            if ((set & 1 << i) != 0) {
                chosen.add(interests.get(i));
            }
        }
        return chosen;
    }

    private static Model model(Map<Long, List<Neighbour>> neighbours) {
        Map<Long, List<Neighbour>> sorted = new TreeMap<>(neighbours);
        return new Model(
                3,
                10,
                sorted.keySet().stream().mapToLong(id -> id).toArray(),
                sorted.values().stream().map(Row::of).toArray(Row[]::new));
    }

    private static Neighbour neighbour(long product, double weight) {
        return new Neighbour(product, weight, 5);
    }

    private static Interest viewed(long product, double weight) {
        return Interest.of(Event.Type.PRODUCT_VIEW, product, weight);
    }
}
