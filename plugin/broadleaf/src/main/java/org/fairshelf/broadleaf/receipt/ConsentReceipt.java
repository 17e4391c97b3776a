package org.fairshelf.broadleaf.receipt;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.LedgerEntry;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notice;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Proof;
import org.fairshelf.consent.Wording;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt says, in whichever form it is handed out: a line of the ledger with the words that were shown. Immutable, and made of nothing
 * that changes later.
 */
final class ConsentReceipt {

    private final Proof proof;
    private final @Nullable Notice notice;
    private final List<Point> points;

    private ConsentReceipt(Proof proof, @Nullable Notice notice, List<Point> points) {
        this.proof = proof;
        this.notice = notice;
        this.points = Collections.unmodifiableList(points);
    }

    /** The receipt for a line of the ledger. Words count only if they have the fingerprint of those that were shown. */
    static ConsentReceipt of(Proof proof, Notices notices, ZoneId zone) {
        LedgerEntry entry = proof.entry();
        Wording wording = entry.wording();
        Notice notice = notices.find(wording.notice(), wording.language())
                .filter(found -> found.wording().equals(wording))
                .orElse(null);
        List<Point> points = new ArrayList<>();
        for (Map.Entry<Purpose, Consent.State> state : entry.states().entrySet()) {
            points.add(new Point(state.getKey(), state.getValue(), entry.at(), zone));
        }
        return new ConsentReceipt(proof, notice, points);
    }

    UUID id() {
        return proof.receipt();
    }

    UUID principal() {
        return proof.principal();
    }

    /** The hash of the row of the ledger. */
    String rowHash() {
        return proof.hash();
    }

    Instant at() {
        return proof.entry().at();
    }

    Means means() {
        return proof.entry().means();
    }

    boolean isUnderSignal() {
        return proof.entry().isUnderSignal();
    }

    Wording wording() {
        return proof.entry().wording();
    }

    /** Whether the words that were shown are those of this version. */
    boolean hasWords() {
        return notice != null;
    }

    /** The words that were shown, in their language; {@code otherwise} if they are not known here. */
    String words(Purpose purpose, Notice.Part part, String otherwise) {
        return notice == null ? otherwise : notice.text(purpose, part);
    }

    /** What was chosen for each purpose. */
    List<Point> points() {
        return points;
    }

    /** Whether anything was agreed to. */
    boolean isYes() {
        return points.stream().anyMatch(Point::isYes);
    }

    /** What was chosen for one purpose. Immutable. */
    static final class Point {
        private final Purpose purpose;
        private final Consent.State state;
        private final @Nullable Instant until;

        private Point(Purpose purpose, Consent.State state, Instant at, ZoneId zone) {
            this.purpose = purpose;
            this.state = state;
            this.until = state == Consent.State.GIVEN ? purpose.validUntil(at, zone) : null;
        }

        Purpose purpose() {
            return purpose;
        }

        Consent.State state() {
            return state;
        }

        boolean isYes() {
            return state == Consent.State.GIVEN;
        }

        /** The first instant at which a yes holds no longer; {@code null} if that is for the shopper to say, and for everything but a yes. */
        @Nullable Instant until() {
            return until;
        }
    }
}
