package org.fairshelf.broadleaf.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.fairshelf.capture.Event;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.recommend.Basket;
import org.fairshelf.recommend.Contributions;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.shared.Switch;
import org.junit.jupiter.api.Test;

/** What is recommended to whom, and what never. */
class RecommenderTest {

    private static final long SHOWN = 1;

    private final Contributions contributions = new Contributions(3);
    private final List<Long> bestsellers = List.of(50L, 51L, 52L, 2L, 3L, 4L);
    private boolean on = true;
    private int number;

    private final Recommender recommender = new Recommender(contributions::model, () -> bestsellers, new Switch() {
        @Override
        public boolean isOn() {
            return on;
        }

        @Override
        public void turn(boolean position, String actor, String reason) {
            on = position;
        }
    });

    @Test
    void first_comes_what_the_own_history_speaks_for_then_what_goes_with_the_page() {
        together(5, SHOWN, 2);
        together(3, 10, 20);

        List<Pick> picks = recommender.picks(looked(10), Situation.on(SHOWN, Set.of()));

        assertThat(picks).extracting(Pick::basis).startsWith(Pick.Basis.PERSONAL);
        assertThat(picks).extracting(Pick::product).containsExactly(2L, 20L);
        assertThat(picks.get(1).evidence().get(0).interest().product()).isEqualTo(10L);
    }

    @Test
    void a_stranger_gets_what_is_the_same_for_everybody_and_nothing_else() {
        together(5, SHOWN, 2);
        together(5, 10, 20);

        List<Pick> picks = recommender.picks(History.none(), Situation.on(SHOWN, Set.of()));

        assertThat(picks).extracting(Pick::product).containsExactly(2L);
        assertThat(picks).extracting(Pick::basis).containsExactly(Pick.Basis.RELATED);
        assertThat(picks.get(0).supporters()).isEqualTo(5);
        assertThat(recommender.picks(History.none(), Situation.on(null, Set.of())))
                .isEmpty();
        assertThat(recommender.popular(History.none(), Situation.on(null, Set.of())))
                .extracting(Pick::product)
                .containsExactlyElementsOf(bestsellers);
    }

    @Test
    void where_only_purchases_may_be_used_the_page_and_the_cart_are_no_interest() {
        together(5, SHOWN, 2);
        together(5, 7, 8);
        History purchases = new History(
                List.of(Event.of(Event.Type.ORDER, Instant.EPOCH, "o", 100)),
                List.of(),
                Map.of(100L, new long[] {7}),
                false);

        List<Pick> picks = recommender.picks(purchases, Situation.on(SHOWN, Set.of()));
        assertThat(picks).extracting(Pick::product).containsExactly(8L, 2L);
        assertThat(picks).extracting(Pick::basis).containsExactly(Pick.Basis.PERSONAL, Pick.Basis.RELATED);

        assertThat(recommender.picks(purchases, Situation.atCart(Set.of(SHOWN))))
                .extracting(Pick::product)
                .containsExactly(8L);
    }

    @Test
    void the_cart_speaks_on_its_own_page_where_browsing_may_be_used() {
        together(5, SHOWN, 2);

        List<Pick> picks = recommender.picks(looked(30), Situation.atCart(Set.of(SHOWN)));

        assertThat(picks).extracting(Pick::product).containsExactly(2L);
        assertThat(picks.get(0).evidence().get(0).interest().how()).isEqualTo(Event.Type.CART_ADD);
        assertThat(recommender.picks(History.none(), Situation.atCart(Set.of(SHOWN))))
                .isEmpty();
    }

    @Test
    void never_what_is_in_the_cart_was_bought_is_declined_or_on_the_page_on_no_way() {
        together(5, SHOWN, 2);
        together(5, SHOWN, 3);
        together(5, SHOWN, 4);
        together(5, SHOWN, 5);
        together(5, 10, SHOWN);
        History history = new History(
                List.of(
                        Event.of(Event.Type.PRODUCT_VIEW, Instant.EPOCH, "v", 10),
                        Event.of(Event.Type.ORDER, Instant.EPOCH, "o", 100)),
                List.of(Event.of(Event.Type.NOT_FOR_ME, Instant.EPOCH, "n", 4)),
                Map.of(100L, new long[] {3}),
                true);
        Situation situation = Situation.on(SHOWN, Set.of(2L));

        assertThat(recommender.picks(history, situation))
                .extracting(Pick::product)
                .containsExactly(5L, 10L);
        assertThat(recommender.filtered(List.of(1L, 2L, 3L, 4L, 5L, 5L), Pick.Basis.SIMILAR, history, situation))
                .extracting(Pick::product)
                .containsExactly(5L);
        assertThat(recommender.popular(history, situation))
                .extracting(Pick::product)
                .containsExactly(50L, 51L, 52L);
    }

    @Test
    void what_sells_well_is_about_nobody_whatever_is_known_of_the_shopper() {
        together(5, 10, 50);

        assertThat(recommender.popular(looked(10), Situation.on(SHOWN, Set.of())))
                .isNotEmpty()
                .allSatisfy(pick -> {
                    assertThat(pick.basis()).isEqualTo(Pick.Basis.POPULAR);
                    assertThat(pick.evidence()).isEmpty();
                    assertThat(pick.supporters()).isZero();
                });
    }

    @Test
    void much_that_is_not_wanted_leaves_enough_of_the_rest() {
        List<Event> declined = new ArrayList<>();
        for (long product = 100; product < 140; product++) {
            together(9, SHOWN, product);
            declined.add(Event.of(Event.Type.NOT_FOR_ME, Instant.EPOCH, "n" + product, product));
        }
        together(3, 10, 200);
        History history = new History(
                List.of(Event.of(Event.Type.PRODUCT_VIEW, Instant.EPOCH, "v", 10)), declined, Map.of(), true);

        assertThat(recommender.picks(history, Situation.on(SHOWN, Set.of())))
                .extracting(Pick::product)
                .containsExactly(200L);
    }

    @Test
    void whether_the_merchant_wants_it_is_asked_each_time() {
        assertThat(recommender.isOn()).isTrue();
        on = false;
        assertThat(recommender.isOn()).isFalse();
    }

    private void together(int shoppers, long... products) {
        List<Long> basket = LongStream.of(products).boxed().toList();
        for (int i = 0; i < shoppers; i++) {
            SubjectId subject = SubjectId.of(String.format("%032x", ++number));
            contributions.put(subject, List.of(Basket.of(Purpose.BROWSING, basket)));
        }
    }

    private static History looked(long product) {
        return History.imagined(List.of(product));
    }
}
