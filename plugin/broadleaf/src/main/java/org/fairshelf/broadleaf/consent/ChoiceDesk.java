package org.fairshelf.broadleaf.consent;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.Subjects;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a shopper chose: stores it first, then tells the browser what it has to remember. A guest who said yes is known by a cookie, a
 * customer by the account; a refusal without a subject is remembered by the browser alone.
 */
public final class ChoiceDesk {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Browsers keep no cookie longer than 400 days. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private final Atomically atomically;
    private final Recognition recognition;
    private final Choosing choosing;
    private final Subjects subjects;
    private final EarlierOrders earlierOrders;
    private final Clock clock;

    /** Stores nothing yet. */
    public ChoiceDesk(
            Atomically atomically,
            Recognition recognition,
            Choosing choosing,
            Subjects subjects,
            EarlierOrders earlierOrders,
            Clock clock) {
        this.atomically = atomically;
        this.recognition = recognition;
        this.choosing = choosing;
        this.subjects = subjects;
        this.earlierOrders = earlierOrders;
        this.clock = clock;
    }

    /**
     * A choice on a page of ours.
     *
     * @throws IllegalStateException if it could not be stored; nothing has changed then, in the browser neither
     */
    void take(Choice choice, Sender sender, HttpServletRequest request, HttpServletResponse response) {
        tell(choice, store(sender, sender.customer, choice), sender, request, response);
    }

    /** The storing half; asks for no request, so that it can be done on a thread of ours. */
    Taken store(Sender sender, @Nullable Long customer, Choice choice) {
        return atomically.in(() -> {
            Shopper shopper = choosing.choose(recognition.recognise(sender), choice);
            SubjectId subject = shopper.subject().orElse(null);
            String secret = null;
            if (subject != null && choice.answers().containsValue(Answer.YES)) {
                if (customer != null) {
                    subjects.link(subject, customer);
                } else {
                    secret = SubjectId.hex128(RANDOM);
                    subjects.remember(subject, secret);
                }
            }
            if (subject != null && sender.visitor != null && choice.answers().get(Purpose.PURCHASES) == Answer.YES) {
                earlierOrders.giveTo(
                        subject, sender.visitor, choice.means() == Means.BLOCK ? Place.BLOCK : Place.PRIVACY_CENTRE);
            }
            return new Taken(shopper, secret, customer != null);
        });
    }

    /** The telling half, on the thread of the request. */
    void tell(Choice choice, Taken taken, Sender sender, HttpServletRequest request, HttpServletResponse response) {
        Shopper shopper = taken.shopper;
        Cookies.refused(shopper.refusals(), request, response);
        if (taken.secret != null) {
            Cookies.remember(taken.secret, lifetime(shopper), request, response);
        } else if (taken.linked
                && shopper.subject().isPresent()
                && choice.answers().containsValue(Answer.YES)) {
            Cookies.forgetSubject(request, response);
        }
        Answer browsing = choice.answers().get(Purpose.BROWSING);
        if (browsing == Answer.VISIT) {
            sender.visit.remember(clock.instant(), sender.signal);
        } else if (browsing != null) {
            sender.visit.forget();
        }
        sender.visit.keep(request);
        Shoppers.changed(request);
    }

    /** As long as the longest consent holds. */
    private Duration lifetime(Shopper shopper) {
        Instant now = clock.instant();
        Duration longest = Duration.ofDays(1);
        for (Consent consent : shopper.consents().all()) {
            if (consent.state() == Consent.State.GIVEN) {
                Duration rest = consent.until()
                        .map(until -> Duration.between(now, until))
                        .orElse(LONGEST);
                longest = rest.compareTo(longest) > 0 ? rest : longest;
            }
        }
        return longest.compareTo(LONGEST) > 0 ? LONGEST : longest;
    }

    /** What was stored, and what the browser is to be told. */
    static final class Taken {
        private final Shopper shopper;
        private final @Nullable String secret;
        private final boolean linked;

        private Taken(Shopper shopper, @Nullable String secret, boolean linked) {
            this.shopper = shopper;
            this.secret = secret;
            this.linked = linked;
        }

        Optional<SubjectId> subject() {
            return shopper.subject();
        }
    }
}
