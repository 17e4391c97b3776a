package org.fairshelf.admin.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairshelf.privacy.Purpose;

/** One purpose that shoppers are asked about, in figures. Immutable. */
final class PurposeFigures {

    /** The smallest group of shoppers that is shown as a number: below it a number would nearly name them. */
    static final int SMALLEST_GROUP = 5;

    private final Purpose purpose;
    private final Answers all;
    private final List<Answers> places;
    private final long standing;

    PurposeFigures(Purpose purpose, Answers all, List<Answers> places, long standing) {
        this.purpose = purpose;
        this.all = all;
        this.places = Collections.unmodifiableList(new ArrayList<>(places));
        this.standing = standing;
    }

    /** The word for it in message keys. */
    public String getWord() {
        return purpose.word();
    }

    /** What was answered, all in all. */
    public Answers getAll() {
        return all;
    }

    /** The same place by place; only those where somebody answered. */
    public List<Answers> getPlaces() {
        return places;
    }

    /** Whether one can agree for a visit. */
    public boolean isForVisits() {
        return purpose == Purpose.BROWSING;
    }

    /** Whether so few have a consent that stands that their number is not shown. */
    public boolean isFew() {
        return standing < SMALLEST_GROUP;
    }

    /** Of how many a consent stands; 0 if they are few. */
    public long getStanding() {
        return isFew() ? 0 : standing;
    }
}
