package org.fairshelf.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fairshelf.capture.Event;
import org.fairshelf.capture.Event.Type;
import org.fairshelf.privacy.Purpose;
import org.junit.jupiter.api.Test;

/** What a shopper is interested in. */
class InterestsTest {

    @Test
    void the_newest_comes_first_and_counts_most() {
        List<Interest> interests =
                interests(event(Type.PRODUCT_VIEW, 3), event(Type.PRODUCT_VIEW, 1), event(Type.PRODUCT_VIEW, 2));

        assertThat(interests).extracting(Interest::product).containsExactly(3L, 1L, 2L);
        assertThat(interests)
                .extracting(Interest::weight)
                .isSortedAccordingTo(Collections.reverseOrder())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_product_comes_once_as_the_strongest_at_the_place_of_the_newest() {
        List<Interest> interests =
                interests(event(Type.PRODUCT_VIEW, 1), event(Type.PRODUCT_VIEW, 2), event(Type.CART_ADD, 1));

        assertThat(interests).extracting(Interest::product).containsExactly(1L, 2L);
        assertThat(interests).extracting(Interest::how).containsExactly(Type.CART_ADD, Type.PRODUCT_VIEW);
    }

    @Test
    void cart_and_order_count_more_than_a_look() {
        double looked = interests(event(Type.PRODUCT_VIEW, 1)).get(0).weight();

        assertThat(interests(event(Type.CART_ADD, 1)).get(0).weight()).isGreaterThan(looked);
        assertThat(interests(event(Type.ORDER, 50)).get(0).weight()).isGreaterThan(looked);
    }

    @Test
    void an_order_stands_for_its_products_under_its_own_purpose() {
        List<Interest> interests = interests(event(Type.ORDER, 50), event(Type.ORDER, 51));

        assertThat(interests).extracting(Interest::product).containsExactly(5L, 6L);
        assertThat(interests).extracting(Interest::purpose).containsOnly(Purpose.PURCHASES);
    }

    @Test
    void what_is_not_wanted_is_no_interest_whenever_that_was_said() {
        assertThat(interests(
                        event(Type.CART_ADD, 1),
                        event(Type.NOT_FOR_ME, 1),
                        event(Type.NOT_FOR_ME_BOUGHT, 5),
                        event(Type.ORDER, 50)))
                .extracting(Interest::product)
                .containsExactly(6L);
    }

    @Test
    void searches_categories_and_what_left_the_cart_are_no_interest() {
        assertThat(interests(
                        Event.search(Instant.EPOCH, "s", "tea"),
                        event(Type.CATEGORY_VIEW, 1),
                        event(Type.CART_UPDATE, 2),
                        event(Type.CART_REMOVE, 3)))
                .isEmpty();
    }

    @Test
    void gives_no_more_than_asked_for() {
        List<Event> views = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            views.add(event(Type.PRODUCT_VIEW, i));
        }

        assertThat(Interests.of(views, Map.of(), Interests.MOST)).hasSize(Interests.MOST);
        assertThat(Interests.of(views, Map.of(), 0)).isEmpty();
        assertThat(Interests.of(views, Map.of(), -1)).isEmpty();
        assertThat(Interests.of(List.of(), Map.of(), 20)).isEmpty();
    }

    @Test
    void a_weight_is_a_number_within_bounds() {
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Interest.MOST * 1.01}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Interest.of(Type.PRODUCT_VIEW, 1, weight))
                    .withMessageContaining("weighs");
        }
        assertThat(Interest.of(Type.PRODUCT_VIEW, 1, Interest.MOST).weight()).isEqualTo(Interest.MOST);
    }

    private static List<Interest> interests(Event... newestFirst) {
        return Interests.of(List.of(newestFirst), Map.of(50L, new long[] {5, 6}), 20);
    }

    private static Event event(Type type, long thing) {
        return Event.of(type, Instant.EPOCH, type + "-" + thing, thing);
    }
}
