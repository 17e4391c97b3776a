package org.fairshelf.sample.shop.past;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Chance that falls the same way everywhere: a {@link SplittableRandom} with a fixed seed, of which only {@link
 * SplittableRandom#nextLong()} is used. Everything else is derived here with {@link StrictMath}, because how the JDK
 * turns bits into bounded or normal numbers differs between versions, and {@link Math} between processors.
 */
final class Dice {
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice of their own for thing number {@code index}, so that no thing's fate depends on that of another. */
    static Dice of(long seed, long index) {
        // Scrambled: neighbouring seeds of a SplittableRandom would give shifted copies of one sequence.
        long mixed = seed ^ ((index + 1) * 0xD1B54A32D192ED03L);
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return new Dice(mixed ^ (mixed >>> 32));
    }

    /** Evenly from 0 to below 1. */
    double fraction() {
        return (random.nextLong() >>> 11) * TWO_TO_MINUS_53;
    }

    /** Evenly from {@code low} to below {@code high}. */
    double between(double low, double high) {
        return low + (high - low) * fraction();
    }

    /** A whole number from 0 to below {@code bound}. */
    int below(int bound) {
        return (int) (fraction() * bound);
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    /** Normally distributed around 0 with deviation 1. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - fraction()));
        return radius * StrictMath.cos(2 * StrictMath.PI * fraction());
    }

    /** A factor around 1: as often below {@code 1 / (1 + x)} as above {@code 1 + x}. */
    double factor(double deviation) {
        return StrictMath.exp(deviation * normal());
    }

    <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    /** One of the things, each as likely as its weight; weights are not negative, and one of them is positive. */
    <T> T oneOf(List<T> things, ToDoubleFunction<? super T> weight) {
        double[] sums = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weight.applyAsDouble(things.get(i));
            sums[i] = sum;
        }
        double mark = fraction() * sum;
        for (int i = 0; i < sums.length; i++) {
            if (mark < sums[i]) {
                return things.get(i);
            }
        }
        throw new IllegalArgumentException("None of " + things + " has a weight.");
    }
}
