package org.fairshelf.broadleaf.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;

/** A trail in memory; fails when told to. */
public final class InMemoryTrail implements Trail {

    private final List<TrailEntry> entries = new ArrayList<>();
    public boolean broken;

    @Override
    public void record(TrailEntry entry) {
        if (broken) {
            throw new IllegalStateException("broken");
        }
        entries.add(0, entry);
    }

    @Override
    public List<TrailEntry> latest(int most) {
        if (most < 1 || most > 1000) {
            throw new IllegalArgumentException();
        }
        return entries.stream()
                .sorted(Comparator.comparing(TrailEntry::at).reversed())
                .limit(most)
                .toList();
    }
}
