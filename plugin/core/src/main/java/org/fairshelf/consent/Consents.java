package org.fairshelf.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Where one shopper stands on all purposes. A purpose that is absent was never answered. Whoever has asked that their data be kept but not used
 * allows nothing, whatever they have agreed to (GDPR Art. 18). Immutable.
 */
public final class Consents {

    private static final Consents NONE = new Consents(new EnumMap<>(Purpose.class), null);

    private final Map<Purpose, Consent> byPurpose;
    private final @Nullable Instant restrictedSince;

    private Consents(Map<Purpose, Consent> byPurpose, @Nullable Instant restrictedSince) {
        this.byPurpose = byPurpose;
        this.restrictedSince = restrictedSince;
    }

    /** Of somebody who never answered. */
    public static Consents none() {
        return NONE;
    }

    /** These; of several on one purpose the last. */
    public static Consents of(Collection<Consent> consents) {
        Map<Purpose, Consent> byPurpose = new EnumMap<>(Purpose.class);
        consents.forEach(consent -> byPurpose.put(consent.purpose(), consent));
        return new Consents(byPurpose, null);
    }

    /** The same with another state on one purpose. */
    public Consents with(Consent consent) {
        Map<Purpose, Consent> changed = new EnumMap<>(Purpose.class);
        changed.putAll(byPurpose);
        changed.put(consent.purpose(), consent);
        return new Consents(changed, restrictedSince);
    }

    /** The same of somebody who wants their data kept but not used since then; {@code null} for somebody who does not. */
    public Consents restricted(@Nullable Instant since) {
        return new Consents(byPurpose, since);
    }

    /** Since when the data is kept but not used; empty if it may be used. */
    public Optional<Instant> restrictedSince() {
        return Optional.ofNullable(restrictedSince);
    }

    /** The state on one purpose; empty if it was never answered. */
    public Optional<Consent> on(Purpose purpose) {
        return Optional.ofNullable(byPurpose.get(purpose));
    }

    /** All states, in the order of the purposes. */
    public List<Consent> all() {
        return Collections.unmodifiableList(new ArrayList<>(byPurpose.values()));
    }

    /** Whether data may be stored or read for that purpose at that instant. */
    public boolean allows(Purpose purpose, Instant at) {
        Consent consent = byPurpose.get(purpose);
        return !purpose.needsConsent() || (restrictedSince == null && consent != null && consent.allows(at));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Consents
                && byPurpose.equals(((Consents) other).byPurpose)
                && Objects.equals(restrictedSince, ((Consents) other).restrictedSince);
    }

    @Override
    public int hashCode() {
        return Objects.hash(byPurpose, restrictedSince);
    }

    @Override
    public String toString() {
        return (restrictedSince == null ? "" : "restricted ") + byPurpose.values();
    }
}
