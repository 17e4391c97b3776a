package org.fairshelf.sample.shop.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    /** The expected numbers were worked out apart from this code, from the definition of SplitMix64. */
    @Test
    void fallTheSameWayOnEveryJdkAndProcessor() {
        Dice dice = Dice.of(42, 7);

        assertThat(dice.fraction()).isEqualTo(0.16390126255852955);
        assertThat(dice.below(1_000_000)).isEqualTo(503_938);
        assertThat(dice.normal()).isEqualTo(-0.07905240582580406);
    }

    @Test
    void ofDifferentThingsFallIndependently() {
        double[] first = IntStream.range(0, 1000)
                .mapToDouble(i -> Dice.of(1, i).fraction())
                .toArray();

        assertThat(DoubleStream.of(first).average().orElseThrow()).isCloseTo(0.5, within(0.03));
        assertThat(IntStream.range(1, first.length)
                        .filter(i -> first[i] > first[i - 1])
                        .count())
                .isBetween(450L, 550L);
    }

    @Test
    void normalNumbersAreNormal() {
        Dice dice = Dice.of(1, 1);
        double[] numbers = DoubleStream.generate(dice::normal).limit(20_000).toArray();

        assertThat(DoubleStream.of(numbers).average().orElseThrow()).isCloseTo(0, within(0.03));
        assertThat(DoubleStream.of(numbers)
                        .map(number -> number * number)
                        .average()
                        .orElseThrow())
                .isCloseTo(1, within(0.04));
    }

    @Test
    void whatWeighsMoreComesMoreOften() {
        Dice dice = Dice.of(1, 2);
        long heavy = IntStream.range(0, 10_000)
                .filter(i -> dice.oneOf(List.of("none", "light", "heavy"), String::length)
                        .equals("heavy"))
                .count();

        // 5 of 4 + 5 + 5
        assertThat(heavy).isBetween(3_350L, 3_800L);
    }

    @Test
    void neverChooseWhatHasNoWeight() {
        Dice dice = Dice.of(1, 3);

        assertThat(IntStream.range(0, 1000).mapToObj(i -> dice.oneOf(List.of(0, 1, 0), number -> number)))
                .containsOnly(1);
        assertThatThrownBy(() -> dice.oneOf(List.of(0), number -> number)).isInstanceOf(IllegalArgumentException.class);
    }
}
