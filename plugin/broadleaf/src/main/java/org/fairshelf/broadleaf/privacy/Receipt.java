package org.fairshelf.broadleaf.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One choice as it is proved, in the privacy centre. For templates. Immutable. */
public final class Receipt {

    private final String id;
    private final String when;
    private final String time;
    private final List<Line> lines;
    private final String means;
    private final int wording;
    private final String language;
    private final String hash;
    private final boolean underSignal;

    Receipt(
            String id,
            String when,
            String time,
            List<Line> lines,
            String means,
            int wording,
            String language,
            String hash,
            boolean underSignal) {
        this.id = id;
        this.when = when;
        this.time = time;
        this.lines = Collections.unmodifiableList(new ArrayList<>(lines));
        this.means = means;
        this.wording = wording;
        this.language = language;
        this.hash = hash;
        this.underSignal = underSignal;
    }

    /** Its name, the last part of the address of its page. */
    public String getId() {
        return id;
    }

    /** For people. */
    public String getWhen() {
        return when;
    }

    /** For machines (ISO 8601). */
    public String getTime() {
        return time;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** How it was chosen, as the last part of a message key. */
    public String getMeans() {
        return means;
    }

    /** The version of the wording that was shown. */
    public int getWording() {
        return wording;
    }

    public String getLanguage() {
        return language;
    }

    /** SHA-256 of the wording. */
    public String getHash() {
        return hash;
    }

    /** Whether the browser asked not to personalise at that moment. */
    public boolean isUnderSignal() {
        return underSignal;
    }

    /** What was chosen for one purpose. */
    public static final class Line {
        private final String name;
        private final String state;

        Line(String name, String state) {
            this.name = name;
            this.state = state;
        }

        /** The name of the purpose. */
        public String getName() {
            return name;
        }

        /** The state, as the last part of a message key. */
        public String getState() {
            return state;
        }
    }
}
