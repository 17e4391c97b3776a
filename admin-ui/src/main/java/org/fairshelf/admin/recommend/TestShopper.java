package org.fairshelf.admin.recommend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The test shopper of the preview: what it has looked at, and what was found to add. For templates. Immutable. */
final class TestShopper {

    /** How many products it can have looked at. */
    static final int MOST = 5;

    private final List<Looked> looked;
    private final String query;
    private final List<Looked> found;

    TestShopper(List<Looked> looked, String query, List<Looked> found) {
        this.looked = Collections.unmodifiableList(new ArrayList<>(looked));
        this.query = query;
        this.found = Collections.unmodifiableList(new ArrayList<>(found));
    }

    /** What it has looked at, the last one first. */
    public List<Looked> getLooked() {
        return looked;
    }

    /** What was searched for; empty if nothing. */
    public String getQuery() {
        return query;
    }

    /** What was found. */
    public List<Looked> getFound() {
        return found;
    }

    public boolean isFull() {
        return looked.size() >= MOST;
    }

    public int getMost() {
        return MOST;
    }

    /** A product by name, and the address of the page with or without it. */
    static final class Looked {

        private final long id;
        private final String name;
        private final @Nullable String address;

        Looked(long id, String name, @Nullable String address) {
            this.id = id;
            this.name = name;
            this.address = address;
        }

        public long getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        /** The page after a click on it. */
        public @Nullable String getAddress() {
            return address;
        }
    }
}
