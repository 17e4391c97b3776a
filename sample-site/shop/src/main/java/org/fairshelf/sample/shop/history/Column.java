package org.fairshelf.sample.shop.history;

import java.util.Arrays;

/** Many numbers in little memory. */
final class Column {
    private int[] values = new int[1 << 10];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }
}
