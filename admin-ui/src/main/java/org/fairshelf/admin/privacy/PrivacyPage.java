package org.fairshelf.admin.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairshelf.admin.screen.Moment;
import org.jspecify.annotations.Nullable;

/** Everything the template of <em>Privacy</em> shows. Immutable. */
final class PrivacyPage {

    private final @Nullable String trouble;
    private final @Nullable String problem;
    private final List<PurposeFigures> purposes;
    private final List<KeptOut> keptOut;
    private final @Nullable Verification verification;
    private final @Nullable Moment verifiedWhen;
    private final @Nullable String verifiedBy;

    /**
     * A page.
     *
     * @param verification the last one; {@code null} with its time and person if nobody has had the ledger verified lately
     */
    PrivacyPage(
            List<PurposeFigures> purposes,
            List<KeptOut> keptOut,
            @Nullable Verification verification,
            @Nullable Moment verifiedWhen,
            @Nullable String verifiedBy) {
        this(null, null, purposes, keptOut, verification, verifiedWhen, verifiedBy);
    }

    private PrivacyPage(
            @Nullable String trouble,
            @Nullable String problem,
            List<PurposeFigures> purposes,
            List<KeptOut> keptOut,
            @Nullable Verification verification,
            @Nullable Moment verifiedWhen,
            @Nullable String verifiedBy) {
        this.trouble = trouble;
        this.problem = problem;
        this.purposes = Collections.unmodifiableList(new ArrayList<>(purposes));
        this.keptOut = Collections.unmodifiableList(new ArrayList<>(keptOut));
        this.verification = verification;
        this.verifiedWhen = verifiedWhen;
        this.verifiedBy = verifiedBy;
    }

    /** A page that can only say why it shows nothing, in the words of Today. */
    static PrivacyPage broken(String trouble, @Nullable String problem) {
        return new PrivacyPage(trouble, problem, Collections.emptyList(), Collections.emptyList(), null, null, null);
    }

    /** The word for why nothing can be shown, for message keys and styles; {@code null} if it can. */
    public @Nullable String getTrouble() {
        return trouble;
    }

    public @Nullable String getProblem() {
        return problem;
    }

    public int getDays() {
        return Privacy.DAYS;
    }

    public int getSmallestGroup() {
        return PurposeFigures.SMALLEST_GROUP;
    }

    /** Whether nobody has answered lately and nothing was kept out: a shop that has just begun. */
    public boolean isEmpty() {
        return keptOut.isEmpty()
                && purposes.stream()
                        .allMatch(
                                purpose -> purpose.isFew() && !purpose.getAll().isCounted());
    }

    public List<PurposeFigures> getPurposes() {
        return purposes;
    }

    public List<KeptOut> getKeptOut() {
        return keptOut;
    }

    public @Nullable Verification getVerification() {
        return verification;
    }

    public @Nullable Moment getVerifiedWhen() {
        return verifiedWhen;
    }

    /** The login of who had it verified. */
    public @Nullable String getVerifiedBy() {
        return verifiedBy;
    }
}
