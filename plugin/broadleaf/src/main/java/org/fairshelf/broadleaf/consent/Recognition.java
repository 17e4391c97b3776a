package org.fairshelf.broadleaf.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.LoginMerge;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.SignalPause;
import org.fairshelf.consent.Subjects;
import org.fairshelf.consent.Wording;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Says which shopper sends a request: the subject of the account, if somebody is signed in whose account has one, else the subject of the
 * browser. Once a session, choices of a guest who signs in are merged with those of the account; and a browser's signal that comes after a
 * consent pauses it.
 */
public final class Recognition {

    private final Atomically atomically;
    private final Subjects subjects;
    private final ConsentBook book;
    private final LoginMerge merge;
    private final SignalPause pause;
    private final Notices notices;

    /** Reads nothing yet. */
    public Recognition(
            Atomically atomically,
            Subjects subjects,
            ConsentBook book,
            LoginMerge merge,
            SignalPause pause,
            Notices notices) {
        this.atomically = atomically;
        this.subjects = subjects;
        this.book = book;
        this.merge = merge;
        this.pause = pause;
        this.notices = notices;
    }

    /**
     * The shopper as it is at this moment. Asks the database only about senders who could be known.
     *
     * @throws IllegalStateException if the storage fails
     */
    Shopper recognise(Sender sender) {
        Shopper guest = Shopper.stranger()
                .refusing(sender.refusals)
                .signalling(sender.signal)
                .withoutData(sender.visit.isWithoutData());
        if (sender.secret == null && sender.customer == null) {
            return visiting(guest, sender.visit);
        }
        Known known = atomically.in(() -> known(guest, sender));
        // Only now that it is stored: a transaction that collides is done again from the start.
        if (known.refused != null && sender.customer != null) {
            sender.visit.merged(sender.customer, known.refused);
        }
        return visiting(known.shopper, sender.visit);
    }

    private Known known(Shopper guest, Sender sender) {
        Wording wording = notices.current(sender.locale).wording();
        SubjectId browser = of(sender.secret).orElse(null);
        SubjectId account = sender.customer == null
                ? null
                : subjects.ofCustomer(sender.customer).orElse(null);
        Set<Purpose> refused = null;
        if (account != null && sender.customer != null && !sender.visit.isMergedWith(sender.customer)) {
            Shopper before = browser == null ? guest : guest.as(browser, book.read(browser));
            refused = merge.merge(before, account, wording);
        }
        SubjectId subject = account == null ? browser : account;
        Shopper shopper = subject == null ? guest : pause.heed(guest.as(subject, book.read(subject)), wording);
        return new Known(shopper, refused);
    }

    private Optional<SubjectId> of(@Nullable String secret) {
        return secret == null ? Optional.empty() : subjects.ofBrowser(secret);
    }

    private static Shopper visiting(Shopper shopper, Visit visit) {
        Instant from = visit.rememberedFrom(shopper.isSignalling());
        return from == null ? shopper : shopper.forThisVisit(from);
    }

    /** The shopper, and what a merge has refused; {@code null} if there was none. */
    private static final class Known {
        private final Shopper shopper;
        private final @Nullable Set<Purpose> refused;

        private Known(Shopper shopper, @Nullable Set<Purpose> refused) {
            this.shopper = shopper;
            this.refused = refused;
        }
    }
}
