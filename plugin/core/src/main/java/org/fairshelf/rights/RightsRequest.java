package org.fairshelf.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has asked for about their data, and where it stands. It says nothing about the person but the pseudonym; what else is known
 * are its {@link Details}. Immutable: each step makes another one.
 */
public final class RightsRequest {

    /** Where a request stands. The names are stored: add, never rename. */
    public enum State {
        /** Asked; not yet certain by whom. */
        RECEIVED,
        /** It is certain who asks; to be carried out. */
        VERIFIED,
        /** Carried out and verified. */
        DONE,
        /** Refused, with a reason. */
        REFUSED,
        /** Not wanted any more. */
        WITHDRAWN;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it came. The names are stored: add, never rename. */
    public enum Channel {
        /** On a page, by somebody whom the shop recognised. */
        SELF_SERVICE,
        /** By the link in a mail to the person's address. */
        MAIL_LINK,
        /** By somebody of the shop, for a caller or a guest. */
        STAFF;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final String id;
    private final RightsKind kind;
    private final Channel channel;
    private final State state;
    private final @Nullable SubjectId subject;
    private final Instant receivedAt;
    private final boolean extended;
    private final Duration paused;
    private final @Nullable Instant pausedSince;
    private final @Nullable Instant closedAt;
    private final long version;

    /**
     * As it is stored.
     *
     * @param id 32 hexadecimal digits
     * @param paused for how long the clock has stood still in all, without a pause that lasts
     * @param version one more with each step
     */
    public RightsRequest(
            String id,
            RightsKind kind,
            Channel channel,
            State state,
            @Nullable SubjectId subject,
            Instant receivedAt,
            boolean extended,
            Duration paused,
            @Nullable Instant pausedSince,
            @Nullable Instant closedAt,
            long version) {
        if (!SubjectId.isHex128(id)) {
            throw new IllegalArgumentException("This is no id of a request.");
        }
        this.id = id;
        this.kind = Objects.requireNonNull(kind, "kind");
        this.channel = Objects.requireNonNull(channel, "channel");
        this.state = Objects.requireNonNull(state, "state");
        this.subject = subject;
        this.receivedAt = Objects.requireNonNull(receivedAt, "receivedAt");
        this.extended = extended;
        this.paused = Objects.requireNonNull(paused, "paused");
        this.pausedSince = pausedSince;
        this.closedAt = closedAt;
        this.version = version;
    }

    /** A new one, in that state. */
    public static RightsRequest asked(
            String id, RightsKind kind, Channel channel, State state, @Nullable SubjectId subject, Instant at) {
        return new RightsRequest(id, kind, channel, state, subject, at, false, Duration.ZERO, null, null, 1);
    }

    /** The same, certain who asks. */
    public RightsRequest verified() {
        return step(mustBe(State.RECEIVED, State.VERIFIED), extended, paused, pausedSince, null);
    }

    /** The same with more time. */
    public RightsRequest extended() {
        mustBeOpen();
        return step(state, true, paused, pausedSince, null);
    }

    /** The same while the person is asked to say more. */
    public RightsRequest clarifying(Instant at) {
        mustBeOpen();
        return step(state, extended, paused, pausedSince == null ? at : pausedSince, null);
    }

    /** The same once the person has said more. */
    public RightsRequest clarified(Instant at) {
        mustBeOpen();
        return step(state, extended, pausedUntil(at), null, null);
    }

    /** The same, unchanged but for having been looked at or reminded of. */
    public RightsRequest touched() {
        return step(state, extended, paused, pausedSince, closedAt);
    }

    /**
     * The same, closed.
     *
     * @throws IllegalStateException if it was closed before
     */
    public RightsRequest closed(State end, Instant at) {
        mustBeOpen();
        if (end == State.RECEIVED || end == State.VERIFIED) {
            throw new IllegalArgumentException("This is no end.");
        }
        return step(end, extended, pausedUntil(at), null, at);
    }

    private State mustBe(State from, State to) {
        if (state != from) {
            throw new IllegalStateException("A request that is " + state.word() + " cannot become " + to.word() + ".");
        }
        return to;
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("This request was closed.");
        }
    }

    private RightsRequest step(
            State next, boolean longer, Duration stood, @Nullable Instant stands, @Nullable Instant closed) {
        return new RightsRequest(
                id, kind, channel, next, subject, receivedAt, longer, stood, stands, closed, version + 1);
    }

    /** For how long the clock has stood still until then, in all. */
    Duration pausedUntil(Instant at) {
        return pausedSince == null || at.isBefore(pausedSince)
                ? paused
                : paused.plus(Duration.between(pausedSince, at));
    }

    public String id() {
        return id;
    }

    public RightsKind kind() {
        return kind;
    }

    public Channel channel() {
        return channel;
    }

    public State state() {
        return state;
    }

    /** The subject it is about; empty for people without one, and once the person was forgotten. */
    public Optional<SubjectId> subject() {
        return Optional.ofNullable(subject);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public boolean isExtended() {
        return extended;
    }

    public Duration paused() {
        return paused;
    }

    public Optional<Instant> pausedSince() {
        return Optional.ofNullable(pausedSince);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public long version() {
        return version;
    }

    /** Whether somebody has to do something. */
    public boolean isOpen() {
        return state == State.RECEIVED || state == State.VERIFIED;
    }
}
