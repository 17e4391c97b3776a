package org.fairshelf.broadleaf.privacy;

/** Something that the shopper has asked for, as the privacy centre shows it. Immutable. */
public final class KnownRequest {

    private final String kind;
    private final String state;
    private final String when;
    private final String time;

    KnownRequest(String kind, String state, String when, String time) {
        this.kind = kind;
        this.state = state;
        this.when = when;
        this.time = time;
    }

    /** What was asked, as the last part of a message key. */
    public String getKind() {
        return kind;
    }

    /** Where it stands, as the last part of a message key. */
    public String getState() {
        return state;
    }

    /** When it was asked, for people. */
    public String getWhen() {
        return when;
    }

    /** The same for programs. */
    public String getTime() {
        return time;
    }
}
