package org.fairshelf.admin.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.fairshelf.checklist.Cadence;
import org.fairshelf.checklist.Workflow;
import org.jspecify.annotations.Nullable;

/** Everything the template of one item shows. Immutable. */
final class ItemPage {

    private final ShownItem item;
    private final ItemForm form;
    private final List<ShownChange> history;
    private final boolean on;
    private final boolean mayChange;
    private final @Nullable String overtakenBy;

    /**
     * A page.
     *
     * @param on whether Fairshelf is on, and can check
     * @param overtakenBy who said something while this person was writing; {@code null} if nobody did
     */
    ItemPage(
            ShownItem item,
            ItemForm form,
            List<ShownChange> history,
            boolean on,
            boolean mayChange,
            @Nullable String overtakenBy) {
        this.item = item;
        this.form = form;
        this.history = Collections.unmodifiableList(new ArrayList<>(history));
        this.on = on;
        this.mayChange = mayChange;
        this.overtakenBy = overtakenBy;
    }

    public ShownItem getItem() {
        return item;
    }

    public ItemForm getForm() {
        return form;
    }

    public List<ShownChange> getHistory() {
        return history;
    }

    public boolean isOn() {
        return on;
    }

    public boolean isMayChange() {
        return mayChange;
    }

    public @Nullable String getOvertakenBy() {
        return overtakenBy;
    }

    /** What a person can say, in the order of the form. */
    public List<String> getWorkflows() {
        return Arrays.stream(Workflow.values()).map(Workflow::word).collect(Collectors.toList());
    }

    /** How often an item can be looked at again. */
    public List<String> getCadences() {
        return Arrays.stream(Cadence.values()).map(Cadence::word).collect(Collectors.toList());
    }
}
