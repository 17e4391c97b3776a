package org.fairshelf.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.junit.jupiter.api.Test;

/** What shoppers contribute, and what follows from it. */
class ContributionsTest {

    private final Contributions contributions = new Contributions(3);

    @Test
    void products_go_together_once_enough_shoppers_had_both() {
        contributions.put(subject(1), List.of(bought(1, 2)));
        contributions.put(subject(2), List.of(bought(1, 2), bought(1, 2)));
        assertThat(contributions.model().neighbours(1)).isEmpty();

        contributions.put(subject(3), List.of(bought(2, 1, 7)));

        Neighbour neighbour = contributions.model().neighbours(1).get(0);
        assertThat(contributions.model().neighbours(1)).hasSize(1);
        assertThat(neighbour.product()).isEqualTo(2);
        assertThat(neighbour.supporters()).isEqualTo(3);
        assertThat(neighbour.weight()).isGreaterThan(0).isLessThanOrEqualTo(1);
        assertThat(contributions.model().rows()).isEqualTo(2);
    }

    @Test
    void whoever_leaves_takes_everything_along() {
        for (int i = 1; i <= 3; i++) {
            contributions.put(subject(i), List.of(bought(1, 2)));
        }
        assertThat(contributions.model().rows()).isEqualTo(2);

        contributions.remove(subject(2));

        assertThat(contributions.model().rows()).isZero();
        assertThat(contributions.model().shoppers()).isEqualTo(2);
    }

    @Test
    void whoever_contributes_anew_contributes_nothing_of_before() {
        for (int i = 1; i <= 3; i++) {
            contributions.put(subject(i), List.of(bought(1, 2)));
        }
        contributions.put(subject(1), List.of(bought(1, 3)));

        assertThat(contributions.model().neighbours(1)).isEmpty();
        assertThat(contributions.model().shoppers()).isEqualTo(3);
        contributions.put(subject(1), List.of());
        assertThat(contributions.subjects()).containsExactlyInAnyOrder(subject(2), subject(3));
    }

    @Test
    void what_was_bought_counts_more_than_what_was_looked_at() {
        for (int i = 1; i <= 3; i++) {
            contributions.put(
                    subject(i),
                    List.of(bought(1, 2), Basket.of(Purpose.BROWSING, List.of(1L, 3L)), bought(2, 9), bought(3, 8)));
            contributions.put(subject(i + 10), List.of(bought(2, 9), bought(3, 8)));
        }

        assertThat(contributions.model().neighbours(1))
                .extracting(Neighbour::product)
                .containsExactly(2L, 3L);
    }

    @Test
    void what_was_handed_out_stays_as_it_was() {
        for (int i = 1; i <= 3; i++) {
            contributions.put(subject(i), List.of(bought(1, 2)));
        }
        Model before = contributions.model();
        assertThat(contributions.model()).isSameAs(before);

        contributions.remove(subject(1));
        contributions.remove(subject(99));

        assertThat(contributions.model()).isNotEqualTo(before);
        assertThat(before.neighbours(1)).hasSize(1);
    }

    @Test
    void the_smallest_group_has_three_to_fifty_shoppers() {
        for (int number : new int[] {Integer.MIN_VALUE, 0, 2, 51}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Contributions(number));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> contributions.smallestGroup(number))
                    .withMessageContaining("3 to 50");
        }
        contributions.smallestGroup(50);
        assertThat(contributions.model().smallestGroup()).isEqualTo(50);
    }

    @Test
    void nonsense_changes_nothing() {
        contributions.put(subject(1), List.of(bought(1, 2)));

        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> contributions.put(subject(1), Arrays.asList(bought(3, 4), null)));

        contributions.put(subject(2), List.of(bought(1, 2)));
        contributions.put(subject(3), List.of(bought(1, 2)));
        assertThat(contributions.model().neighbours(1)).hasSize(1);
    }

    @Test
    void many_may_contribute_and_read_at_the_same_time() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Model>> work = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int number = i;
            work.add(() -> {
                contributions.put(subject(number), List.of(bought(1, 2, 3 + number % 5)));
                if (number % 3 == 0) {
                    contributions.remove(subject(number));
                }
                return contributions.model();
            });
        }
        for (Future<Model> each : threads.invokeAll(work)) {
            each.get();
        }
        threads.shutdown();

        Contributions alone = new Contributions(3);
        for (int i = 0; i < 200; i++) {
            if (i % 3 != 0) {
                alone.put(subject(i), List.of(bought(1, 2, 3 + i % 5)));
            }
        }
        assertThat(contributions.model()).isEqualTo(alone.model());
    }

    static Basket bought(long... products) {
        return Basket.of(Purpose.PURCHASES, Arrays.stream(products).boxed().collect(Collectors.toList()));
    }

    static SubjectId subject(int number) {
        return SubjectId.of(String.format("%032x", number));
    }
}
