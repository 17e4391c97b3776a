package org.fairshelf.recommend;

import java.util.List;

/** A product that fits the interests of a shopper, with the reasons. Immutable. */
public final class Recommendation {

    private final long product;
    private final double score;
    private final List<Evidence> evidence;

    Recommendation(long product, double score, List<Evidence> evidence) {
        this.product = product;
        this.score = score;
        this.evidence = evidence;
    }

    /** Its id. */
    public long product() {
        return product;
    }

    /** The sum over the interests of their weight times the weight of the neighbour; above 0. Compares within one answer only. */
    public double score() {
        return score;
    }

    /**
     * The smallest set of interests without which the product would lose at least half of its score (requirement X7); the largest share
     * first, of equal ones the one that was named first. Never empty.
     *
     * <p>It is found by taking the largest shares until they make up half. No smaller set does: the score is a plain sum, so what a set takes
     * away is the sum of its own shares, and no set of n interests takes away more than the n largest. If those with n - 1 members leave more
     * than half, so does every other set with n - 1. The sums are sums of integers, so this holds to the last digit.
     */
    public List<Evidence> evidence() {
        return evidence;
    }

    @Override
    public String toString() {
        return product + " (" + score + ") because of " + evidence;
    }
}
