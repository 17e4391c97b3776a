package org.fairshelf.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/** Where a shopper stands on one purpose, since when, and for how long. Immutable. */
public final class Consent {

    /** The state. The names are stored: add, never rename. */
    public enum State {
        /** Agreed to. */
        GIVEN,
        /** Agreed to earlier, but since then the browser has asked not to personalise. */
        PAUSED,
        /** Said no to. */
        REFUSED,
        /** Agreed to earlier and taken back. */
        WITHDRAWN,
        /** Agreed to for as long as the visit lasts; never stored. */
        VISIT
    }

    private final Purpose purpose;
    private final State state;
    private final Instant from;
    private final @Nullable Instant until;
    private final int notice;
    private final boolean underSignal;

    /**
     * A state.
     *
     * @param from since when, kept in milliseconds
     * @param until the first instant at which it holds no longer; {@code null} for "until it is changed"
     * @param notice the version of the wording that was shown
     * @param underSignal whether the browser sent its signal when the shopper chose; such a choice is not touched by it
     */
    public Consent(
            Purpose purpose, State state, Instant from, @Nullable Instant until, int notice, boolean underSignal) {
        this.purpose = Objects.requireNonNull(purpose, "purpose");
        this.state = Objects.requireNonNull(state, "state");
        this.from = from.truncatedTo(ChronoUnit.MILLIS);
        this.until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
        this.notice = notice;
        this.underSignal = underSignal;
    }

    public Purpose purpose() {
        return purpose;
    }

    public State state() {
        return state;
    }

    public Instant from() {
        return from;
    }

    /** The first instant at which it holds no longer; empty for "until it is changed". */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /** The version of the wording that was shown. */
    public int notice() {
        return notice;
    }

    /** Whether the browser sent its signal when the shopper chose. */
    public boolean isUnderSignal() {
        return underSignal;
    }

    /** Whether it allows what it is for at that instant. */
    public boolean allows(Instant at) {
        return (state == State.GIVEN || state == State.VISIT)
                && !at.isBefore(from)
                && (until == null || at.isBefore(until));
    }

    /** Whether it was agreed to and not taken back, be it paused or past its time. */
    boolean isStanding() {
        return state == State.GIVEN || state == State.PAUSED;
    }

    /** Whether the time for which it was agreed to is over, be it paused or not. */
    boolean isOver(Instant at) {
        return until != null && !at.isBefore(until);
    }

    /** Whether it is a no after which nobody may be asked again yet: for six months of the shop's calendar. */
    boolean forbidsAsking(Instant at, ZoneId zone) {
        boolean no = state == State.REFUSED || state == State.WITHDRAWN;
        return no && at.isBefore(from.atZone(zone).plusMonths(Refusals.MONTHS).toInstant());
    }

    /** The same shopper's next state on the same purpose and wording. */
    Consent become(State next, Instant at) {
        return new Consent(purpose, next, at, next == State.PAUSED ? until : null, notice, underSignal);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Consent)) {
            return false;
        }
        Consent that = (Consent) other;
        return purpose == that.purpose
                && state == that.state
                && from.equals(that.from)
                && Objects.equals(until, that.until)
                && notice == that.notice
                && underSignal == that.underSignal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(purpose, state, from, until, notice, underSignal);
    }

    @Override
    public String toString() {
        return purpose.word() + " " + state + " from " + from + " until " + until;
    }
}
