package org.fairshelf.consent;

import java.time.Instant;
import java.util.Optional;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever makes a request, as far as Fairshelf may know: the subject if there is one, its consents, what the browser remembers as refused,
 * and what the browser asks for. Immutable; read anew for every request, so that a withdrawal holds from the next one on.
 */
public final class Shopper {

    private static final Shopper STRANGER = new Shopper(null, Consents.none(), Refusals.none(), false, false);

    private final @Nullable SubjectId subject;
    private final Consents consents;
    private final Refusals refusals;
    private final boolean signal;
    private final boolean withoutData;

    private Shopper(
            @Nullable SubjectId subject, Consents consents, Refusals refusals, boolean signal, boolean withoutData) {
        this.subject = subject;
        this.consents = consents;
        this.refusals = refusals;
        this.signal = signal;
        this.withoutData = withoutData;
    }

    /** Somebody about whom nothing is known. */
    public static Shopper stranger() {
        return STRANGER;
    }

    /** The same with a subject and its stored consents. */
    public Shopper as(SubjectId known, Consents stored) {
        return new Shopper(known, stored, refusals, signal, withoutData);
    }

    /** The same with what the browser remembers as refused. */
    public Shopper refusing(Refusals remembered) {
        return new Shopper(subject, consents, remembered, signal, withoutData);
    }

    /** The same with or without the browser's signal not to personalise. */
    public Shopper signalling(boolean present) {
        return new Shopper(subject, consents, refusals, present, withoutData);
    }

    /** The same with browsing history allowed while the visit lasts. */
    public Shopper forThisVisit(Instant from) {
        Consent visit = new Consent(Purpose.BROWSING, Consent.State.VISIT, from, null, 0, signal);
        return new Shopper(subject, consents.with(visit), refusals, signal, withoutData);
    }

    /** The same, looking at the shop without their data: nothing personal is stored, read or shown. */
    public Shopper withoutData(boolean wanted) {
        return new Shopper(subject, consents, refusals, signal, wanted);
    }

    public Optional<SubjectId> subject() {
        return Optional.ofNullable(subject);
    }

    public Consents consents() {
        return consents;
    }

    public Refusals refusals() {
        return refusals;
    }

    /** Whether the browser asks not to personalise (Global Privacy Control). */
    public boolean isSignalling() {
        return signal;
    }

    public boolean isWithoutData() {
        return withoutData;
    }

    /** Whether that purpose is allowed in memory only. */
    public boolean isVisit(Purpose purpose) {
        return consents.on(purpose)
                .filter(consent -> consent.state() == Consent.State.VISIT)
                .isPresent();
    }
}
