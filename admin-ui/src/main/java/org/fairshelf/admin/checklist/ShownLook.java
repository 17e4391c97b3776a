package org.fairshelf.admin.checklist;

import org.fairshelf.admin.screen.Moment;

/** What an automatic check found, in the words of the page. Immutable. */
final class ShownLook {

    private final String name;
    private final String outcome;
    private final String sentence;
    private final Moment since;
    private final Moment at;

    ShownLook(String name, String outcome, String sentence, Moment since, Moment at) {
        this.name = name;
        this.outcome = outcome;
        this.sentence = sentence;
        this.since = since;
        this.at = at;
    }

    public String getName() {
        return name;
    }

    /** {@code holds}, {@code does-not-hold} or {@code cannot-tell}. */
    public String getOutcome() {
        return outcome;
    }

    public String getSentence() {
        return sentence;
    }

    public Moment getSince() {
        return since;
    }

    /** When it looked last. */
    public Moment getAt() {
        return at;
    }
}
