package org.fairshelf.admin.checklist;

import org.fairshelf.admin.screen.Moment;
import org.jspecify.annotations.Nullable;

/** A line of the history, in the words of the page. Immutable. */
final class ShownChange {

    private final Moment when;
    private final String who;
    private final String what;
    private final @Nullable String before;
    private final @Nullable String after;

    ShownChange(Moment when, String who, String what, @Nullable String before, @Nullable String after) {
        this.when = when;
        this.who = who;
        this.what = what;
        this.before = before;
        this.after = after;
    }

    public Moment getWhen() {
        return when;
    }

    /** A login, or the name of a check. */
    public String getWho() {
        return who;
    }

    /** The word for what was changed, in message keys. */
    public String getWhat() {
        return what;
    }

    public @Nullable String getBefore() {
        return before;
    }

    public @Nullable String getAfter() {
        return after;
    }
}
