package org.fairshelf.checklist;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairshelf.shared.Probe;

/** The automatic checks of a shop, each under a name of its own. Immutable. */
public final class Checks {

    private final Map<String, Probe> byName;

    /** Checks that give themselves the same name are told apart by their place: {@code c2}, {@code c2-2}. */
    public Checks(Collection<Probe> probes) {
        Map<String, Probe> named = new LinkedHashMap<>();
        for (Probe probe : probes) {
            String name = probe.name();
            for (int next = 2; named.containsKey(name); next++) {
                name = probe.name() + "-" + next;
            }
            named.put(name, probe);
        }
        this.byName = Collections.unmodifiableMap(named);
    }

    /** By name, in the order in which they are run. */
    public Map<String, Probe> byName() {
        return byName;
    }
}
