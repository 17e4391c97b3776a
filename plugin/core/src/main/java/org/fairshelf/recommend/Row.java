package org.fairshelf.recommend;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The neighbours of one product, best first. Immutable, and in three plain arrays because there are many of them. */
final class Row {

    static final Row EMPTY = new Row(new long[0], new double[0], new int[0]);

    private final long[] products;
    private final double[] weights;
    private final int[] supporters;

    private Row(long[] products, double[] weights, int[] supporters) {
        this.products = products;
        this.weights = weights;
        this.supporters = supporters;
    }

    static Row of(List<Neighbour> neighbours) {
        return new Row(
                neighbours.stream().mapToLong(Neighbour::product).toArray(),
                neighbours.stream().mapToDouble(Neighbour::weight).toArray(),
                neighbours.stream().mapToInt(Neighbour::supporters).toArray());
    }

    int size() {
        return products.length;
    }

    long product(int index) {
        return products[index];
    }

    double weight(int index) {
        return weights[index];
    }

    int supporters(int index) {
        return supporters[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row
                && Arrays.equals(products, ((Row) other).products)
                && Arrays.equals(weights, ((Row) other).weights)
                && Arrays.equals(supporters, ((Row) other).supporters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(products);
    }
}
