package org.fairshelf.admin.today;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.fairshelf.admin.screen.Moment;
import org.fairshelf.trail.TrailEntry;
import org.jspecify.annotations.Nullable;

/** One line of "What happened": who did what, when, and why. Immutable. */
final class Happening {

    /**
     * The actions that have words of their own in the message bundle, some of them only together with their target; others are shown as they
     * are recorded.
     */
    static final Set<String> WORDED = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            "switch.on",
            "switch.on.main-switch",
            "switch.on.first",
            "switch.on.recommendations",
            "switch.on.welcome-mail",
            "switch.off",
            "switch.off.main-switch",
            "switch.off.recommendations",
            "switch.off.welcome-mail",
            "checklist.changed",
            "ledger.verified",
            "recommendations.smallest-group",
            "mail.test",
            "request.received",
            "request.repeated",
            "request.looked",
            "request.clarifying",
            "request.clarified",
            "request.extended",
            "request.left",
            "request.done",
            "request.refused",
            "request.withdrawn")));

    /** The actor of what Fairshelf did by itself. */
    private static final String ITSELF = "setup";

    private final TrailEntry entry;
    private final Moment when;

    Happening(TrailEntry entry, Moment when) {
        this.entry = entry;
        this.when = when;
    }

    public Moment getWhen() {
        return when;
    }

    /** The login of the person; {@code null} if Fairshelf did it by itself. */
    public @Nullable String getWho() {
        return ITSELF.equals(entry.actor()) ? null : entry.actor();
    }

    /** The message key of what was done: of action and target if there are words for both together. */
    public String getWhat() {
        if (isFirstSwitch()) {
            return "fairshelf.admin.trail.switch.on.first";
        }
        String both = entry.action() + "." + entry.target();
        String worded = WORDED.contains(both) ? both : WORDED.contains(entry.action()) ? entry.action() : "other";
        return "fairshelf.admin.trail." + worded;
    }

    public String getAction() {
        return entry.action();
    }

    public String getTarget() {
        return entry.target();
    }

    /** The reason in the words of whoever gave it; a property of the shop is none for people, {@link #getWhat()} says it for them. */
    public @Nullable String getWhy() {
        return isFirstSwitch() ? null : entry.reason().orElse(null);
    }

    private boolean isFirstSwitch() {
        return ITSELF.equals(entry.actor()) && "switch.on".equals(entry.action());
    }
}
