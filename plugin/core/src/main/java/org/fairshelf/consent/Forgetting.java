package org.fairshelf.consent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;

/** Deletes at a shopper's wish (requirement C9, GDPR Art. 17). Orders are the shop's and stay, cut off from everything here. */
public final class Forgetting {

    private final ConsentBook book;
    private final Subjects subjects;
    private final List<PersonalData> data;
    private final DailyTotals totals;

    /** Deletes nothing yet. */
    public Forgetting(ConsentBook book, Subjects subjects, List<PersonalData> data, DailyTotals totals) {
        this.book = book;
        this.subjects = subjects;
        this.data = data;
        this.totals = totals;
    }

    /**
     * Deletes what was stored for one purpose. The consent stays: what comes later is stored again.
     *
     * @return how many rows
     */
    public long forget(SubjectId subject, Purpose purpose) {
        return book.holding(subject, consents -> data.stream()
                .mapToLong(kind -> kind.erase(subject, purpose))
                .sum());
    }

    /**
     * Deletes everything and the subject itself. The ledger keeps its rows, so that the chain can still be verified, but nobody can read any
     * more what they say. What stood until now counts as taken back in the privacy centre, where this is offered.
     *
     * @return how many rows
     */
    public long forgetEverything(SubjectId subject) {
        Set<Purpose> stood = EnumSet.noneOf(Purpose.class);
        long forgotten = book.holding(subject, consents -> {
            stood.clear();
            consents.all().stream().filter(Consent::isStanding).forEach(consent -> stood.add(consent.purpose()));
            long rows = 0;
            for (Purpose purpose : Purpose.asked()) {
                for (PersonalData kind : data) {
                    rows += kind.erase(subject, purpose);
                }
            }
            // What the person has asked for stays as a number, and leads to nobody.
            for (PersonalData kind : data) {
                rows += kind.erase(subject, Purpose.RIGHTS);
            }
            return rows + subjects.erase(subject);
        });
        stood.forEach(purpose -> totals.count(Choosing.WITHDRAWN, purpose.word(), Means.PRIVACY_CENTRE.word()));
        return forgotten;
    }
}
