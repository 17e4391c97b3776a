package org.fairshelf.automation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * One mail on its way to one shopper. It holds neither an address nor a name: both are looked up when it is sent. Immutable; each step makes
 * the next.
 */
public final class QueuedMail {

    /** Where it stands. The names are stored: add, never rename. */
    public enum State {
        /** Waits for its time, or to be tried again. */
        QUEUED,
        /** Is being handed to the mail server just now. */
        SENDING,
        /** The mail server has taken it. */
        SENT,
        /** It was being handed over when something broke. It may have been sent; it is never sent a second time. */
        UNCLEAR,
        /** It was not sent and will not be. */
        GIVEN_UP;

        /** The word in messages and downloads. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The state of that name; empty for null and for names that are none. */
        public static Optional<State> named(@Nullable String name) {
            for (State state : values()) {
                if (state.name().equals(name)) {
                    return Optional.of(state);
                }
            }
            return Optional.empty();
        }
    }

    private final SubjectId subject;
    private final Series series;
    private final Cause cause;
    private final String language;
    private final Instant queuedAt;
    private final Instant dueAt;
    private final Instant untilAt;
    private final int attempts;
    private final State state;
    private final Instant stateAt;

    /**
     * As it is stored.
     *
     * @param language an IETF language tag: that of the page on which the shopper allowed emails
     * @param dueAt the earliest instant of the next try
     * @param untilAt the first instant at which it is too late
     * @param attempts how often it was tried
     * @param stateAt since when it stands as it does
     */
    public QueuedMail(
            SubjectId subject,
            Series series,
            Cause cause,
            String language,
            Instant queuedAt,
            Instant dueAt,
            Instant untilAt,
            int attempts,
            State state,
            Instant stateAt) {
        this.subject = Objects.requireNonNull(subject, "subject");
        this.series = Objects.requireNonNull(series, "series");
        this.cause = Objects.requireNonNull(cause, "cause");
        this.language = Objects.requireNonNull(language, "language");
        this.queuedAt = queuedAt.truncatedTo(ChronoUnit.MILLIS);
        this.dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
        this.untilAt = untilAt.truncatedTo(ChronoUnit.MILLIS);
        this.attempts = attempts;
        this.state = Objects.requireNonNull(state, "state");
        this.stateAt = stateAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A new one. */
    public static QueuedMail queued(
            SubjectId subject, Series series, Cause cause, String language, Instant at, Pace pace) {
        return new QueuedMail(subject, series, cause, language, at, pace.due(at), pace.until(at), 0, State.QUEUED, at);
    }

    public SubjectId subject() {
        return subject;
    }

    public Series series() {
        return series;
    }

    public Cause cause() {
        return cause;
    }

    /** An IETF language tag. */
    public String language() {
        return language;
    }

    public Instant queuedAt() {
        return queuedAt;
    }

    /** The earliest instant of the next try. */
    public Instant dueAt() {
        return dueAt;
    }

    /** The first instant at which it is too late. */
    public Instant untilAt() {
        return untilAt;
    }

    /** How often it was tried. */
    public int attempts() {
        return attempts;
    }

    public State state() {
        return state;
    }

    /** Since when it stands as it does. */
    public Instant stateAt() {
        return stateAt;
    }

    /** Whether it is to be sent now. */
    public boolean isDue(Instant now) {
        return state == State.QUEUED && !now.isBefore(dueAt) && now.isBefore(untilAt);
    }

    /** The same, claimed by somebody who hands it over now. */
    QueuedMail sending(Instant now) {
        return become(State.SENDING, now, attempts + 1, dueAt);
    }

    /** The same after a try that surely sent nothing: to be tried again, or given up if there is no time left. */
    QueuedMail later(Instant now, int tries, Pace pace) {
        Instant next = pace.next(now, tries);
        return next.isBefore(untilAt)
                ? become(State.QUEUED, now, tries, next)
                : become(State.GIVEN_UP, now, tries, dueAt);
    }

    /** The same, ended. */
    QueuedMail ended(State end, Instant now) {
        return become(end, now, attempts, dueAt);
    }

    /** The same for another subject that is the same person. */
    public QueuedMail of(SubjectId other) {
        return new QueuedMail(other, series, cause, language, queuedAt, dueAt, untilAt, attempts, state, stateAt);
    }

    private QueuedMail become(State next, Instant now, int tries, Instant due) {
        return new QueuedMail(subject, series, cause, language, queuedAt, due, untilAt, tries, next, now);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof QueuedMail)) {
            return false;
        }
        QueuedMail that = (QueuedMail) other;
        return subject.equals(that.subject)
                && series == that.series
                && cause == that.cause
                && language.equals(that.language)
                && queuedAt.equals(that.queuedAt)
                && dueAt.equals(that.dueAt)
                && untilAt.equals(that.untilAt)
                && attempts == that.attempts
                && state == that.state
                && stateAt.equals(that.stateAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, series, state, stateAt);
    }

    @Override
    public String toString() {
        return series.word() + " to " + subject + ": " + state.word() + " since " + stateAt + ", tried " + attempts
                + " times";
    }
}
