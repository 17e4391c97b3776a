package org.fairshelf.admin.rights;

import java.time.Duration;
import org.fairshelf.rights.RightsFigures;

/** How the shop does with requests, as pages show it. Immutable. */
public final class ShownFigures {

    private final RightsFigures.Figures figures;

    /** Of figures that were counted. */
    public ShownFigures(RightsFigures.Figures figures) {
        this.figures = figures;
    }

    public int getDays() {
        return RightsFigures.DAYS;
    }

    public long getReceived() {
        return figures.received();
    }

    public long getOpen() {
        return figures.open();
    }

    public long getDueSoon() {
        return figures.dueSoon();
    }

    public long getOverdue() {
        return figures.overdue();
    }

    /** Whether somebody has to do something soon. */
    public boolean isPressing() {
        return figures.dueSoon() + figures.overdue() > 0;
    }

    public boolean isAnswered() {
        return figures.median().isPresent();
    }

    /** The median time in days, rounded; 0 for less than half a day. */
    public long getMedianDays() {
        long hours = figures.median().orElse(Duration.ZERO).toHours();
        return (hours + 12) / 24;
    }
}
