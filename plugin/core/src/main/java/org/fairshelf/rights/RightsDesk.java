package org.fairshelf.rights;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Wording;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.jspecify.annotations.Nullable;

/**
 * Works on requests, step by step (requirements E13, E15). A request is carried out, verified and closed in one transaction; if something is
 * left it stays open and says what. What people of the shop do is in the trail, too, without a word about the person.
 */
public final class RightsDesk {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHOWN_OF_ID = 8;

    private final Atomically atomically;
    private final RequestStore store;
    private final Gate gate;
    private final Persons persons;
    private final Fulfilment fulfilment;
    private final Telling telling;
    private final Trail trail;
    private final RightsLaw law;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Does nothing yet.
     *
     * @param zone the shop's
     */
    public RightsDesk(
            Atomically atomically,
            RequestStore store,
            Gate gate,
            Persons persons,
            Fulfilment fulfilment,
            Telling telling,
            Trail trail,
            RightsLaw law,
            Clock clock,
            ZoneId zone) {
        this.atomically = atomically;
        this.store = store;
        this.gate = gate;
        this.persons = persons;
        this.fulfilment = fulfilment;
        this.telling = telling;
        this.trail = trail;
        this.law = law;
        this.clock = clock;
        this.zone = zone;
    }

    /** What is asked, and whether the same person had an open request of the same kind, into which this one went. Immutable. */
    public static final class Asked {
        private final RightsRequest request;
        private final boolean merged;

        private Asked(RightsRequest request, boolean merged) {
            this.request = request;
            this.merged = merged;
        }

        public RightsRequest request() {
            return request;
        }

        public boolean isMerged() {
            return merged;
        }
    }

    /** The short name of a request, for people and for the trail. */
    public static String shortName(String id) {
        return id.substring(0, SHOWN_OF_ID);
    }

    /**
     * Takes a request of somebody whose identity is certain.
     *
     * @param subject whose it is; {@code null} to look by the address
     * @param actor the login of whoever enters it, or {@link Step#SHOPPER}
     * @throws IllegalStateException if it could not be stored
     */
    public Asked take(
            RightsKind kind,
            RightsRequest.Channel channel,
            @Nullable SubjectId subject,
            Details details,
            String actor) {
        return atomically.in(() -> {
            Pass pass = gate.forRequests();
            Instant now = clock.instant();
            SubjectId whose = subject == null ? first(details.address()) : subject;
            RightsRequest open =
                    store.open(pass, whose, details.address(), kind).orElse(null);
            if (open != null && open.state() == RightsRequest.State.VERIFIED) {
                store.note(pass, open, new Step(now, actor, Step.Deed.REPEATED, details.words()));
                record(actor, Step.Deed.REPEATED, open, now);
                return new Asked(open, true);
            }
            RightsRequest request = RightsRequest.asked(
                    SubjectId.hex128(RANDOM), kind, channel, RightsRequest.State.VERIFIED, whose, now);
            store.add(pass, request, details, new Step(now, actor, Step.Deed.RECEIVED, ""));
            record(actor, Step.Deed.RECEIVED, request, now);
            return new Asked(request, false);
        });
    }

    /** The request of that id; empty if there is none. */
    public Optional<RightsRequest> find(@Nullable String id) {
        return id == null || !SubjectId.isHex128(id) ? Optional.empty() : store.find(gate.forRequests(), id);
    }

    /** Its history, oldest first. */
    public List<Step> steps(RightsRequest request) {
        return store.steps(gate.forRequests(), request.id());
    }

    /** Its details, which one person of the shop looks at; that is remembered. */
    public Optional<Details> look(RightsRequest request, String actor) {
        return atomically.in(() -> {
            Instant now = clock.instant();
            store.note(gate.forRequests(), request, new Step(now, actor, Step.Deed.LOOKED, ""));
            record(actor, Step.Deed.LOOKED, request, now);
            return store.details(gate.forRequests(), request.id());
        });
    }

    /** All subjects that are the person of the request, the one it names first. */
    public Set<SubjectId> person(RightsRequest request) {
        Set<SubjectId> person = new LinkedHashSet<>();
        request.subject().ifPresent(person::add);
        store.details(gate.forRequests(), request.id())
                .map(Details::address)
                .filter(address -> !address.isEmpty())
                .ifPresent(address -> person.addAll(persons.at(address)));
        return person;
    }

    /**
     * Carries out a request and closes it if nothing is left.
     *
     * @throws IllegalStateException if it could not be stored; nothing is changed then
     */
    public Outcome carryOut(String id, String actor, Means means, Wording wording) {
        return atomically.in(() -> {
            RightsRequest request = find(id).orElse(null);
            if (request == null) {
                return Outcome.of(Outcome.What.UNKNOWN);
            }
            Instant now = clock.instant();
            if (!request.isOpen()) {
                return Outcome.of(Outcome.What.TOO_LATE);
            }
            boolean proves = request.state() == RightsRequest.State.RECEIVED;
            RightsRequest begun = proves ? request.verified() : request.touched();
            // Before the work, so that of two who begin only one goes on.
            Step first = new Step(now, actor, proves ? Step.Deed.VERIFIED : Step.Deed.BEGUN, "");
            if (!store.change(gate.forRequests(), request, begun, first)) {
                return Outcome.of(Outcome.What.TOO_LATE);
            }
            Set<SubjectId> person = person(request);
            List<RightsRequest> others =
                    request.kind() == RightsKind.ERASURE ? othersOf(person, request) : Collections.emptyList();
            List<String> left = fulfilment.of(request.kind(), person, means, wording);
            if (!left.isEmpty()) {
                store.change(
                        gate.forRequests(),
                        begun,
                        begun.touched(),
                        new Step(now, actor, Step.Deed.LEFT, String.join(", ", left)));
                record(actor, Step.Deed.LEFT, begun, now);
                return Outcome.left(left);
            }
            store.change(
                    gate.forRequests(),
                    begun,
                    begun.closed(RightsRequest.State.DONE, now),
                    new Step(now, actor, Step.Deed.DONE, ""));
            if (request.kind() == RightsKind.ERASURE) {
                store.cutOff(gate.forRequests(), begun);
            }
            others.forEach(other -> AtOnce.settle(store, gate.forRequests(), other, now));
            record(actor, Step.Deed.DONE, begun, now);
            return Outcome.left(Collections.emptyList());
        });
    }

    /** What else the person waits for. */
    private List<RightsRequest> othersOf(Set<SubjectId> person, RightsRequest request) {
        List<RightsRequest> others = new ArrayList<>();
        for (SubjectId subject : person) {
            for (RightsRequest each : store.of(gate.forRights(subject))) {
                if (each.isOpen() && !each.id().equals(request.id())) {
                    others.add(each);
                }
            }
        }
        return others;
    }

    /**
     * Somebody has proved by a link that it is them, and wants what only people can do, in words of their own.
     *
     * @throws IllegalStateException if it could not be stored; nothing is changed then
     */
    public Outcome confirm(String id, String words) {
        return atomically.in(() -> {
            RightsRequest request = find(id).orElse(null);
            if (request == null) {
                return Outcome.of(Outcome.What.UNKNOWN);
            }
            Pass pass = gate.forRequests();
            Step verified = new Step(clock.instant(), Step.SHOPPER, Step.Deed.VERIFIED, "");
            if (request.state() != RightsRequest.State.RECEIVED
                    || !store.change(pass, request, request.verified(), verified)) {
                return Outcome.of(Outcome.What.TOO_LATE);
            }
            Details details = store.details(pass, id).orElseGet(Details::none).saying(words);
            RightsRequest open = store.open(pass, request.subject().orElse(null), details.address(), request.kind())
                    .filter(each -> each.state() == RightsRequest.State.VERIFIED
                            && !each.id().equals(id))
                    .orElse(null);
            if (open == null) {
                store.tell(pass, request, details);
            } else {
                merge(pass, request.verified(), open, words);
            }
            return Outcome.of(Outcome.What.DONE);
        });
    }

    /** The same person waits for the same already: that request gets the words, and this one is closed. */
    private void merge(Pass pass, RightsRequest request, RightsRequest open, String words) {
        Instant now = clock.instant();
        store.note(pass, open, new Step(now, Step.SHOPPER, Step.Deed.REPEATED, words));
        store.change(
                pass,
                request,
                request.closed(RightsRequest.State.WITHDRAWN, now),
                new Step(now, Step.SHOPPER, Step.Deed.WITHDRAWN, ""));
    }

    /**
     * Takes more time and tells the person why.
     *
     * @throws IllegalStateException if it could not be stored; nothing is changed then
     */
    public Outcome extend(String id, String reason, String actor) {
        return stepped(id, actor, Step.Deed.EXTENDED, reason, new Stepping() {
            @Override
            public boolean isAllowed(RightsRequest request, Instant now) {
                return law.mayExtend(request, zone, now);
            }

            @Override
            public RightsRequest next(RightsRequest request, Instant now) {
                return request.extended();
            }

            @Override
            public boolean tell(RightsRequest request, Details details) {
                LocalDate due = law.due(request, zone, clock.instant());
                return telling.extended(request, details, due, reason);
            }
        });
    }

    /**
     * Refuses and tells the person why.
     *
     * @throws IllegalStateException if it could not be stored; nothing is changed then
     */
    public Outcome refuse(String id, Ground ground, String words, String actor) {
        String note = ground.word() + (words.isEmpty() ? "" : ": " + words);
        return stepped(id, actor, Step.Deed.REFUSED, note, new Stepping() {
            @Override
            public RightsRequest next(RightsRequest request, Instant now) {
                return request.closed(RightsRequest.State.REFUSED, now);
            }

            @Override
            public boolean tell(RightsRequest request, Details details) {
                return telling.refused(request, details, ground, words);
            }
        });
    }

    /**
     * The person does not want it any more.
     *
     * @throws IllegalStateException if it could not be stored; nothing is changed then
     */
    public Outcome withdraw(String id, String actor) {
        return stepped(
                id,
                actor,
                Step.Deed.WITHDRAWN,
                "",
                (request, now) -> request.closed(RightsRequest.State.WITHDRAWN, now));
    }

    /**
     * The person was asked to say more, or has said it. Only for laws whose clock stands still meanwhile.
     *
     * @throws IllegalStateException if it could not be stored; nothing is changed then
     */
    public Outcome clarify(String id, boolean answered, String actor) {
        Step.Deed deed = answered ? Step.Deed.CLARIFIED : Step.Deed.CLARIFYING;
        return stepped(id, actor, deed, "", new Stepping() {
            @Override
            public boolean isAllowed(RightsRequest request, Instant now) {
                return law.isPausing() && request.pausedSince().isPresent() == answered;
            }

            @Override
            public RightsRequest next(RightsRequest request, Instant now) {
                return answered ? request.clarified(now) : request.clarifying(now);
            }
        });
    }

    private interface Stepping {
        RightsRequest next(RightsRequest request, Instant now);

        default boolean isAllowed(RightsRequest request, Instant now) {
            return true;
        }

        /** Whether the mail was taken. */
        default boolean tell(RightsRequest request, Details details) {
            return true;
        }
    }

    private Outcome stepped(String id, String actor, Step.Deed deed, String note, Stepping stepping) {
        Instant now = clock.instant();
        RightsRequest request = find(id).orElse(null);
        if (request == null) {
            return Outcome.of(Outcome.What.UNKNOWN);
        }
        if (!request.isOpen()) {
            return Outcome.of(Outcome.What.TOO_LATE);
        }
        if (!stepping.isAllowed(request, now)) {
            return Outcome.of(Outcome.What.NOT_NOW);
        }
        Pass pass = gate.forRequests();
        RightsRequest next = stepping.next(request, now);
        boolean changed = atomically.in(() -> {
            boolean first = store.change(pass, request, next, new Step(now, actor, deed, note));
            if (first) {
                record(actor, deed, request, now);
            }
            return first;
        });
        if (!changed) {
            return Outcome.of(Outcome.What.TOO_LATE);
        }
        Outcome done = Outcome.of(Outcome.What.DONE);
        return deed == Step.Deed.EXTENDED || deed == Step.Deed.REFUSED ? done.telling(told(next, stepping)) : done;
    }

    private Outcome.Told told(RightsRequest request, Stepping stepping) {
        Details details = store.details(gate.forRequests(), request.id()).orElseGet(Details::none);
        if (details.address().isEmpty()) {
            return Outcome.Told.NO_ADDRESS;
        }
        return stepping.tell(request, details) ? Outcome.Told.MAILED : Outcome.Told.NOT_SENT;
    }

    private @Nullable SubjectId first(String address) {
        return address.isEmpty()
                ? null
                : persons.at(address).stream().findFirst().orElse(null);
    }

    /** What shoppers do for themselves is no matter of the shop's trail. */
    private void record(String actor, Step.Deed deed, RightsRequest request, Instant now) {
        if (!actor.equals(Step.SHOPPER)) {
            trail.record(TrailEntry.of(now, actor, "request." + word(deed), "request " + shortName(request.id())));
        }
    }

    private static String word(Step.Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
