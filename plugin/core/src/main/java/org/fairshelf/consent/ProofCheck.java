package org.fairshelf.consent;

import java.time.Duration;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Probe;
import org.jspecify.annotations.Nullable;

/**
 * The second automatic check of C2: nobody has tampered with the proof of what shoppers chose. It walks along the whole ledger, and costs at
 * most a twentieth of the time: after a walk that took long, the next looks answer with what it found.
 */
public final class ProofCheck implements Probe {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final int SHARE = 20;
    /** Longer than this no check may take. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final ConsentLedger ledger;
    private @Nullable Finding last;
    private long next;

    /** Looks at nothing yet. */
    public ProofCheck(ConsentLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String item() {
        return "C2";
    }

    @Override
    public String name() {
        return "c2-ledger";
    }

    @Override
    public synchronized Finding look() {
        long begin = System.nanoTime();
        if (last != null && next - begin > 0) {
            return last;
        }
        Finding found = walk();
        long took = System.nanoTime() - begin;
        boolean rest = took > SHORT.toNanos() && found.outcome() != Finding.Outcome.CANNOT_TELL;
        last = rest ? found : null;
        next = begin + SHARE * took;
        return found;
    }

    private Finding walk() {
        try {
            return ledger.verify(LIMIT)
                    .map(verdict -> verdict.isWhole()
                            ? Finding.holds("c2-ledger.holds", verdict.rows())
                            : Finding.broken("c2-ledger.broken", verdict.brokenRow()))
                    .orElseGet(() -> Finding.unknown("late"));
        } catch (RuntimeException e) {
            return Finding.unknown("unknown");
        }
    }
}
