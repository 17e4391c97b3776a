package org.fairshelf.recommend;

/** A product that goes with another one. Immutable. */
public final class Neighbour {

    private final long product;
    private final double weight;
    private final int supporters;

    Neighbour(long product, double weight, int supporters) {
        this.product = product;
        this.weight = weight;
        this.supporters = supporters;
    }

    /** Its id. */
    public long product() {
        return product;
    }

    /** How strongly the two go together: above 0, at most 1. Says which of two neighbours is nearer, not a probability. */
    public double weight() {
        return weight;
    }

    /** How many different shoppers had both in one basket. Never fewer than the model's {@link Model#smallestGroup() smallest group}. */
    public int supporters() {
        return supporters;
    }

    @Override
    public String toString() {
        return product + " (" + weight + ", " + supporters + " shoppers)";
    }
}
