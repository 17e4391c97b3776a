package org.fairshelf.admin.emails;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Lets each person of the admin send a few test mails in a while, and no more: an admin is no machine for sending mail. */
final class TestLimit {

    /** How many in the while. */
    static final int MOST = 5;
    /** The while. */
    static final Duration WHILE = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();

    TestLimit(Clock clock) {
        this.clock = clock;
    }

    /** Whether that person may send one now; if so, it counts. */
    synchronized boolean take(String login) {
        Instant now = clock.instant();
        Instant since = now.minus(WHILE);
        sent.values().forEach(times -> times.removeIf(at -> !at.isAfter(since)));
        sent.values().removeIf(Deque::isEmpty);
        Deque<Instant> times = sent.computeIfAbsent(login, key -> new ArrayDeque<>());
        if (times.size() >= MOST) {
            return false;
        }
        times.add(now);
        return true;
    }
}
