package org.fairshelf.broadleaf.privacy;

import org.jspecify.annotations.Nullable;

/** One thing that is known, in the privacy centre. For templates. Immutable. */
public final class KnownEvent {

    private final String what;
    private final @Nullable String name;
    private final @Nullable String url;
    private final String when;
    private final String time;

    KnownEvent(String what, @Nullable String name, @Nullable String url, String when, String time) {
        this.what = what;
        this.name = name;
        this.url = url;
        this.when = when;
        this.time = time;
    }

    /** What was done, as the last part of a message key. */
    public String getWhat() {
        return what;
    }

    /** The name of the thing, or what was searched for; {@code null} if the shop has it no longer. */
    public @Nullable String getName() {
        return name;
    }

    /** Its address within the shop; {@code null} if it has none. */
    public @Nullable String getUrl() {
        return url;
    }

    /** For people. */
    public String getWhen() {
        return when;
    }

    /** For machines (ISO 8601). */
    public String getTime() {
        return time;
    }
}
