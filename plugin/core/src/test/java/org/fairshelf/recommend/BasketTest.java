package org.fairshelf.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.fairshelf.privacy.Purpose;
import org.junit.jupiter.api.Test;

/** What was chosen together. */
class BasketTest {

    @Test
    void holds_each_product_once_in_order() {
        Basket basket = Basket.of(Purpose.BROWSING, List.of(7L, Long.MAX_VALUE, 7L, -1L));

        assertThat(basket.products()).containsExactly(-1L, 7L, Long.MAX_VALUE);
        assertThat(basket).isEqualTo(Basket.of(Purpose.BROWSING, List.of(Long.MAX_VALUE, -1L, 7L)));
        assertThat(basket).isNotEqualTo(Basket.of(Purpose.PURCHASES, basket.products()));
    }

    @Test
    void of_a_huge_one_the_newest_products_count_whichever_order_they_come_in() {
        List<Long> huge = LongStream.range(0, 10_000).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(huge, new Random(1));

        assertThat(Basket.of(Purpose.PURCHASES, huge).products())
                .hasSize(Basket.MOST)
                .startsWith(10_000L - Basket.MOST)
                .endsWith(9_999L);
    }

    @Test
    void huge_ones_can_be_learned_from() {
        List<Long> huge = LongStream.range(1L << 33, (1L << 33) + 600).boxed().toList();
        Contributions contributions = new Contributions(3);
        for (int i = 0; i < 3; i++) {
            contributions.put(ContributionsTest.subject(i), List.of(Basket.of(Purpose.PURCHASES, huge)));
        }

        assertThat(contributions.model().rows()).isEqualTo(Basket.MOST);
        assertThat(contributions.model().neighbours((1L << 33) + 599)).isNotEmpty();
    }

    @Test
    void refuses_purposes_for_which_nothing_is_learned_and_products_that_are_none() {
        for (Purpose purpose : List.of(Purpose.EMAIL, Purpose.RIGHTS, Purpose.RETENTION, Purpose.AUDIT)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Basket.of(purpose, List.of(1L)))
                    .withMessageContaining(purpose.word());
        }
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> Basket.of(Purpose.BROWSING, Arrays.asList(1L, null)));
    }
}
