package org.fairshelf.broadleaf.privacy;

/** One mail that waits or was sent, in the privacy centre. For templates. Immutable. */
public final class KnownMail {

    private final String series;
    private final String state;
    private final String when;
    private final String time;

    KnownMail(String series, String state, String when, String time) {
        this.series = series;
        this.state = state;
        this.when = when;
        this.time = time;
    }

    /** Which series it belongs to, as the last part of a message key. */
    public String getSeries() {
        return series;
    }

    /** How it stands, as the last part of a message key. */
    public String getState() {
        return state;
    }

    /** Since when it stands so, for people. */
    public String getWhen() {
        return when;
    }

    /** For machines (ISO 8601). */
    public String getTime() {
        return time;
    }
}
