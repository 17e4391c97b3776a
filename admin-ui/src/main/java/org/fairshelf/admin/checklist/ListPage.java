package org.fairshelf.admin.checklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.jspecify.annotations.Nullable;

/** Everything the template of the list shows. Immutable. */
final class ListPage {

    private final @Nullable String trouble;
    private final @Nullable String problem;
    private final List<Area> areas;
    private final int all;
    private final int toFix;
    private final boolean onlyToFix;
    private final boolean on;
    private final boolean mayChange;

    private ListPage(
            @Nullable String trouble,
            @Nullable String problem,
            List<Area> areas,
            int all,
            int toFix,
            boolean onlyToFix,
            boolean on,
            boolean mayChange) {
        this.trouble = trouble;
        this.problem = problem;
        this.areas = Collections.unmodifiableList(new ArrayList<>(areas));
        this.all = all;
        this.toFix = toFix;
        this.onlyToFix = onlyToFix;
        this.on = on;
        this.mayChange = mayChange;
    }

    /**
     * A list.
     *
     * @param all how many items there are
     * @param toFix how many of them need somebody
     * @param onlyToFix whether only these are shown
     * @param on whether Fairshelf is on, and can check
     */
    static ListPage of(List<Area> areas, int all, int toFix, boolean onlyToFix, boolean on, boolean mayChange) {
        return new ListPage(null, null, areas, all, toFix, onlyToFix, on, mayChange);
    }

    /** A page that says why there is nothing to show. */
    static ListPage withoutTables(SchemaState schema) {
        return new ListPage(
                "without-tables", schema.problem().orElse(null), Collections.emptyList(), 0, 0, false, false, false);
    }

    /** A page that says that nothing can be read at the moment. */
    static ListPage unreadable() {
        return new ListPage("unreadable", null, Collections.emptyList(), 0, 0, false, false, false);
    }

    /** The word for what is wrong with Fairshelf as a whole, as on <em>Today</em>; {@code null} if nothing is. */
    public @Nullable String getTrouble() {
        return trouble;
    }

    /** What is wrong, for the person who looks after the shop. */
    public @Nullable String getProblem() {
        return problem;
    }

    public List<Area> getAreas() {
        return areas;
    }

    public int getAll() {
        return all;
    }

    public int getToFix() {
        return toFix;
    }

    public boolean isOnlyToFix() {
        return onlyToFix;
    }

    public boolean isOn() {
        return on;
    }

    public boolean isMayChange() {
        return mayChange;
    }
}
