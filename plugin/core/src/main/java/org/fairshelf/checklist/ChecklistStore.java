package org.fairshelf.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairshelf.shared.Finding;

/**
 * Where the checklist of a shop is kept, for all its nodes and its admin. The history only ever grows. All methods throw an
 * {@link IllegalStateException} if the storage fails; nothing is then changed.
 */
public interface ChecklistStore {

    /** What people said about items; those about which nobody said anything are absent. */
    List<ItemState> states();

    /** What people said about one item. */
    Optional<ItemState> state(String item);

    /**
     * Stores the next version of a state with its lines of the history, all or nothing.
     *
     * @return false, and nothing is changed, unless its version is the one after what is stored (1 if nothing is): somebody was faster
     */
    boolean store(ItemState next, List<Change> changes);

    /**
     * The history of an item, newest first; lines of the same instant in the reverse order of their storing.
     *
     * @param most how many lines at most
     */
    List<Change> history(String item, int most);

    /**
     * Stores what a check found now. While the outcome is the same its "since" stays; another outcome begins now, and is a line of the
     * history. A check that cannot tell takes nothing back that it has found broken: that stays until it finds it kept. Nodes may do so at
     * the same time.
     */
    void store(String item, String check, Finding finding, Instant at);

    /** What each check found last. */
    List<Look> looks();
}
