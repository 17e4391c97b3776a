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

    /** The actions that have words of their own in the message bundle; others are shown as they are recorded. */
    static final Set<String> WORDED =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList("switch.on", "switch.off", "ledger.verified")));

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

    /** The message key of what was done. */
    public String getWhat() {
        return "fairshelf.admin.trail." + (WORDED.contains(entry.action()) ? entry.action() : "other");
    }

    public String getAction() {
        return entry.action();
    }

    public String getTarget() {
        return entry.target();
    }

    public @Nullable String getWhy() {
        return entry.reason().orElse(null);
    }
}
