package org.fairshelf.broadleaf.automation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.fairshelf.automation.Cause;
import org.jspecify.annotations.Nullable;

/** To whom a mail is written, and why. Immutable. */
public final class Occasion {

    final Locale locale;
    final @Nullable String firstName;
    final Cause cause;
    final Instant agreedAt;
    final int notice;
    final String stop;
    final String preferences;
    final boolean test;

    private Occasion(
            Locale locale,
            @Nullable String firstName,
            Cause cause,
            Instant agreedAt,
            int notice,
            String stop,
            String preferences,
            boolean test) {
        this.locale = locale;
        this.firstName = firstName;
        this.cause = cause;
        this.agreedAt = agreedAt;
        this.notice = notice;
        this.stop = stop;
        this.preferences = preferences;
        this.test = test;
    }

    /**
     * A real one.
     *
     * @param firstName empty for a greeting without name
     * @param agreedAt when the shopper allowed emails
     * @param notice under which wording
     * @param stop the token of the link that stops emails
     * @param preferences the token of the link that changes the choice
     */
    static Occasion real(
            Locale locale,
            Optional<String> firstName,
            Cause cause,
            Instant agreedAt,
            int notice,
            String stop,
            String preferences) {
        return new Occasion(locale, firstName.orElse(null), cause, agreedAt, notice, stop, preferences, false);
    }

    /** One to look at: as if somebody had registered just now. Its links lead to a page that says so. */
    static Occasion sample(Locale locale, Instant now, int notice, boolean test) {
        return new Occasion(locale, null, Cause.REGISTRATION, now, notice, MailLinks.SAMPLE, MailLinks.SAMPLE, test);
    }
}
