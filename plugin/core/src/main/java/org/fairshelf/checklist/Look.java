package org.fairshelf.checklist;

import java.time.Instant;
import java.util.Objects;
import org.fairshelf.shared.Finding;

/** What an automatic check found when it looked last, and since when it finds that. Immutable. */
public final class Look {

    private final String item;
    private final String check;
    private final Finding finding;
    private final Instant since;
    private final Instant at;

    /**
     * A look.
     *
     * @param item the id of the item, such as {@code C2}
     * @param check the name of the check: an item may have several
     * @param since when the present outcome was found first
     * @param at when it looked last
     */
    public Look(String item, String check, Finding finding, Instant since, Instant at) {
        this.item = Objects.requireNonNull(item, "item");
        this.check = Objects.requireNonNull(check, "check");
        this.finding = Objects.requireNonNull(finding, "finding");
        this.since = Objects.requireNonNull(since, "since");
        this.at = Objects.requireNonNull(at, "at");
    }

    public String item() {
        return item;
    }

    public String check() {
        return check;
    }

    public Finding finding() {
        return finding;
    }

    public Finding.Outcome outcome() {
        return finding.outcome();
    }

    public Instant since() {
        return since;
    }

    public Instant at() {
        return at;
    }

    @Override
    public String toString() {
        return check + ": " + finding + " since " + since + ", looked at " + at;
    }
}
