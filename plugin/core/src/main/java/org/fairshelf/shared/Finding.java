package org.fairshelf.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an automatic check found, as the key of a sentence and its figures. Immutable. */
public final class Finding {

    /** Whether the promise holds. */
    public enum Outcome {
        HOLDS,
        DOES_NOT_HOLD,
        CANNOT_TELL;

        /** The word for it in tables, message keys and style classes. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Outcome outcome;
    private final String sentence;
    private final List<Object> figures;

    private Finding(Outcome outcome, String sentence, List<Object> figures) {
        this.outcome = outcome;
        this.sentence = sentence;
        this.figures = Collections.unmodifiableList(new ArrayList<>(figures));
    }

    /** A finding as it was stored. */
    public static Finding of(Outcome outcome, String sentence, List<Object> figures) {
        return new Finding(outcome, sentence, figures);
    }

    /** The promise holds. */
    public static Finding holds(String sentence, Object... figures) {
        return new Finding(Outcome.HOLDS, sentence, Arrays.asList(figures));
    }

    /** The promise is broken. */
    public static Finding broken(String sentence, Object... figures) {
        return new Finding(Outcome.DOES_NOT_HOLD, sentence, Arrays.asList(figures));
    }

    /** The check could not look. */
    public static Finding unknown(String sentence, Object... figures) {
        return new Finding(Outcome.CANNOT_TELL, sentence, Arrays.asList(figures));
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The last part of a message key, such as {@code c2.holds}. */
    public String sentence() {
        return sentence;
    }

    /** What the sentence mentions: numbers, and words of purposes. */
    public List<Object> figures() {
        return figures;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Finding)) {
            return false;
        }
        Finding that = (Finding) other;
        return outcome == that.outcome && sentence.equals(that.sentence) && figures.equals(that.figures);
    }

    @Override
    public int hashCode() {
        return sentence.hashCode();
    }

    @Override
    public String toString() {
        return outcome + " " + sentence + " " + figures;
    }
}
