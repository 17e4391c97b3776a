package org.fairshelf.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail: who did what to what, when, and why. Immutable and always valid: texts are not blank, hold no control
 * characters other than line breaks and tabs, and are no longer than the limits below (in UTF-16 units). Values about shoppers
 * do not belong here.
 */
public final class TrailEntry {

    /** The longest actor. */
    public static final int ACTOR_LIMIT = 120;
    /** The longest action. */
    public static final int ACTION_LIMIT = 80;
    /** The longest target. */
    public static final int TARGET_LIMIT = 200;
    /** The longest value before or after a change. */
    public static final int VALUE_LIMIT = 2000;
    /** The longest reason. */
    public static final int REASON_LIMIT = 1000;

    private final Instant at;
    private final String actor;
    private final String action;
    private final String target;
    private final @Nullable String before;
    private final @Nullable String after;
    private final @Nullable String reason;

    private TrailEntry(
            Instant at,
            String actor,
            String action,
            String target,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.target = target;
        this.before = before;
        this.after = after;
        this.reason = reason;
    }

    /**
     * An entry without values and reason.
     *
     * @param at when; kept in milliseconds
     * @param actor who, for example the admin's login, or "setup" for the module itself
     * @param action what was done, as a stable word, for example "switch.on"
     * @param target what it was done to, for example "main-switch"
     * @throws IllegalArgumentException if a text is blank, too long or holds control characters
     */
    public static TrailEntry of(Instant at, String actor, String action, String target) {
        return new TrailEntry(
                Objects.requireNonNull(at, "at").truncatedTo(ChronoUnit.MILLIS),
                text("actor", actor, ACTOR_LIMIT),
                text("action", action, ACTION_LIMIT),
                text("target", target, TARGET_LIMIT),
                null,
                null,
                null);
    }

    /**
     * The same entry with the value before and after the change; {@code null} where there was none.
     *
     * @throws IllegalArgumentException if a value is blank, too long or holds control characters
     */
    public TrailEntry changing(@Nullable String before, @Nullable String after) {
        return new TrailEntry(
                at,
                actor,
                action,
                target,
                optional("before", before, VALUE_LIMIT),
                optional("after", after, VALUE_LIMIT),
                reason);
    }

    /**
     * The same entry with a reason in the actor's words.
     *
     * @throws IllegalArgumentException if it is blank, too long or holds control characters
     */
    public TrailEntry because(String reason) {
        return new TrailEntry(at, actor, action, target, before, after, text("reason", reason, REASON_LIMIT));
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String action() {
        return action;
    }

    public String target() {
        return target;
    }

    public Optional<String> before() {
        return Optional.ofNullable(before);
    }

    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    private static @Nullable String optional(String what, @Nullable String text, int limit) {
        return text == null ? null : text(what, text, limit);
    }

    private static String text(String what, String text, int limit) {
        Objects.requireNonNull(text, what);
        if (text.trim().isEmpty()) {
            throw new IllegalArgumentException("The " + what + " of a trail entry must not be blank.");
        }
        if (text.length() > limit) {
            throw new IllegalArgumentException("The " + what + " of a trail entry has " + text.length()
                    + " characters; " + limit + " are allowed.");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                throw new IllegalArgumentException(
                        "The " + what + " of a trail entry holds a character that is not text, at position " + i + ".");
            }
        }
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof TrailEntry)) {
            return false;
        }
        TrailEntry that = (TrailEntry) other;
        return at.equals(that.at)
                && actor.equals(that.actor)
                && action.equals(that.action)
                && target.equals(that.target)
                && Objects.equals(before, that.before)
                && Objects.equals(after, that.after)
                && Objects.equals(reason, that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(at, actor, action, target, before, after, reason);
    }

    @Override
    public String toString() {
        return at + " " + actor + " " + action + " " + target;
    }
}
