package org.fairshelf.sample.shop.history;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many lines there were, and what became of them. */
final class Totals {
    private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
    private long lines;
    private long used;
    private @Nullable String cut;

    void used() {
        lines++;
        used++;
    }

    void rejected(Reason reason) {
        lines++;
        rejected.merge(reason, 1L, Long::sum);
    }

    /** The rest of the file was not read. */
    void cut(String why) {
        cut = why;
    }

    /** Without the first one, which names the columns. */
    long lines() {
        return lines;
    }

    long usedLines() {
        return used;
    }

    long rejectedLines() {
        return lines - used;
    }

    /** Only reasons that occurred. */
    Map<Reason, Long> byReason() {
        return new EnumMap<>(rejected);
    }

    /** Such as 1 line or 1,250 lines. */
    static String number(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? what : what + "s");
    }

    /** Why the rest of the file was not read; empty if all was. */
    Optional<String> cut() {
        return Optional.ofNullable(cut);
    }
}
