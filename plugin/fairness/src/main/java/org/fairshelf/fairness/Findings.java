package org.fairshelf.fairness;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found at one place. */
final class Findings {
    private final String place;
    private final List<Finding> all = new ArrayList<>();

    Findings(String place) {
        this.place = place;
    }

    void add(Rule rule, String said) {
        all.add(new Finding(rule, place, said));
    }

    void addUnless(boolean fair, Rule rule, String said) {
        if (!fair) {
            add(rule, said);
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
