package org.fairshelf.admin.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.consent.ChainVerdict;
import org.fairshelf.consent.ConsentLedger;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the ledger verified at a person's wish, and records who asked and what came out (requirement X6). One verification at a time: it may
 * take a while and holds a connection of the pool.
 */
final class LedgerCheck {

    /** The action in the trail. */
    static final String ACTION = "ledger.verified";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCheck.class);
    /** Below the minute after which browsers and servers before the admin commonly give up. */
    private static final Duration LIMIT = Duration.ofSeconds(45);

    private final ConsentLedger ledger;
    private final Trail trail;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    LedgerCheck(ConsentLedger ledger, Trail trail, Clock clock) {
        this.ledger = ledger;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Verifies.
     *
     * @return the word for what to tell: {@code verified}, {@code running} if another verification is under way (a second click, a
     *     colleague), or {@code unreadable}
     * @throws Refusal if the outcome could not be recorded
     */
    String verify(Visitor visitor) {
        if (!running.compareAndSet(false, true)) {
            return "running";
        }
        try {
            return verifyAlone(visitor);
        } finally {
            running.set(false);
        }
    }

    private String verifyAlone(Visitor visitor) {
        Optional<ChainVerdict> verdict;
        try {
            verdict = ledger.verify(LIMIT);
        } catch (RuntimeException unreadable) {
            LOG.warn("The consent ledger could not be read to the end.", unreadable);
            return "unreadable";
        }
        String outcome = Verification.text(verdict);
        if (verdict.isPresent() && !verdict.get().isWhole()) {
            LOG.error("The consent ledger is {}.", outcome);
        }
        try {
            trail.record(TrailEntry.of(clock.instant(), visitor.login(), ACTION, "consent-ledger")
                    .changing(null, outcome));
        } catch (IllegalStateException notStored) {
            throw new Refusal(Refusal.Reason.NOT_STORED, notStored);
        }
        return "verified";
    }
}
