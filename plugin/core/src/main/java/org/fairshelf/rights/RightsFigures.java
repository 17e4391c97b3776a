package org.fairshelf.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairshelf.consent.Gate;
import org.jspecify.annotations.Nullable;

/** How a shop does with requests (requirement C14): numbers, no persons. */
public final class RightsFigures {

    /** How many days the figures cover. */
    public static final int DAYS = 30;
    /** Within how many days a request is due soon. */
    public static final int SOON = 7;

    private static final int MOST = 10_000;

    private final RequestStore store;
    private final Gate gate;
    private final RightsLaw law;
    private final Clock clock;
    private final ZoneId zone;

    /** Counts nothing yet. */
    public RightsFigures(RequestStore store, Gate gate, RightsLaw law, Clock clock, ZoneId zone) {
        this.store = store;
        this.gate = gate;
        this.law = law;
        this.clock = clock;
        this.zone = zone;
    }

    /** What was counted at one instant. Immutable. */
    public static final class Figures {
        private final long received;
        private final long open;
        private final long dueSoon;
        private final long overdue;
        private final @Nullable Duration median;

        private Figures(long received, long open, long dueSoon, long overdue, @Nullable Duration median) {
            this.received = received;
            this.open = open;
            this.dueSoon = dueSoon;
            this.overdue = overdue;
            this.median = median;
        }

        /** Received in the last 30 days, by whatever way. */
        public long received() {
            return received;
        }

        public long open() {
            return open;
        }

        /** Open, and due within a week; those that are overdue are not among them. */
        public long dueSoon() {
            return dueSoon;
        }

        public long overdue() {
            return overdue;
        }

        /**
         * From the receipt to the end, of those closed in the last 30 days; empty if there were none. What people carried out for themselves at
         * once does not count: it would hide how long the others wait.
         */
        public Optional<Duration> median() {
            return Optional.ofNullable(median);
        }
    }

    /**
     * Counts.
     *
     * @throws IllegalStateException if the storage fails
     */
    public Figures count() {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(DAYS));
        List<RightsRequest> open = store.open(gate.forAudit(), MOST).stream()
                .filter(request -> request.state() == RightsRequest.State.VERIFIED)
                .collect(Collectors.toList());
        List<RightsRequest> closed = store.closed(gate.forAudit(), since, MOST);
        LocalDate soon = now.atZone(zone).toLocalDate().plusDays(SOON);
        long overdue = open.stream()
                .filter(request -> law.isOverdue(request, zone, now))
                .count();
        long due = open.stream()
                .filter(request -> !law.due(request, zone, now).isAfter(soon))
                .count();
        return new Figures(
                received(open, since) + received(closed, since), open.size(), due - overdue, overdue, median(closed));
    }

    private static long received(List<RightsRequest> requests, Instant since) {
        return requests.stream()
                .filter(request -> request.receivedAt().isAfter(since))
                .count();
    }

    private static @Nullable Duration median(List<RightsRequest> closed) {
        List<Duration> times = new ArrayList<>();
        for (RightsRequest request : closed) {
            request.closedAt()
                    .filter(at -> at.isAfter(request.receivedAt()))
                    .ifPresent(at -> times.add(Duration.between(request.receivedAt(), at)));
        }
        if (times.isEmpty()) {
            return null;
        }
        Collections.sort(times);
        int middle = times.size() / 2;
        return times.size() % 2 == 1
                ? times.get(middle)
                : times.get(middle - 1).plus(times.get(middle)).dividedBy(2);
    }
}
