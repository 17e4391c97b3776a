package org.fairshelf.recommend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.recommend.Invoices.Invoice;
import org.fairshelf.shared.SubjectId;

/** Invoices to learn from, and later ones to be judged by. */
final class Split {

    private static final int LENGTH = 20;

    /** Ranks the whole catalogue for what somebody has; returns the best, without what they have. */
    interface Ranking {
        List<Long> best(Collection<Long> owned, int most);
    }

    /** Means over all questions. */
    record Score(double recall, double ndcg, int questions) {
        @Override
        public String toString() {
            return String.format("%.4f / %.4f", recall, ndcg);
        }
    }

    private final List<Invoice> train;
    private final List<Invoice> test;
    private final Set<Long> catalogue = new HashSet<>();

    private Split(List<Invoice> train, List<Invoice> test) {
        this.train = train;
        this.test = test;
        train.forEach(invoice -> catalogue.addAll(invoice.products()));
    }

    /** The first 80 % by time, and the rest. */
    static Split of(List<Invoice> invoices) {
        int cut = (int) (invoices.size() * 0.8);
        return new Split(invoices.subList(0, cut), invoices.subList(cut, invoices.size()));
    }

    List<Invoice> train() {
        return train;
    }

    Set<Long> catalogue() {
        return catalogue;
    }

    /** What known customers have bought. */
    Map<String, Set<Long>> customers() {
        return products(train);
    }

    /** What each shopper contributes: every invoice a basket, every invoice of somebody unknown a shopper of its own. */
    Map<SubjectId, List<Basket>> contributions() {
        Map<String, List<Basket>> baskets = new LinkedHashMap<>();
        for (Invoice invoice : train) {
            String shopper = invoice.customer().isEmpty() ? invoice.number() : invoice.customer();
            baskets.computeIfAbsent(shopper, key -> new ArrayList<>())
                    .add(Basket.of(Purpose.PURCHASES, invoice.products()));
        }
        Map<SubjectId, List<Basket>> contributions = new LinkedHashMap<>();
        baskets.values()
                .forEach(each -> contributions.put(SubjectId.of(String.format("%032x", contributions.size())), each));
        return contributions;
    }

    /** From all that a customer has bought to what is new in later invoices. */
    Score customers(Ranking ranking) {
        Map<String, Set<Long>> later = products(test);
        Mean mean = new Mean();
        customers().forEach((customer, owned) -> {
            Set<Long> targets = new HashSet<>(later.getOrDefault(customer, Set.of()));
            targets.retainAll(catalogue);
            targets.removeAll(owned);
            if (!targets.isEmpty()) {
                mean.add(score(ranking.best(owned, LENGTH), targets), 1);
            }
        });
        return mean.score();
    }

    /** From an invoice without one of its products to that product: the mean over all its products, so that no draw decides. */
    Score basket(Ranking ranking, int each) {
        return invoices(each, (product, rest) -> score(ranking.best(rest, LENGTH), Set.of(product)));
    }

    /** From one product of an invoice to all the others, again the mean over all products. */
    Score oneItem(Ranking ranking, int each) {
        Map<Long, List<Long>> known = new HashMap<>();
        return invoices(
                each,
                (product, rest) ->
                        score(known.computeIfAbsent(product, one -> ranking.best(Set.of(one), LENGTH)), rest));
    }

    private interface Question {
        double[] ask(Long product, Set<Long> rest);
    }

    private Score invoices(int each, Question question) {
        Mean mean = new Mean();
        int number = 0;
        for (Invoice invoice : test) {
            Set<Long> products = new LinkedHashSet<>(invoice.products());
            products.retainAll(catalogue);
            if (products.size() < 2 || number++ % each != 0) {
                continue;
            }
            for (Long product : products) {
                Set<Long> rest = new LinkedHashSet<>(products);
                rest.remove(product);
                mean.add(question.ask(product, rest), 1.0 / products.size());
            }
        }
        return mean.score();
    }

    private static double[] score(List<Long> best, Set<Long> targets) {
        double hits = 0;
        double gain = 0;
        double ideal = 0;
        for (int rank = 0; rank < LENGTH; rank++) {
            double value = Math.log(2) / Math.log(rank + 2);
            if (rank < targets.size()) {
                ideal += value;
            }
            if (rank < best.size() && targets.contains(best.get(rank))) {
                hits++;
                gain += value;
            }
        }
        return new double[] {hits / targets.size(), gain / ideal};
    }

    private static Map<String, Set<Long>> products(List<Invoice> invoices) {
        return invoices.stream()
                .filter(invoice -> !invoice.customer().isEmpty())
                .collect(Collectors.groupingBy(
                        Invoice::customer,
                        LinkedHashMap::new,
                        Collectors.flatMapping(
                                invoice -> invoice.products().stream(), Collectors.toCollection(LinkedHashSet::new))));
    }

    private static final class Mean {
        private double recall;
        private double ndcg;
        private double weight;

        private void add(double[] score, double part) {
            recall += part * score[0];
            ndcg += part * score[1];
            weight += part;
        }

        private Score score() {
            return new Score(recall / weight, ndcg / weight, (int) Math.round(weight));
        }
    }
}
