package org.fairshelf.consent;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a choice came to be. The words are stored and are part of the proof: add, never rename. */
public enum Means {
    /** In a block of recommendations. */
    BLOCK,
    /** In the privacy centre. */
    PRIVACY_CENTRE,
    /** At the email field of the registration. */
    REGISTRATION,
    /** At the email field of the checkout. */
    CHECKOUT,
    /** By the browser's signal (Global Privacy Control). */
    SIGNAL,
    /** Because a guest signed in whose choices differed from those of the account. */
    LOGIN,
    /** By a link in an email. */
    MAIL,
    /** Taken over from a file, on the word of whoever imported it. */
    IMPORT,
    /** On the page of an account, where existing customers are asked once. */
    ACCOUNT,
    /** By somebody of the shop, at the person's request. */
    STAFF;

    /** The word in forms and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The means of that word; empty for null and for words that are none. */
    public static Optional<Means> of(@Nullable String word) {
        for (Means means : values()) {
            if (means.word().equals(word)) {
                return Optional.of(means);
            }
        }
        return Optional.empty();
    }
}
