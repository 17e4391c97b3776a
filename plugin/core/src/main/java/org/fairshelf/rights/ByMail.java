package org.fairshelf.rights;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Pass;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without login or cookie asks by an email address. If the shop knows the address, a link goes there, and the request counts once the
 * link was used. Nothing of this tells the one who asks whether the address is known.
 */
public final class ByMail {

    /** How many links go to one address within a day. */
    public static final int MOST_TO_ONE = 3;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Atomically atomically;
    private final RequestStore store;
    private final Gate gate;
    private final Persons persons;
    private final Telling telling;
    private final int mostToAll;
    private final Clock clock;

    /**
     * Sends nothing yet.
     *
     * @param mostToAll how many links go out within a day, to all addresses together
     */
    public ByMail(
            Atomically atomically,
            RequestStore store,
            Gate gate,
            Persons persons,
            Telling telling,
            int mostToAll,
            Clock clock) {
        this.atomically = atomically;
        this.store = store;
        this.gate = gate;
        this.persons = persons;
        this.telling = telling;
        this.mostToAll = mostToAll;
        this.clock = clock;
    }

    /**
     * Asks.
     *
     * @return whether a link was sent, for tests and logs: nobody else may learn it
     * @throws IllegalStateException if the storage fails
     */
    public boolean ask(RightsKind kind, String address, String language) {
        if (!persons.isKnown(address)) {
            return false;
        }
        Details details = new Details(address, language, "", "");
        RightsRequest request = atomically.in(() -> toMail(kind, details));
        return request != null && telling.link(request, details);
    }

    /** The request whose link is to be sent, counted as sent before it is: a mail too few is better than one too many. */
    private @Nullable RightsRequest toMail(RightsKind kind, Details details) {
        Pass pass = gate.forRequests();
        Instant now = clock.instant();
        Instant since = now.minus(A_DAY);
        if (store.mailed(pass, details.address(), since) >= MOST_TO_ONE
                || store.mailed(pass, null, since) >= mostToAll) {
            return null;
        }
        RightsRequest open = store.open(pass, null, details.address(), kind)
                .filter(each -> each.channel() == RightsRequest.Channel.MAIL_LINK
                        && each.state() == RightsRequest.State.RECEIVED
                        && each.receivedAt().plus(RequestRetention.LINK).isAfter(now))
                .orElse(null);
        if (open == null) {
            open = RightsRequest.asked(
                    SubjectId.hex128(RANDOM),
                    kind,
                    RightsRequest.Channel.MAIL_LINK,
                    RightsRequest.State.RECEIVED,
                    first(persons.at(details.address())),
                    now);
            store.add(pass, open, details, new Step(now, Step.SHOPPER, Step.Deed.RECEIVED, ""));
        }
        store.note(pass, open, new Step(now, Step.ITSELF, Step.Deed.MAILED, ""));
        return open;
    }

    private static @Nullable SubjectId first(Set<SubjectId> subjects) {
        Iterator<SubjectId> each = subjects.iterator();
        return each.hasNext() ? each.next() : null;
    }
}
