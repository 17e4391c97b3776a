package org.fairshelf.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Counts the row of one product after the other, walking the baskets that the product is in. Two products go together only if enough
 * different shoppers had both in one basket; whatever else is in a basket is treated as if it were not, before anything is summed up. So
 * nothing that comes out depends on a pair with fewer supporters (requirement X8).
 *
 * <p>Made for one round of counting: the arrays are as long as there are slots.
 */
final class Counting {

    private static final Comparator<Neighbour> BEST_FIRST =
            Comparator.comparingDouble(Neighbour::weight).reversed().thenComparingLong(Neighbour::product);

    private final Products products;
    private final Formula formula;
    private final int smallestGroup;
    private final int[] supporters;
    private final int[] lastShopper;
    private final long[] sums;
    private final int[] met;
    private int metSize;
    private int shopper;

    Counting(Products products, Formula formula, int smallestGroup) {
        this.products = products;
        this.formula = formula;
        this.smallestGroup = smallestGroup;
        this.supporters = new int[products.end()];
        this.lastShopper = new int[products.end()];
        this.sums = new long[products.end()];
        this.met = new int[products.end()];
    }

    /** How often a product was chosen with another one that it goes with, in {@link Formula#PARTS}, rounded. */
    long size(int slot) {
        support(slot);
        long sum = 0;
        for (int i = 0; i < products.size(slot); i++) {
            Contribution contribution = products.contribution(slot, i);
            for (int b = 0; b < contribution.size(); b++) {
                if (contribution.has(b, slot) && others(slot, contribution.basket(b)) > 0) {
                    sum += formula.share(contribution.purpose(b), 1);
                }
            }
        }
        return Formula.size(sum);
    }

    /** The slots of the products that a product goes with. */
    int[] partners(int slot) {
        support(slot);
        return met(slot);
    }

    /**
     * The row of a product.
     *
     * @param asInterest {@link Formula#asInterest} of it
     * @param asNeighbour {@link Formula#asNeighbour} of all slots
     */
    Row row(int slot, double asInterest, double[] asNeighbour) {
        support(slot);
        for (int i = 0; i < products.size(slot); i++) {
            Contribution contribution = products.contribution(slot, i);
            for (int b = 0; b < contribution.size(); b++) {
                if (contribution.has(b, slot)) {
                    add(slot, contribution, b);
                }
            }
        }
        int[] partners = met(slot);
        double[] weights = new double[partners.length];
        for (int i = 0; i < partners.length; i++) {
            int other = partners[i];
            weights[i] = formula.weight(sums[other], asInterest, asNeighbour[other], supporters[other]);
        }
        return nearest(partners, weights);
    }

    private int[] met(int slot) {
        return Arrays.stream(met, 0, metSize)
                .filter(other -> goesWith(slot, other))
                .toArray();
    }

    /** Counts, for all that was ever in one basket with a product, how many shoppers had both. */
    private void support(int slot) {
        for (int i = 0; i < metSize; i++) {
            supporters[met[i]] = 0;
            sums[met[i]] = 0;
        }
        metSize = 0;
        for (int i = 0; i < products.size(slot); i++) {
            Contribution contribution = products.contribution(slot, i);
            shopper++;
            for (int b = 0; b < contribution.size(); b++) {
                if (contribution.has(b, slot)) {
                    support(contribution.basket(b));
                }
            }
        }
    }

    private void support(int[] basket) {
        for (int other : basket) {
            if (lastShopper[other] != shopper) {
                lastShopper[other] = shopper;
                if (supporters[other]++ == 0) {
                    met[metSize++] = other;
                }
            }
        }
    }

    private void add(int slot, Contribution contribution, int basket) {
        int others = others(slot, contribution.basket(basket));
        long share = formula.share(contribution.purpose(basket), others);
        for (int other : contribution.basket(basket)) {
            sums[other] += share;
        }
    }

    private int others(int slot, int[] basket) {
        int others = 0;
        for (int other : basket) {
            if (goesWith(slot, other)) {
                others++;
            }
        }
        return others;
    }

    private boolean goesWith(int slot, int other) {
        return other != slot && supporters[other] >= smallestGroup;
    }

    private Row nearest(int[] partners, double[] weights) {
        List<Neighbour> nearest = new ArrayList<>();
        double least = least(weights);
        for (int i = 0; i < partners.length; i++) {
            if (weights[i] >= least) {
                nearest.add(new Neighbour(products.id(partners[i]), weights[i], supporters[partners[i]]));
            }
        }
        nearest.sort(BEST_FIRST);
        int size = Math.min(nearest.size(), formula.neighbours());
        return Row.of(nearest.subList(0, size));
    }

    /** What a neighbour must weigh to be among the nearest; ties are told apart later. */
    private double least(double[] weights) {
        if (weights.length <= formula.neighbours()) {
            return 0;
        }
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - formula.neighbours()];
    }
}
