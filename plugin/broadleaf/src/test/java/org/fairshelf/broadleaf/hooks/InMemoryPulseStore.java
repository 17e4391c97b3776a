package org.fairshelf.broadleaf.hooks;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Totals in memory; fails when told to. */
final class InMemoryPulseStore implements PulseStore {

    private final Map<String, PulseCount> counts = new TreeMap<>();
    boolean broken;
    int writes;

    @Override
    public synchronized void add(List<PulseCount> added) throws SQLException {
        writes++;
        if (broken) {
            throw new SQLException("broken");
        }
        added.forEach(count -> counts.merge(count.key(), count, PulseCount::plus));
    }

    @Override
    public synchronized Map<Hook, PulseCount> of(String day) {
        Map<Hook, PulseCount> found = new EnumMap<>(Hook.class);
        counts.values().stream().filter(count -> count.day.equals(day)).forEach(count -> found.put(count.hook, count));
        return found;
    }

    @Override
    public synchronized Map<Hook, Instant> lastSeen() {
        Map<Hook, Instant> seen = new EnumMap<>(Hook.class);
        counts.values().stream()
                .filter(count -> count.lastSeen != PulseCount.NEVER)
                .forEach(count ->
                        seen.merge(count.hook, Instant.ofEpochMilli(count.lastSeen), (a, b) -> a.isAfter(b) ? a : b));
        return seen;
    }
}
