package org.fairshelf.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Consents;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a look through the gate costs (requirement C4): every read of shopper data pays it, so its median is to stay below 20 µs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class GateBench {

    private final LongAdder refused = new LongAdder();
    private final Gate gate = new Gate(Clock.systemUTC(), (total, purpose, place) -> refused.increment());
    private final SubjectId subject = SubjectId.of("00112233445566778899aabbccddeeff");
    private final Consents consents = Consents.of(List.of(given(Purpose.BROWSING), given(Purpose.EMAIL)));
    private final Shopper known = Shopper.stranger().as(subject, consents);
    private final Shopper visiting = Shopper.stranger().forThisVisit(Instant.EPOCH);

    /** A subject that has agreed. */
    @Benchmark
    public Optional<Pass> subjectAllowed() {
        return gate.enter(subject, consents, Purpose.BROWSING, Place.BLOCK);
    }

    /** A subject that has agreed to something else; the refusal is counted. */
    @Benchmark
    public Optional<Pass> subjectRefused() {
        return gate.enter(subject, consents, Purpose.PURCHASES, Place.BLOCK);
    }

    /** The shopper of a request who has agreed. */
    @Benchmark
    public Optional<Pass> shopperAllowed() {
        return gate.enter(known, Purpose.BROWSING, Place.PRODUCT_PAGE);
    }

    /** The shopper of a request who has agreed to something else. */
    @Benchmark
    public Optional<Pass> shopperRefused() {
        return gate.enter(known, Purpose.PURCHASES, Place.PRODUCT_PAGE);
    }

    /** Somebody whose visit alone is remembered. */
    @Benchmark
    public Optional<Pass> visitorAllowed() {
        return gate.enter(visiting, Purpose.BROWSING, Place.PRODUCT_PAGE);
    }

    /** Somebody about whom nothing is known. */
    @Benchmark
    public Optional<Pass> strangerRefused() {
        return gate.enter(Shopper.stranger(), Purpose.BROWSING, Place.PRODUCT_PAGE);
    }

    private static Consent given(Purpose purpose) {
        Instant now = Instant.now();
        return new Consent(purpose, Consent.State.GIVEN, now, purpose.validUntil(now, ZoneOffset.UTC), 1, false);
    }
}
