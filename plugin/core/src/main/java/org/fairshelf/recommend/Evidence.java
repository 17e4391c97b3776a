package org.fairshelf.recommend;

/** An interest that really made a recommendation, and how much of it. Immutable. */
public final class Evidence {

    private final Interest interest;
    private final double share;
    private final int supporters;

    Evidence(Interest interest, double share, int supporters) {
        this.interest = interest;
        this.share = share;
        this.supporters = supporters;
    }

    /** One of those that were asked with. */
    public Interest interest() {
        return interest;
    }

    /** Its part of the score: above 0, at most 1. */
    public double share() {
        return share;
    }

    /** How many different shoppers had the product of the interest and the recommended one in one basket. */
    public int supporters() {
        return supporters;
    }

    @Override
    public String toString() {
        return interest + ": " + share + " by " + supporters + " shoppers";
    }
}
