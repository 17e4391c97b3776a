package org.fairshelf.admin.privacy;

import java.util.List;
import org.fairshelf.broadleaf.consent.Total;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choosing;

/** How often shoppers said what, all in all or in one place. Immutable. */
final class Answers {

    private static final double SMALLEST_SHARE = 0.01;
    private static final double LARGEST_SHARE = 0.99;

    private final String place;
    private final long yes;
    private final long no;
    private final long visit;
    private final long withdrawn;

    private Answers(String place, long yes, long no, long visit, long withdrawn) {
        this.place = place;
        this.yes = yes;
        this.no = no;
        this.visit = visit;
        this.withdrawn = withdrawn;
    }

    /**
     * Adds up.
     *
     * @param place the word for where it was said, for message keys
     * @param totals those of one purpose; what counts no answers is left aside
     */
    static Answers of(String place, List<Total> totals) {
        return new Answers(
                place,
                sum(totals, Choosing.TOTAL + Answer.YES.word()),
                sum(totals, Choosing.TOTAL + Answer.NO.word()),
                sum(totals, Choosing.TOTAL + Answer.VISIT.word()),
                sum(totals, Choosing.WITHDRAWN));
    }

    private static long sum(List<Total> totals, String name) {
        return totals.stream()
                .filter(total -> total.name().equals(name))
                .mapToLong(Total::amount)
                .sum();
    }

    public String getPlace() {
        return place;
    }

    public long getYes() {
        return yes;
    }

    public long getNo() {
        return no;
    }

    public long getVisit() {
        return visit;
    }

    /** How often an earlier yes was taken back: by an answer, which is among the others, by signing in, by forgetting everything. */
    public long getWithdrawn() {
        return withdrawn;
    }

    public boolean isAny() {
        return yes + no + visit > 0;
    }

    /** Whether somebody answered or took a yes back. */
    public boolean isCounted() {
        return isAny() || withdrawn > 0;
    }

    /** Whether somebody said yes or no, so that there is a share. */
    public boolean isShared() {
        return yes + no > 0;
    }

    /** The share of yes among yes and no, 0 to 1; to be shown in whole percents, so 0 and 1 are kept for nobody and for all. */
    public double getShare() {
        if (yes == 0) {
            return 0;
        }
        double share = (double) yes / (yes + no);
        return no == 0 ? share : Math.max(SMALLEST_SHARE, Math.min(LARGEST_SHARE, share));
    }
}
