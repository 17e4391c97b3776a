package org.fairshelf.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes together in the shop at one moment: for each product its nearest neighbours. Immutable, so any number of threads may ask at the
 * same time and none waits. How the weights come about is told at {@link Contributions}.
 *
 * <p>It recommends as in B. Sarwar, G. Karypis, J. Konstan, J. Riedl, "Item-based collaborative filtering recommendation algorithms", WWW
 * 2001: a product scores the sum of its weights beside the interests of the shopper. A sum can be taken apart again, which is what makes the
 * reasons true (requirement X7).
 */
public final class Model {

    /** Interests after these are not looked at. */
    public static final int INTERESTS = 1_000;

    /** Contributions to a score are counted in these parts, so that sums are exact in any order. */
    private static final double PARTS = 1L << 40;

    private static final Comparator<Candidate> BEST_FIRST = (one, other) ->
            one.score != other.score ? Long.compare(other.score, one.score) : Long.compare(one.product, other.product);

    private static final Model EMPTY = new Model(Contributions.LEAST, 0, new long[0], new Row[0]);

    private final int smallestGroup;
    private final int shoppers;
    private final long[] products;
    private final Row[] rows;

    /**
     * As it was counted.
     *
     * @param products those that have neighbours, the lowest id first
     * @param rows the neighbours of each of them
     */
    Model(int smallestGroup, int shoppers, long[] products, Row[] rows) {
        this.smallestGroup = smallestGroup;
        this.shoppers = shoppers;
        this.products = products;
        this.rows = rows;
    }

    /** One that knows nothing. */
    public static Model empty() {
        return EMPTY;
    }

    /** What goes with a product, the nearest first, of equally near ones the lower id. Empty if nothing is known about it; never null. */
    public List<Neighbour> neighbours(long product) {
        Row row = row(product);
        List<Neighbour> neighbours = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            neighbours.add(new Neighbour(row.product(i), row.weight(i), row.supporters(i)));
        }
        return Collections.unmodifiableList(neighbours);
    }

    /**
     * What fits these interests: the highest score first, of equal ones the lower id. The products of the interests are never among it. What
     * else must not be shown (sold out, bought, not wanted) is left out by whoever shows it.
     *
     * @param interests the first {@link #INTERESTS} of them count; in which order makes no difference to the scores. A product that is named
     *     twice counts twice
     * @param most how many at most; none for 0 and less
     */
    public List<Recommendation> recommend(List<Interest> interests, int most) {
        List<Interest> counted = interests.subList(0, Math.min(interests.size(), INTERESTS));
        Set<Long> own = new HashSet<>();
        counted.forEach(interest -> own.add(interest.product()));
        Map<Long, Candidate> candidates = new HashMap<>();
        for (Interest interest : counted) {
            Row row = row(interest.product());
            for (int i = 0; i < row.size(); i++) {
                if (!own.contains(row.product(i))) {
                    candidates
                            .computeIfAbsent(row.product(i), Candidate::new)
                            .add(interest, parts(interest, row.weight(i)), row.supporters(i));
                }
            }
        }
        List<Candidate> ranked = new ArrayList<>(candidates.values());
        ranked.sort(BEST_FIRST);
        List<Recommendation> best = new ArrayList<>();
        for (Candidate candidate : ranked.subList(0, Math.max(0, Math.min(most, ranked.size())))) {
            best.add(candidate.recommendation());
        }
        return Collections.unmodifiableList(best);
    }

    /** How many shoppers it is made from. */
    public int shoppers() {
        return shoppers;
    }

    /** How many products have neighbours of their own. */
    public int rows() {
        return products.length;
    }

    /** How many different shoppers it takes at least for two products to go together. */
    public int smallestGroup() {
        return smallestGroup;
    }

    /** Whether the other one is the same, entry for entry. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Model
                && smallestGroup == ((Model) other).smallestGroup
                && shoppers == ((Model) other).shoppers
                && Arrays.equals(products, ((Model) other).products)
                && Arrays.equals(rows, ((Model) other).rows);
    }

    @Override
    public int hashCode() {
        return 31 * shoppers + Arrays.hashCode(products);
    }

    @Override
    public String toString() {
        return rows() + " products with neighbours from " + shoppers + " shoppers";
    }

    private Row row(long product) {
        int at = Arrays.binarySearch(products, product);
        return at < 0 ? Row.EMPTY : rows[at];
    }

    private static long parts(Interest interest, double weight) {
        return Math.max(1, Math.round(interest.weight() * weight * PARTS));
    }

    /** A product that may be recommended, while its score is summed up. */
    private static final class Candidate {
        private final long product;
        private final List<Part> parts = new ArrayList<>(4);
        private long score;

        private Candidate(Long product) {
            this.product = product;
        }

        private void add(Interest interest, long amount, int supporters) {
            parts.add(new Part(interest, amount, supporters));
            score += amount;
        }

        private Recommendation recommendation() {
            parts.sort((one, other) -> Long.compare(other.amount, one.amount));
            List<Evidence> evidence = new ArrayList<>();
            long left = score;
            for (int i = 0; left > score - left; i++) {
                Part part = parts.get(i);
                left -= part.amount;
                evidence.add(new Evidence(part.interest, (double) part.amount / score, part.supporters));
            }
            return new Recommendation(product, score / PARTS, Collections.unmodifiableList(evidence));
        }
    }

    /** What one interest adds to a score. */
    private static final class Part {
        private final Interest interest;
        private final long amount;
        private final int supporters;

        private Part(Interest interest, long amount, int supporters) {
            this.interest = interest;
            this.amount = amount;
            this.supporters = supporters;
        }
    }
}
