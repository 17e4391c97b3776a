package org.fairshelf.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
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

    static Basket bought(long... products) {
        return Basket.of(Purpose.PURCHASES, Arrays.stream(products).boxed().collect(Collectors.toList()));
    }

    static SubjectId subject(int number) {
        return SubjectId.of(String.format("%032x", number));
    }
}
