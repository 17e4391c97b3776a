package org.fairshelf.recommend;

import org.fairshelf.privacy.Purpose;

/** How baskets become weights: the numbers that were chosen by measuring (plugin/bench). Immutable. */
final class Formula {

    /** A basket counts in these parts, so that all sums are sums of integers. */
    static final long PARTS = 1L << 20;

    /** Looking at two things on the same day says less than paying for both. */
    static final double VIEWED = 0.25;

    /** How many leading binary digits of a size are told apart. */
    private static final int DIGITS = 5;

    /** What was chosen. */
    static final Formula CHOSEN = new Formula(1, 0.65, 20, 30);

    private final long[] viewed;
    private final long[] bought;
    private final double popularity;
    private final double shrinkage;
    private final int neighbours;

    Formula(double exponent, double popularity, double shrinkage, int neighbours) {
        this.viewed = shares(VIEWED, exponent);
        this.bought = shares(1, exponent);
        this.popularity = popularity;
        this.shrinkage = shrinkage;
        this.neighbours = neighbours;
    }

    /** The most neighbours of a product. */
    int neighbours() {
        return neighbours;
    }

    /** What a basket says of a product and each of so many others in it, in {@link #PARTS}. */
    long share(Purpose purpose, int others) {
        return (purpose == Purpose.PURCHASES ? bought : viewed)[others];
    }

    /** The sum of full shares, rounded up to its leading digits, so that a single shopper seldom changes it. */
    static long size(long sum) {
        int dropped = Long.SIZE - Long.numberOfLeadingZeros(sum) - DIGITS;
        if (dropped <= 0) {
            return sum;
        }
        long unit = 1L << dropped;
        return (sum + unit - 1) & -unit;
    }

    /** What the weights of a product's own neighbours are divided by. */
    double asInterest(long size) {
        return StrictMath.pow(size, 1 - popularity);
    }

    /** What the weight of a product is divided by where it is the neighbour. */
    double asNeighbour(long size) {
        return StrictMath.pow(size, popularity);
    }

    /** Above 0, at most 1: what was summed up is never more than either size. */
    double weight(long sum, double asInterest, double asNeighbour, int supporters) {
        return Math.min(1, sum / (asInterest * asNeighbour) * (supporters / (supporters + shrinkage)));
    }

    private static long[] shares(double weight, double exponent) {
        long[] shares = new long[Basket.MOST];
        for (int others = 1; others < shares.length; others++) {
            shares[others] = Math.max(1, Math.round(PARTS * weight * StrictMath.pow(others, -exponent)));
        }
        return shares;
    }
}
