package org.fairshelf.admin.checklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An area of the checklist with its items. Immutable. */
final class Area {

    private final String name;
    private final List<ShownItem> items;

    Area(String name, List<ShownItem> items) {
        this.name = name;
        this.items = Collections.unmodifiableList(new ArrayList<>(items));
    }

    public String getName() {
        return name;
    }

    public List<ShownItem> getItems() {
        return items;
    }
}
