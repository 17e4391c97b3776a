package org.fairshelf.recommend;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairshelf.capture.Event;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** How good, how large and how fast the model is on a year of a real shop (requirements F2, X3, X8). */
public final class HistoryBench {

    private static final String LINE = "%-46s  %-15s  %-15s  %-15s%n";
    private static final int SAMPLE = Integer.getInteger("fairshelf.bench.sample", 300);

    /** While choosing, every fourth invoice is enough. */
    private static final int CHOOSING = 4;

    private final PrintStream out = System.out;

    private HistoryBench() {}

    /** Measures on the file; without one, says where it comes from. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0 || arguments[0].isEmpty()) {
            System.out.println(
                    "No history is measured: -Dfairshelf.bench.history=FILE.csv.gz takes the public file \"Online"
                            + " Retail\" of UCI as CSV (https://archive.ics.uci.edu/dataset/352/online+retail).");
            return;
        }
        Path file = Path.of(arguments[0]);
        if (!Files.isReadable(file)) {
            System.out.println("No history is measured: " + file.toAbsolutePath() + " cannot be read.");
            return;
        }
        new HistoryBench().measure(Invoices.read(file));
    }

    private void measure(List<Invoices.Invoice> invoices) {
        Split judged = Split.of(invoices);
        Split tuned = Split.of(judged.train());
        out.printf("Recall@20 / NDCG@20%n");
        out.printf(LINE, "chosen within train", "customers", "basket", "one item");
        row(
                "exponent 0.5, popularity 0.5, shrinkage 10, 100",
                tuned,
                CHOOSING,
                model(tuned, 5, new Formula(0.5, 0.5, 10, 100)));
        row(
                "exponent 1, popularity 0.5, shrinkage 10, 100",
                tuned,
                CHOOSING,
                model(tuned, 5, new Formula(1, 0.5, 10, 100)));
        row(
                "exponent 1, popularity 0.65, shrinkage 20, 100",
                tuned,
                CHOOSING,
                model(tuned, 5, new Formula(1, 0.65, 20, 100)));
        row("chosen: 1, 0.65, 20, 30", tuned, CHOOSING, model(tuned, 5, Formula.CHOSEN));
        row(
                "chosen, all of a shopper in one basket",
                tuned,
                CHOOSING,
                model(union(tuned.contributions()), 5, Formula.CHOSEN));
        out.printf(LINE, "test", "customers", "basket", "one item");
        out.printf(
                LINE,
                "popularity",
                judged.customers(popularity(judged.customers().values())),
                judged.basket(popularity(products(judged)), 1),
                judged.oneItem(popularity(products(judged)), 1));
        Model model = model(judged, 5, Formula.CHOSEN);
        row("this model, groups of 5", judged, 1, model);
        row("without protection", judged, 1, model(judged, 1, Formula.CHOSEN));
        coverage(judged, model);
        cost(judged.contributions());
    }

    private void row(String name, Split split, int each, Model model) {
        out.printf(
                LINE,
                name,
                split.customers(ranking(model)),
                split.basket(ranking(model), each),
                split.oneItem(ranking(model), each));
    }

    private void coverage(Split split, Model model) {
        Set<Long> shown = new HashSet<>();
        split.customers(remembering(ranking(model), shown));
        split.oneItem(remembering(ranking(model), shown), 1);
        double all = split.catalogue().size();
        out.printf(
                "products with neighbours %.1f %%, ever recommended %.1f %%, of %.0f%n",
                100 * model.rows() / all, 100 * shown.size() / all, all);
    }

    private void cost(Map<SubjectId, List<Basket>> contributed) {
        long before = used();
        long start = processorTime();
        Contributions contributions = new Contributions(5);
        contributed.forEach(contributions::put);
        Model model = contributions.model();
        double seconds = (processorTime() - start) / 1e9;
        out.printf("build %.2f s, heap %.1f MB%n", seconds, (used() - before) / 1e6);

        List<Map.Entry<SubjectId, List<Basket>>> some = contributed.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .limit(SAMPLE)
                .collect(Collectors.toList());
        List<Long> forgetting = new ArrayList<>();
        List<Long> recommending = new ArrayList<>();
        for (Map.Entry<SubjectId, List<Basket>> each : some) {
            List<Interest> interests = interests(each.getValue());
            start = processorTime();
            model.recommend(interests, 24);
            recommending.add(processorTime() - start);
            start = processorTime();
            contributions.remove(each.getKey());
            contributions.model();
            forgetting.add(processorTime() - start);
            contributions.put(each.getKey(), each.getValue());
            contributions.model();
        }
        percentiles("recommend from up to 20 interests", recommending);
        percentiles("forget a shopper with several invoices", forgetting);
    }

    private void percentiles(String what, List<Long> nanos) {
        nanos.sort(Comparator.naturalOrder());
        out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms%n",
                what, nanos.get(nanos.size() / 2) / 1e6, nanos.get(nanos.size() * 99 / 100) / 1e6);
    }

    private static List<Interest> interests(List<Basket> baskets) {
        return baskets.stream()
                .flatMap(basket -> basket.products().stream())
                .distinct()
                .limit(Interests.MOST)
                .map(product -> Interest.of(Event.Type.ORDER, product, 1))
                .collect(Collectors.toList());
    }

    private static Model model(Split split, int smallestGroup, Formula formula) {
        return model(split.contributions(), smallestGroup, formula);
    }

    private static Model model(Map<SubjectId, List<Basket>> contributed, int smallestGroup, Formula formula) {
        Contributions contributions = new Contributions(smallestGroup, formula);
        contributed.forEach(contributions::put);
        return contributions.model();
    }

    private static Map<SubjectId, List<Basket>> union(Map<SubjectId, List<Basket>> contributed) {
        Map<SubjectId, List<Basket>> unions = new LinkedHashMap<>();
        contributed.forEach((subject, baskets) -> {
            Set<Long> all = new TreeSet<>();
            baskets.forEach(basket -> all.addAll(basket.products()));
            unions.put(subject, List.of(Basket.of(Purpose.PURCHASES, all)));
        });
        return unions;
    }

    private static Split.Ranking ranking(Model model) {
        return (owned, most) -> {
            List<Interest> interests = owned.stream()
                    .map(product -> Interest.of(Event.Type.ORDER, product, 1))
                    .collect(Collectors.toList());
            return model.recommend(interests, most).stream()
                    .map(Recommendation::product)
                    .collect(Collectors.toList());
        };
    }

    private static Split.Ranking remembering(Split.Ranking ranking, Set<Long> shown) {
        return (owned, most) -> {
            List<Long> best = ranking.best(owned, most);
            shown.addAll(best);
            return best;
        };
    }

    private static Split.Ranking popularity(Collection<Set<Long>> baskets) {
        Map<Long, Integer> counts = new HashMap<>();
        baskets.forEach(basket -> basket.forEach(product -> counts.merge(product, 1, Integer::sum)));
        List<Long> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        return (owned, most) -> {
            Set<Long> own = new HashSet<>(owned);
            return ranked.stream()
                    .filter(product -> !own.contains(product))
                    .limit(most)
                    .collect(Collectors.toList());
        };
    }

    private static Collection<Set<Long>> products(Split split) {
        return split.train().stream().map(Invoices.Invoice::products).collect(Collectors.toList());
    }

    /** Of this thread, in nanoseconds: what else the machine does makes no difference. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
