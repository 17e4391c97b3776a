package org.fairshelf.trail;

import java.util.List;

/** The append-only record of what people (and the module itself) decided for a shop. */
public interface Trail {

    /**
     * Adds an entry; when this returns it is stored for good.
     *
     * @throws IllegalStateException if it cannot be stored
     */
    void record(TrailEntry entry);

    /**
     * The newest entries, newest first; entries of the same instant in the reverse order of their recording.
     *
     * @param most how many at most, 1 to 1000
     * @throws IllegalArgumentException if {@code most} is out of range
     * @throws IllegalStateException if the trail cannot be read
     */
    List<TrailEntry> latest(int most);
}
