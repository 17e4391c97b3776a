package org.fairshelf.privacy;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What data about a shopper is stored or read for. The first three are asked for; each is a choice of its own (GDPR Art. 6(1)(a), 7). The
 * others serve the shopper's rights and the keeping of promises, and are never used to personalise. The words are stored: add, never
 * rename.
 */
public enum Purpose {
    /** Use what is viewed, searched for and put into the cart to pick things. */
    BROWSING(Period.ofDays(182), true),
    /** Use what was bought to pick things. */
    PURCHASES(Period.ofMonths(24), true),
    /** Write marketing mail; until it is withdrawn. */
    EMAIL(null, true),
    /** Show a person what is known, and delete it when told to (GDPR Art. 15, 17, 20). */
    RIGHTS(null, false),
    /** Delete what is past its time (GDPR Art. 5(1)(e)). */
    RETENTION(null, false),
    /** Count rows, without looking at persons, to check that promises are kept. */
    AUDIT(null, false);

    private static final List<Purpose> ASKED = Collections.unmodifiableList(asked(values()));

    private final @Nullable Period validity;
    private final boolean consent;

    Purpose(@Nullable Period validity, boolean consent) {
        this.validity = validity;
        this.consent = consent;
    }

    /** The name in forms, cookies and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a shopper has to have agreed. */
    public boolean needsConsent() {
        return consent;
    }

    /** How long a consent holds and what it allowed is kept; {@code null} for "until it is withdrawn". */
    public @Nullable Period validity() {
        return validity;
    }

    /** Until when a consent that is given now holds; {@code null} for "until it is withdrawn". */
    public @Nullable Instant validUntil(Instant given, ZoneId zone) {
        return validity == null ? null : given.atZone(zone).plus(validity).toInstant();
    }

    /** Those that shoppers are asked about, in the order in which they are shown. */
    public static List<Purpose> asked() {
        return ASKED;
    }

    /** The purpose of that word; empty for null and for words that are none. */
    public static Optional<Purpose> of(@Nullable String word) {
        for (Purpose purpose : values()) {
            if (purpose.word().equals(word)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }

    private static List<Purpose> asked(Purpose... all) {
        List<Purpose> asked = new ArrayList<>();
        for (Purpose purpose : all) {
            if (purpose.consent) {
                asked.add(purpose);
            }
        }
        return asked;
    }
}
