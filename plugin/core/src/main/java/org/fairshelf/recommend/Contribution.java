package org.fairshelf.recommend;

import java.util.Arrays;
import org.fairshelf.privacy.Purpose;

/** The baskets of one shopper, with the products as slots of {@link Products}. Immutable. */
final class Contribution {

    private final int[][] baskets;
    private final Purpose[] purposes;

    /**
     * Baskets as they are.
     *
     * @param baskets two or more slots each, each slot once, the lowest first
     */
    Contribution(int[][] baskets, Purpose[] purposes) {
        this.baskets = baskets;
        this.purposes = purposes;
    }

    int size() {
        return baskets.length;
    }

    boolean has(int basket, int slot) {
        return Arrays.binarySearch(baskets[basket], slot) >= 0;
    }

    int[] basket(int basket) {
        return baskets[basket];
    }

    Purpose purpose(int basket) {
        return purposes[basket];
    }

    /** The slots of all baskets, each once, the lowest first. */
    int[] slots() {
        return Arrays.stream(baskets)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }
}
