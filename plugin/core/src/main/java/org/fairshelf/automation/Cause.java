package org.fairshelf.automation;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has set a mail going; the mail says it (requirement X16). The names are stored: add, never rename. */
public enum Cause {
    /** Somebody opened an account and allowed emails there. */
    REGISTRATION,
    /** Somebody without an account ordered for the first time and allowed emails there. */
    FIRST_ORDER;

    /** The word in templates and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The cause of that name; empty for null and for names that are none. */
    public static Optional<Cause> named(@Nullable String name) {
        for (Cause cause : values()) {
            if (cause.name().equals(name)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
