package org.fairshelf.sample.shop.history;

/** Lines put together by one of their columns, each group in the order of the lines. Immutable. */
final class Groups {
    private final int[] starts;
    private final int[] lines;

    private Groups(int[] starts, int[] lines) {
        this.starts = starts;
        this.lines = lines;
    }

    /** By counting: two passes, no sorting. */
    static Groups by(Column column, int groups) {
        int[] starts = new int[groups + 1];
        for (int line = 0; line < column.size(); line++) {
            starts[column.get(line) + 1]++;
        }
        for (int group = 0; group < groups; group++) {
            starts[group + 1] += starts[group];
        }
        int[] next = starts.clone();
        int[] lines = new int[column.size()];
        for (int line = 0; line < column.size(); line++) {
            lines[next[column.get(line)]++] = line;
        }
        return new Groups(starts, lines);
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    /** The line at that place of the group. */
    int line(int group, int place) {
        return lines[starts[group] + place];
    }
}
