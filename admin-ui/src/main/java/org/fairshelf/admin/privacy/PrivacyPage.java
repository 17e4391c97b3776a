package org.fairshelf.admin.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairshelf.admin.screen.Moment;
import org.fairshelf.broadleaf.consent.EarlierCustomers;
import org.jspecify.annotations.Nullable;

/** Everything the template of <em>Privacy</em> shows. Immutable. */
final class PrivacyPage {

    private final @Nullable String trouble;
    private final @Nullable String problem;
    private final List<PurposeFigures> purposes;
    private final List<KeptOut> keptOut;
    private final EarlierCustomers.Coverage earlier;
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
            EarlierCustomers.Coverage earlier,
            @Nullable Verification verification,
            @Nullable Moment verifiedWhen,
            @Nullable String verifiedBy) {
        this(null, null, purposes, keptOut, earlier, verification, verifiedWhen, verifiedBy);
    }

    private PrivacyPage(
            @Nullable String trouble,
            @Nullable String problem,
            List<PurposeFigures> purposes,
            List<KeptOut> keptOut,
            EarlierCustomers.Coverage earlier,
            @Nullable Verification verification,
            @Nullable Moment verifiedWhen,
            @Nullable String verifiedBy) {
        this.trouble = trouble;
        this.problem = problem;
        this.purposes = Collections.unmodifiableList(new ArrayList<>(purposes));
        this.keptOut = Collections.unmodifiableList(new ArrayList<>(keptOut));
        this.earlier = earlier;
        this.verification = verification;
        this.verifiedWhen = verifiedWhen;
        this.verifiedBy = verifiedBy;
    }

    /** A page that can only say why it shows nothing, in the words of Today. */
    static PrivacyPage broken(String trouble, @Nullable String problem) {
        return new PrivacyPage(
                trouble,
                problem,
                Collections.emptyList(),
                Collections.emptyList(),
                new EarlierCustomers.Coverage(0, 0),
                null,
                null,
                null);
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

    /** Whether the shop says of enough earlier customers that they want mail for their number to be shown. */
    public boolean isEarlier() {
        return earlier.said() >= PurposeFigures.SMALLEST_GROUP;
    }

    /** Of how many earlier customers the shop says so. */
    public long getEarlierSaid() {
        return earlier.said();
    }

    /** Whether so few of them have agreed since, or so few have not, that their number is not shown. */
    public boolean isEarlierFew() {
        return earlier.agreed() < PurposeFigures.SMALLEST_GROUP
                || earlier.said() - earlier.agreed() < PurposeFigures.SMALLEST_GROUP;
    }

    /** How many of them have agreed since. */
    public long getEarlierAgreed() {
        return earlier.agreed();
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
