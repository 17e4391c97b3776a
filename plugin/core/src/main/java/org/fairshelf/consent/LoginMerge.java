package org.fairshelf.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;

/**
 * Somebody who was known as a guest signs in to an account that has choices of its own (requirements S20, S23). Per purpose the stricter
 * holds, for both; data of the guest goes to the account only under a purpose that both allow; a purpose that only one of them has answered
 * with yes stays as it is, so that signing in never widens a consent. What the browser of a guest without subject remembers as refused counts
 * like a no of the guest.
 */
public final class LoginMerge {

    private final ConsentBook book;
    private final ConsentLedger ledger;
    private final Subjects subjects;
    private final List<PersonalData> data;
    private final DailyTotals totals;
    private final Clock clock;

    /** Writes nothing yet. */
    public LoginMerge(
            ConsentBook book,
            ConsentLedger ledger,
            Subjects subjects,
            List<PersonalData> data,
            DailyTotals totals,
            Clock clock) {
        this.book = book;
        this.ledger = ledger;
        this.subjects = subjects;
        this.data = data;
        this.totals = totals;
        this.clock = clock;
    }

    /**
     * Merges.
     *
     * @param guest the shopper as the browser knows it
     * @param account the subject of the account
     * @return the purposes that are now refused on a side that had allowed them, for the shopper to be told; empty if nothing was taken away
     * @throws IllegalStateException if it could not be stored; nothing is changed then
     */
    public Set<Purpose> merge(Shopper guest, SubjectId account, Wording wording) {
        SubjectId visitor = guest.subject().orElse(null);
        if (account.equals(visitor)) {
            return EnumSet.noneOf(Purpose.class);
        }
        Set<Purpose> told = visitor == null
                ? book.holding(account, has -> refuse(account, has, refusedBy(guest), wording))
                : holdingBoth(visitor, account, () -> merge(guest, visitor, account, wording));
        // Of one person, whichever of the two had said it.
        told.forEach(purpose -> totals.count(Choosing.WITHDRAWN, purpose.word(), Means.LOGIN.word()));
        return told;
    }

    private Set<Purpose> merge(Shopper guest, SubjectId visitor, SubjectId account, Wording wording) {
        Consents brings = book.read(visitor);
        Consents has = book.read(account);
        Instant now = clock.instant();
        Set<Purpose> refused = refusedBy(guest);
        refused.addAll(noOf(brings));
        refused.addAll(noOf(has));
        Set<Purpose> told = refuse(account, has, refused, wording);
        told.addAll(refuse(visitor, brings, refused, wording));
        respect(account, has, brings, wording);
        boolean left = false;
        for (Consent brought : brings.all()) {
            Purpose purpose = brought.purpose();
            if (!brought.isStanding() || brought.isOver(now) || refused.contains(purpose)) {
                data.forEach(kind -> kind.erase(visitor, purpose));
            } else if (brought.allows(now) && has.allows(purpose, now)) {
                book.move(visitor, account, purpose, now);
                data.forEach(kind -> kind.move(visitor, account, purpose));
            } else {
                left = true;
            }
        }
        restrictBoth(account, has, visitor, brings);
        if (!left) {
            data.forEach(kind -> kind.move(visitor, account, Purpose.RIGHTS));
            subjects.absorb(visitor, account);
        }
        return told;
    }

    /** Whose data must not be used in one place wants it so in the other, too. */
    private void restrictBoth(SubjectId account, Consents has, SubjectId visitor, Consents brings) {
        if (has.restrictedSince().isPresent() != brings.restrictedSince().isPresent()) {
            Instant since = has.restrictedSince().isPresent()
                    ? has.restrictedSince().get()
                    : brings.restrictedSince().get();
            book.restrict(account, since);
            book.restrict(visitor, since);
        }
    }

    /** What the guest said no to and the account was never asked is not asked again, for six months from when it was said. */
    private void respect(SubjectId account, Consents has, Consents brings, Wording wording) {
        Map<Purpose, Consent.State> states = new EnumMap<>(Purpose.class);
        for (Consent no : brings.all()) {
            if (isNo(no) && !has.on(no.purpose()).isPresent()) {
                book.change(account, no.become(Consent.State.REFUSED, no.from()), null);
                states.put(no.purpose(), Consent.State.REFUSED);
            }
        }
        prove(account, states, wording);
    }

    /** Takes back what stands of these purposes and deletes what it allowed. */
    private Set<Purpose> refuse(SubjectId subject, Consents consents, Set<Purpose> refused, Wording wording) {
        Map<Purpose, Consent.State> states = new EnumMap<>(Purpose.class);
        Instant now = clock.instant();
        for (Consent consent : consents.all()) {
            if (consent.isStanding() && refused.contains(consent.purpose())) {
                Consent withdrawn = consent.become(Consent.State.WITHDRAWN, now);
                book.change(subject, withdrawn, null);
                data.forEach(kind -> kind.erase(subject, withdrawn.purpose()));
                states.put(withdrawn.purpose(), withdrawn.state());
            }
        }
        prove(subject, states, wording);
        return states.isEmpty() ? EnumSet.noneOf(Purpose.class) : EnumSet.copyOf(states.keySet());
    }

    private void prove(SubjectId subject, Map<Purpose, Consent.State> states, Wording wording) {
        if (!states.isEmpty()) {
            ledger.append(subject, new LedgerEntry(subject, clock.instant(), states, Means.LOGIN, wording, false));
        }
    }

    private static Set<Purpose> refusedBy(Shopper guest) {
        Set<Purpose> refused = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.asked()) {
            if (guest.refusals().day(purpose).isPresent()) {
                refused.add(purpose);
            }
        }
        return refused;
    }

    private static Set<Purpose> noOf(Consents consents) {
        Set<Purpose> no = EnumSet.noneOf(Purpose.class);
        consents.all().stream().filter(LoginMerge::isNo).forEach(consent -> no.add(consent.purpose()));
        return no;
    }

    private static boolean isNo(Consent consent) {
        return consent.state() == Consent.State.REFUSED || consent.state() == Consent.State.WITHDRAWN;
    }

    /** In the same order for everybody, so that two merges cannot wait for each other. */
    private <T> T holdingBoth(SubjectId one, SubjectId other, Supplier<T> work) {
        boolean inOrder = one.digits().compareTo(other.digits()) < 0;
        SubjectId first = inOrder ? one : other;
        SubjectId second = inOrder ? other : one;
        return book.holding(first, ignored -> book.holding(second, alsoIgnored -> work.get()));
    }
}
