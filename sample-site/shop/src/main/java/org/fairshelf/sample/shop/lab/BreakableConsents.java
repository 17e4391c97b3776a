package org.fairshelf.sample.shop.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Consents;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Says, while the gate is broken, that every subject has agreed to everything, whatever the subject has chosen. What is stored about consents
 * stays as it is: healed, everybody's own choices hold again.
 */
final class BreakableConsents implements ConsentBook {
    private static final Consents ALL_GIVEN = allGiven();

    private final ConsentBook real;
    private final BrokenGate gate;

    BreakableConsents(ConsentBook real, BrokenGate gate) {
        this.real = real;
        this.gate = gate;
    }

    @Override
    public Consents read(SubjectId subject) {
        Consents consents = real.read(subject);
        return gate.isBroken() ? ALL_GIVEN : consents;
    }

    @Override
    public <T> T holding(SubjectId subject, Function<Consents, T> work) {
        return real.holding(subject, consents -> work.apply(gate.isBroken() ? ALL_GIVEN : consents));
    }

    @Override
    public void change(SubjectId subject, Consent next, @Nullable String contact) {
        real.change(subject, next, contact);
    }

    @Override
    public void move(SubjectId from, SubjectId to, Purpose purpose, Instant at) {
        real.move(from, to, purpose, at);
    }

    @Override
    public void restrict(SubjectId subject, @Nullable Instant since) {
        real.restrict(subject, since);
    }

    @Override
    public Map<Purpose, Long> standing(Pass pass) {
        return real.standing(pass);
    }

    /** As if chosen in spite of a browser's signal: otherwise such a browser would pause, and store, what nobody has given. */
    private static Consents allGiven() {
        List<Consent> all = new ArrayList<>();
        for (Purpose purpose : Purpose.asked()) {
            all.add(new Consent(purpose, Consent.State.GIVEN, Instant.EPOCH, null, 1, true));
        }
        return Consents.of(all);
    }
}
