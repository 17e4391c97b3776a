package org.fairshelf.recommend;

import org.fairshelf.capture.Event;
import org.fairshelf.privacy.Purpose;

/** A product that a shopper has shown an interest in, and how. Immutable. */
public final class Interest {

    /** The largest weight. */
    public static final double MOST = 100;

    private final Event.Type how;
    private final long product;
    private final double weight;

    private Interest(Event.Type how, long product, double weight) {
        this.how = how;
        this.product = product;
        this.weight = weight;
    }

    /**
     * An interest.
     *
     * @param how what the shopper did; it says under which purpose the interest may be used
     * @param product the id of the product
     * @param weight how much it counts beside others: above 0, at most {@link #MOST}
     * @throws IllegalArgumentException if the weight is not in that range
     */
    public static Interest of(Event.Type how, long product, double weight) {
        if (!(weight > 0 && weight <= MOST)) {
            throw new IllegalArgumentException(
                    "An interest weighs more than 0 and at most " + MOST + ", not " + weight + ".");
        }
        return new Interest(how, product, weight);
    }

    /** What the shopper did. */
    public Event.Type how() {
        return how;
    }

    /** The id of the product. */
    public long product() {
        return product;
    }

    /** How much it counts beside others: above 0, at most {@link #MOST}. */
    public double weight() {
        return weight;
    }

    /** Under which purpose it may be used. */
    public Purpose purpose() {
        return how.purpose();
    }

    @Override
    public String toString() {
        return how.word() + " " + product + " (" + weight + ")";
    }
}
