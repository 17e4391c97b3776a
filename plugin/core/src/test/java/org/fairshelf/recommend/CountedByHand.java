package org.fairshelf.recommend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/**
 * The neighbours by their definition, with nothing kept from before. Of the baskets it sees nothing but pairs that enough shoppers support,
 * so whatever equals it depends on nothing else.
 */
final class CountedByHand {

    private record Pair(long one, long other) {}

    private record Edges(Purpose purpose, Map<Long, Set<Long>> partners) {}

    private final Map<Pair, Integer> supporters = new HashMap<>();
    private final List<Edges> baskets = new ArrayList<>();
    private final Formula formula;

    CountedByHand(Map<SubjectId, List<Basket>> contributed, int smallestGroup, Formula formula) {
        this.formula = formula;
        for (List<Basket> each : contributed.values()) {
            Set<Pair> pairs = new HashSet<>();
            each.forEach(basket -> pairs.addAll(pairs(basket)));
            pairs.forEach(pair -> supporters.merge(pair, 1, Integer::sum));
        }
        supporters.values().removeIf(number -> number < smallestGroup);
        contributed.values().stream().flatMap(Collection::stream).forEach(basket -> {
            Map<Long, Set<Long>> partners = new TreeMap<>();
            for (Pair pair : pairs(basket)) {
                if (supporters.containsKey(pair)) {
                    partners.computeIfAbsent(pair.one, product -> new TreeSet<>())
                            .add(pair.other);
                }
            }
            baskets.add(new Edges(basket.purpose(), partners));
        });
    }

    /** The neighbours of a product, in the words of {@link Neighbour#toString}. */
    List<String> neighbours(long product) {
        List<Neighbour> neighbours = new ArrayList<>();
        supporters.forEach((pair, number) -> {
            if (pair.one == product) {
                double weight = formula.weight(
                        sum(pair), formula.asInterest(size(product)), formula.asNeighbour(size(pair.other)), number);
                neighbours.add(new Neighbour(pair.other, weight, number));
            }
        });
        neighbours.sort(
                Comparator.comparingDouble((Neighbour each) -> -each.weight()).thenComparingLong(Neighbour::product));
        return neighbours.stream()
                .limit(formula.neighbours())
                .map(Neighbour::toString)
                .toList();
    }

    boolean isSupported(long one, long other) {
        return supporters.containsKey(new Pair(one, other));
    }

    private long sum(Pair pair) {
        return baskets.stream()
                .filter(basket ->
                        basket.partners.getOrDefault(pair.one, Set.of()).contains(pair.other))
                .mapToLong(basket -> formula.share(
                        basket.purpose, basket.partners.get(pair.one).size()))
                .sum();
    }

    private long size(long product) {
        return Formula.size(baskets.stream()
                .filter(basket -> basket.partners.containsKey(product))
                .mapToLong(basket -> formula.share(basket.purpose, 1))
                .sum());
    }

    private static Set<Pair> pairs(Basket basket) {
        Set<Pair> pairs = new HashSet<>();
        for (Long one : basket.products()) {
            for (Long other : basket.products()) {
                if (!one.equals(other)) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }
}
