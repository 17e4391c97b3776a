package org.fairshelf.broadleaf.privacy;

import java.util.Locale;
import org.fairshelf.broadleaf.consent.PurposeText;
import org.fairshelf.consent.Standing;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/** One purpose in the privacy centre. For templates. Immutable. */
public final class PurposeCard {

    private final Purpose purpose;
    private final PurposeText text;
    private final Standing standing;
    private final @Nullable String since;
    private final @Nullable String until;
    private final boolean possible;

    PurposeCard(
            Purpose purpose,
            PurposeText text,
            Standing standing,
            @Nullable String since,
            @Nullable String until,
            boolean possible) {
        this.purpose = purpose;
        this.text = text;
        this.standing = standing;
        this.since = since;
        this.until = until;
        this.possible = possible;
    }

    public String getWord() {
        return purpose.word();
    }

    /** What is asked, in the words of the notice. */
    public PurposeText getText() {
        return text;
    }

    /** Where the shopper stands, as the last part of a message key. */
    public String getStanding() {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    public boolean isGiven() {
        return standing == Standing.GIVEN;
    }

    /** Whether it is not used because the shopper wants their data kept but not used. */
    public boolean isRestricted() {
        return standing == Standing.RESTRICTED;
    }

    public boolean isRefused() {
        return standing == Standing.REFUSED;
    }

    public boolean isVisit() {
        return standing == Standing.VISIT;
    }

    /** Whether "only this visit" is an answer. */
    public boolean isVisitPossible() {
        return purpose == Purpose.BROWSING;
    }

    /** Whether it can be said yes to here and now. */
    public boolean isPossible() {
        return possible;
    }

    /** Since when it stands like that; {@code null} if that is not known. */
    public @Nullable String getSince() {
        return since;
    }

    /** Until when it holds; {@code null} for no end. */
    public @Nullable String getUntil() {
        return until;
    }
}
