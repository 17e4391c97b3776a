package org.fairshelf.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What shoppers contribute to the model, and the model that follows from it. Safe to use from many threads. Only baskets are kept; a model is
 * counted from them, so whoever is removed has left no trace in the next one: it equals, entry for entry, one that was made without that
 * shopper (requirement X3).
 *
 * <p><b>Pairs.</b> Two products go together if at least the {@linkplain #smallestGroup(int) smallest group} of different shoppers had both in
 * one basket. Everything below looks at such pairs only; the others are as if they had never been (requirement X8).
 *
 * <p><b>Counting.</b> A basket in which a product goes with n others adds w / n to its sum with each of them, and w to the product's size; w is
 * 1 for a purchase and 1/4 for what was only looked at. So a huge basket says no more than a small one. Sums and sizes are integers, exact in
 * any order.
 *
 * <p><b>Weighing.</b> The weight of j beside i is sum(i, j) / (size(i)^0.35 · size(j)^0.65) · s / (s + 20), where s is the number of shoppers
 * who support the pair: a cosine that holds popular products back a little more, shrunk where few have spoken. The 30 heaviest stay, of equal
 * ones the lower ids. The numbers were chosen by measuring (plugin/bench).
 *
 * <p><b>Changing.</b> A change of one shopper changes the rows of the shopper's own products, and those rows in which one of them stands whose
 * size has changed. Sizes are rounded up to five binary digits, which spares some of these. Of a shopper with many popular products that is still
 * most rows: changes are best collected before the model is asked for.
 *
 * <p>After B. Sarwar and others, "Item-based collaborative filtering recommendation algorithms", WWW 2001 (item cosine); M. Deshpande, G. Karypis,
 * "Item-based top-N recommendation algorithms", ACM TOIS 22, 2004 (weighing by the length of what the pair was in, holding back popular products);
 * R. Bell, Y. Koren, "Scalable collaborative filtering with jointly derived neighborhood interpolation weights", ICDM 2007 (shrinkage).
 */
public final class Contributions {

    /** The smallest number of shoppers that may be asked for. */
    public static final int LEAST = 3;

    /** The largest. */
    public static final int MOST = 50;

    private final Formula formula;
    private final Map<SubjectId, Contribution> shoppers = new HashMap<>();
    private final Products products = new Products();
    private final BitSet stale = new BitSet();
    private int smallestGroup;
    private Row[] rows = new Row[0];
    private long[] sizes = new long[0];
    private double[] asNeighbour = new double[0];
    private @Nullable Model model;

    /**
     * Nobody contributes yet.
     *
     * @param smallestGroup how many different shoppers must have had two products in one basket before the two go together
     * @throws IllegalArgumentException if that is below {@link #LEAST} or above {@link #MOST}
     */
    public Contributions(int smallestGroup) {
        this(checked(smallestGroup), Formula.CHOSEN);
    }

    /** For measuring, where a group of one is the model without protection. */
    Contributions(int smallestGroup, Formula formula) {
        this.smallestGroup = smallestGroup;
        this.formula = formula;
    }

    /** From now on, that shopper contributes these baskets, and nothing else. None: the shopper is removed. */
    public synchronized void put(SubjectId subject, List<Basket> baskets) {
        List<Basket> given = new ArrayList<>(baskets);
        given.removeIf(basket -> basket.size() < 2);
        remove(subject);
        if (baskets.isEmpty()) {
            return;
        }
        int[][] slots = new int[given.size()][];
        Purpose[] purposes = new Purpose[given.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slots(given.get(i));
            purposes[i] = given.get(i).purpose();
        }
        Contribution contribution = new Contribution(slots, purposes);
        for (int slot : contribution.slots()) {
            products.add(slot, contribution);
            stale.set(slot);
        }
        shoppers.put(subject, contribution);
        model = null;
    }

    /** From now on, that shopper contributes nothing. Nothing happens if that is so already. */
    public synchronized void remove(SubjectId subject) {
        Contribution contribution = shoppers.remove(subject);
        if (contribution != null) {
            for (int slot : contribution.slots()) {
                products.remove(slot, contribution);
                stale.set(slot);
            }
            model = null;
        }
    }

    /**
     * Asks for another number of shoppers from now on.
     *
     * @throws IllegalArgumentException if it is below {@link #LEAST} or above {@link #MOST}
     */
    public synchronized void smallestGroup(int number) {
        if (checked(number) != smallestGroup) {
            smallestGroup = number;
            stale.set(0, products.end());
            model = null;
        }
    }

    /** Who contributes at the moment. */
    public synchronized Set<SubjectId> subjects() {
        return new HashSet<>(shoppers.keySet());
    }

    /** The model of what is contributed at the moment. Counts only what has changed since the last time; if nothing has, it is the same one. */
    public synchronized Model model() {
        Model current = model;
        if (current == null) {
            count();
            current = snapshot();
            model = current;
        }
        return current;
    }

    private void count() {
        rows = Arrays.copyOf(rows, products.end());
        sizes = Arrays.copyOf(sizes, products.end());
        asNeighbour = Arrays.copyOf(asNeighbour, products.end());
        Counting counting = new Counting(products, formula, smallestGroup);
        BitSet changed = (BitSet) stale.clone();
        for (int slot = changed.nextSetBit(0); slot >= 0; slot = changed.nextSetBit(slot + 1)) {
            long size = counting.size(slot);
            if (size != sizes[slot]) {
                for (int partner : counting.partners(slot)) {
                    stale.set(partner);
                }
                sizes[slot] = size;
                asNeighbour[slot] = formula.asNeighbour(size);
            }
        }
        for (int slot = stale.nextSetBit(0); slot >= 0; slot = stale.nextSetBit(slot + 1)) {
            rows[slot] = counting.row(slot, formula.asInterest(sizes[slot]), asNeighbour);
        }
        for (int slot = stale.nextSetBit(0); slot >= 0; slot = stale.nextSetBit(slot + 1)) {
            if (products.size(slot) == 0) {
                products.release(slot);
            }
        }
        stale.clear();
    }

    private Model snapshot() {
        Map<Long, Row> filled = new TreeMap<>();
        for (int slot = 0; slot < rows.length; slot++) {
            if (rows[slot].size() > 0) {
                filled.put(products.id(slot), rows[slot]);
            }
        }
        long[] ids = filled.keySet().stream().mapToLong(id -> id).toArray();
        return new Model(smallestGroup, shoppers.size(), ids, filled.values().toArray(new Row[0]));
    }

    private int[] slots(Basket basket) {
        int[] slots = new int[basket.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = products.slot(basket.product(i));
        }
        Arrays.sort(slots);
        return slots;
    }

    private static int checked(int smallestGroup) {
        if (smallestGroup < LEAST || smallestGroup > MOST) {
            throw new IllegalArgumentException(
                    "The smallest group has " + LEAST + " to " + MOST + " shoppers, not " + smallestGroup + ".");
        }
        return smallestGroup;
    }
}
