package org.fairshelf.consent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/** What a shopper has just answered, where, and to which wording. Immutable. */
public final class Choice {

    private final Map<Purpose, Answer> answers;
    private final Means means;
    private final Wording wording;
    private final @Nullable String contact;

    private Choice(Map<Purpose, Answer> answers, Means means, Wording wording, @Nullable String contact) {
        this.answers = answers;
        this.means = means;
        this.wording = wording;
        this.contact = contact;
    }

    /**
     * A choice.
     *
     * @throws IllegalArgumentException if it answers what is not asked: nothing at all, a purpose without consent, or "only this visit" for
     *     anything but browsing history
     */
    public static Choice of(Map<Purpose, Answer> answers, Means means, Wording wording) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("A choice answers at least one question.");
        }
        Map<Purpose, Answer> copy = new EnumMap<>(Purpose.class);
        answers.forEach((purpose, answer) -> {
            if (!purpose.needsConsent() || (answer == Answer.VISIT && purpose != Purpose.BROWSING)) {
                throw new IllegalArgumentException("Nobody is asked that about '" + purpose.word() + "'.");
            }
            copy.put(purpose, answer);
        });
        return new Choice(
                Collections.unmodifiableMap(copy),
                Objects.requireNonNull(means, "means"),
                Objects.requireNonNull(wording, "wording"),
                null);
    }

    /** The same with the address of somebody without an account, for {@link Purpose#EMAIL}. */
    public Choice reaching(String address) {
        return new Choice(answers, means, wording, address);
    }

    public Map<Purpose, Answer> answers() {
        return answers;
    }

    public Means means() {
        return means;
    }

    public Wording wording() {
        return wording;
    }

    Optional<String> contact() {
        return Optional.ofNullable(contact);
    }
}
