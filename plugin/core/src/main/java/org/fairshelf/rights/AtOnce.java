package org.fairshelf.rights;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Wording;
import org.fairshelf.privacy.Verification;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What people do for themselves in the privacy centre is done at once, and remembered as a request that was closed at once. Of the same person
 * and kind one a day is remembered.
 */
public final class AtOnce {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Atomically atomically;
    private final RequestStore store;
    private final Gate gate;
    private final Fulfilment fulfilment;
    private final Verification verification;
    private final Clock clock;

    /** Does nothing yet. */
    public AtOnce(
            Atomically atomically,
            RequestStore store,
            Gate gate,
            Fulfilment fulfilment,
            Verification verification,
            Clock clock) {
        this.atomically = atomically;
        this.store = store;
        this.gate = gate;
        this.fulfilment = fulfilment;
        this.verification = verification;
        this.clock = clock;
    }

    /**
     * Does what is asked and remembers it. An open request of the same kind by the same person is closed with it.
     *
     * @throws IllegalStateException if it could not be stored; nothing is changed then
     */
    public void carryOut(RightsKind kind, SubjectId subject, Wording wording) {
        atomically.in(() -> {
            fulfilment.of(kind, Collections.singleton(subject), Means.PRIVACY_CENTRE, wording);
            remember(kind, subject);
            return true;
        });
    }

    /**
     * Remembers what was done at once.
     *
     * @throws IllegalStateException if it could not be stored
     */
    public void remember(RightsKind kind, SubjectId subject) {
        Pass pass = gate.forRequests();
        Instant now = clock.instant();
        atomically.in(() -> {
            RightsRequest open = store.open(pass, subject, "", kind).orElse(null);
            if (open != null) {
                return store.change(
                        pass,
                        open,
                        open.closed(RightsRequest.State.DONE, now),
                        new Step(now, Step.SHOPPER, Step.Deed.DONE, ""));
            }
            rememberPart(kind, subject);
            return true;
        });
    }

    private boolean isLately(RightsKind kind, SubjectId subject, Instant now) {
        return store.of(gate.forRights(subject)).stream()
                .anyMatch(request -> request.kind() == kind
                        && request.receivedAt().isAfter(now.minus(A_DAY))
                        && request.state() == RightsRequest.State.DONE);
    }

    /** What somebody waited for who was forgotten meanwhile: to be forgotten is done, and nothing else can be done any more. */
    static void settle(RequestStore store, Pass pass, RightsRequest request, Instant now) {
        boolean done = request.kind() == RightsKind.ERASURE;
        store.change(
                pass,
                request,
                request.closed(done ? RightsRequest.State.DONE : RightsRequest.State.WITHDRAWN, now),
                new Step(now, Step.SHOPPER, done ? Step.Deed.DONE : Step.Deed.WITHDRAWN, ""));
    }

    /**
     * Remembers that a part was done, such as forgetting for one purpose. An open request for the whole stays open.
     *
     * @throws IllegalStateException if it could not be stored
     */
    public void rememberPart(RightsKind kind, SubjectId subject) {
        Pass pass = gate.forRequests();
        Instant now = clock.instant();
        atomically.in(() -> {
            boolean news = !isLately(kind, subject, now);
            if (news) {
                add(pass, kind, subject, RightsRequest.State.DONE, "", now);
            }
            return news;
        });
    }

    /** What the subject waits for; to be asked before it is forgotten. */
    public List<RightsRequest> waiting(SubjectId subject) {
        return store.of(gate.forRights(subject)).stream()
                .filter(RightsRequest::isOpen)
                .collect(Collectors.toList());
    }

    /**
     * Remembers that somebody was forgotten at once, without who it was. What they waited for is closed with it. If something is left it is an
     * open request, which says what.
     *
     * @param gone who was forgotten
     * @param waiting what they waited for before
     * @return what is left; empty if all is gone
     * @throws IllegalStateException if it could not be looked at or stored
     */
    public List<String> forgotten(SubjectId gone, List<RightsRequest> waiting) {
        return atomically.in(() -> forget(gone, waiting));
    }

    private List<String> forget(SubjectId gone, List<RightsRequest> waiting) {
        Instant now = clock.instant();
        Pass pass = gate.forRequests();
        List<String> left = verification.left(gone);
        boolean all = left.isEmpty();
        if (all) {
            waiting.forEach(request -> settle(store, pass, request, now));
        }
        add(
                pass,
                RightsKind.ERASURE,
                all ? null : gone,
                all ? RightsRequest.State.DONE : RightsRequest.State.VERIFIED,
                String.join(", ", left),
                now);
        return left;
    }

    private void add(
            Pass pass,
            RightsKind kind,
            @Nullable SubjectId subject,
            RightsRequest.State state,
            String left,
            Instant now) {
        RightsRequest request = RightsRequest.asked(
                SubjectId.hex128(RANDOM),
                kind,
                RightsRequest.Channel.SELF_SERVICE,
                RightsRequest.State.VERIFIED,
                subject,
                now);
        RightsRequest kept = state == RightsRequest.State.DONE ? request.closed(state, now) : request;
        store.add(
                pass,
                kept,
                Details.none(),
                new Step(now, Step.SHOPPER, state == RightsRequest.State.DONE ? Step.Deed.DONE : Step.Deed.LEFT, left));
    }
}
