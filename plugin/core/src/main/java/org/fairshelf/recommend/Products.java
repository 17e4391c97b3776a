package org.fairshelf.recommend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The products that somebody contributes, each in a slot: a small number, so that counts can lie in plain arrays. A slot knows who
 * contributes its product. Slots are used again; no result depends on which product has which.
 */
final class Products {

    private static final Contribution[] NOBODY = new Contribution[0];

    private final Map<Long, Integer> slots = new HashMap<>();
    private long[] ids = new long[16];
    private Contribution[][] contributions = new Contribution[16][];
    private int[] sizes = new int[16];
    private int[] free = new int[16];
    private int freed;
    private int end;

    /** All slots are lower. */
    int end() {
        return end;
    }

    long id(int slot) {
        return ids[slot];
    }

    /** The slot of a product; a new one if it has none. */
    int slot(long product) {
        Integer known = slots.get(product);
        if (known != null) {
            return known;
        }
        int slot = freed > 0 ? free[--freed] : end++;
        if (slot == ids.length) {
            ids = Arrays.copyOf(ids, 2 * slot);
            contributions = Arrays.copyOf(contributions, 2 * slot);
            sizes = Arrays.copyOf(sizes, 2 * slot);
            free = Arrays.copyOf(free, 2 * slot);
        }
        ids[slot] = product;
        contributions[slot] = NOBODY;
        sizes[slot] = 0;
        slots.put(product, slot);
        return slot;
    }

    /** Makes the slot of a product that nobody contributes any more free for another one. */
    void release(int slot) {
        if (slots.remove(ids[slot], slot)) {
            free[freed++] = slot;
        }
    }

    void add(int slot, Contribution contribution) {
        Contribution[] all = contributions[slot];
        int size = sizes[slot]++;
        if (size == all.length) {
            all = Arrays.copyOf(all, Math.max(4, size + size / 2));
            contributions[slot] = all;
        }
        all[size] = contribution;
    }

    void remove(int slot, Contribution contribution) {
        Contribution[] all = contributions[slot];
        int last = sizes[slot] - 1;
        int at = 0;
        while (all[at] != contribution) {
            at++;
        }
        all[at] = all[last];
        contributions[slot] = last == 0 ? NOBODY : all;
        if (last > 0) {
            Arrays.fill(all, last, last + 1, null);
        }
        sizes[slot] = last;
    }

    /** How many shoppers contribute the product of a slot. */
    int size(int slot) {
        return sizes[slot];
    }

    Contribution contribution(int slot, int index) {
        return contributions[slot][index];
    }
}
