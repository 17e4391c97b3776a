package org.fairshelf.admin.rights;

import java.util.Locale;
import org.fairshelf.admin.screen.Moment;
import org.fairshelf.rights.Step;
import org.jspecify.annotations.Nullable;

/** One line of the history of a request. Immutable. */
final class ShownStep {

    private final Step step;
    private final Moment when;
    private final boolean notes;

    ShownStep(Step step, Moment when, boolean notes) {
        this.step = step;
        this.when = when;
        this.notes = notes;
    }

    public Moment getWhen() {
        return when;
    }

    /** The login; {@code null} for the person who asks and for Fairshelf itself. */
    public @Nullable String getWho() {
        return isShopper() || Step.ITSELF.equals(step.actor()) ? null : step.actor();
    }

    public boolean isShopper() {
        return Step.SHOPPER.equals(step.actor());
    }

    /** The word for what happened, in message keys. */
    public String getWhat() {
        return step.deed().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is left says nothing about the person; other words may, and are only shown with the details. {@code null} for none. */
    public @Nullable String getNote() {
        boolean shown = notes || step.deed() == Step.Deed.LEFT;
        return shown && !step.note().isEmpty() ? step.note() : null;
    }
}
