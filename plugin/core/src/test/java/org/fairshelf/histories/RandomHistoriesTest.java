package org.fairshelf.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.LedgerEntry;
import org.fairshelf.fixtures.MemoryRows.EventRow;
import org.fairshelf.histories.Known.Said;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** Whatever shoppers do in whatever order: nothing is remembered that nobody allowed, and nothing that was taken back or forgotten. */
class RandomHistoriesTest {

    private PlayedShop played;
    private Expectation expected;

    @Property(tries = 30_000, edgeCases = EdgeCasesMode.NONE)
    void nothing_is_remembered_that_was_not_allowed_when_it_happened(@ForAll("histories") List<Step> history) {
        played = new PlayedShop();
        expected = new Expectation();
        for (Step step : history) {
            happens(step);
            nothingIsRememberedThatWasNotAllowed();
            everythingThatIsAllowedIsRemembered();
            everybodyIsSomebodyWhoCanStillSayNo();
            everyWordIsProved();
        }
    }

    private void happens(Step step) {
        Instant now = played.shop.clock.instant();
        if (step instanceof Step.Does does) {
            Instant at = now.minus(does.ago());
            Purpose purpose = does.type().purpose();
            String key = does.type() + "-" + does.key();
            boolean remembered = played.does(does.browser(), does.type(), at, key);
            assertThat(remembered)
                    .as("%s is remembered", does)
                    .isEqualTo(expected.does(expected.browser(does.browser()), purpose, at, key, now));
        } else if (step instanceof Step.Chooses chooses) {
            Optional<SubjectId> subject = played.chooses(chooses.browser(), chooses.answers());
            expected.chooses(expected.browser(chooses.browser()), chooses.answers(), subject.orElse(null), now);
        } else if (step instanceof Step.Signals signals) {
            played.signals(signals.browser(), signals.on());
            expected.browser(signals.browser()).signal = signals.on();
            expected.request(expected.browser(signals.browser()), now);
        } else if (step instanceof Step.LooksWithoutData looks) {
            played.looksWithoutData(looks.browser(), looks.on());
            expected.browser(looks.browser()).withoutData = looks.on();
        } else if (step instanceof Step.SignsIn signsIn) {
            played.signsIn(signsIn.browser(), signsIn.customer());
            expected.signsOut(expected.browser(signsIn.browser()));
            expected.browser(signsIn.browser()).customer = signsIn.customer();
            expected.request(expected.browser(signsIn.browser()), now);
        } else if (step instanceof Step.SignsOut signsOut) {
            played.signsOut(signsOut.browser());
            expected.signsOut(expected.browser(signsOut.browser()));
        } else if (step instanceof Step.ForgetsBrowsing forgets) {
            played.forgetsBrowsing(forgets.browser());
            expected.forgetsBrowsing(expected.browser(forgets.browser()), now);
        } else if (step instanceof Step.ForgetsEverything forgets) {
            int proved = played.shop.storage.ledgerRows();
            Optional<SubjectId> gone = played.forgetsEverything(forgets.browser());
            expected.forgetsEverything(expected.browser(forgets.browser()), now);
            gone.ifPresent(subject -> nothingIsLeftOf(subject, proved));
        } else if (step instanceof Step.Waits waits) {
            played.shop.clock.forward(waits.time());
        } else if (step instanceof Step.CleansUp) {
            played.shop.retention.run();
            expected.cleansUp(now);
        }
    }

    private void nothingIsRememberedThatWasNotAllowed() {
        for (EventRow row : played.shop.storage.events()) {
            Known known = known(row.subject());
            Event event = row.event();
            assertThat(known.spans)
                    .as("when %s was allowed", event)
                    .anyMatch(span -> span.covers(event.type().purpose(), event.at()));
        }
        assertThat(played.shop
                        .stores
                        .events()
                        .withoutConsent(played.shop.stores.gate().forAudit()))
                .isZero();
    }

    private void everythingThatIsAllowedIsRemembered() {
        for (Known known : expected.everybody) {
            assertThat(new HashSet<>(played.shop.events(known.subject)))
                    .as("what is remembered of %s", known.subject)
                    .isEqualTo(known.deeds.keySet());
        }
        expected.browsers.forEach((number, browser) -> assertThat(played.remembersOfVisit(number))
                .as("what is remembered of the visit of browser %s", number)
                .isEqualTo(browser.visit.size()));
    }

    private void everybodyIsSomebodyWhoCanStillSayNo() {
        Set<SubjectId> everybody = new HashSet<>();
        for (Known known : expected.everybody) {
            everybody.add(known.subject);
            assertThat(expected.isReachable(known))
                    .as("somebody who can look and delete")
                    .isTrue();
        }
        assertThat(played.shop.storage.everybody()).isEqualTo(everybody);
        assertThat(played.shop.storage.strangers()).isEmpty();
    }

    private void everyWordIsProved() {
        assertThat(played.shop.stores.verdict().isWhole()).isTrue();
        for (Known known : expected.everybody) {
            List<LedgerEntry> proofs =
                    played.shop.stores.ledger().of(played.shop.stores.gate().forRights(known.subject));
            known.words.forEach((purpose, word) -> {
                Consent.State state = proofs.stream()
                        .filter(proof -> proof.subject().equals(known.subject))
                        .filter(proof -> proof.states().containsKey(purpose))
                        .findFirst()
                        .orElseThrow()
                        .states()
                        .get(purpose);
                Said proved = state == Consent.State.GIVEN
                        ? Said.YES
                        : state == Consent.State.PAUSED ? Said.YES_BUT_PAUSED : Said.NO;
                assertThat(proved).as("what is proved about %s", purpose).isEqualTo(word.said());
            });
        }
    }

    private void nothingIsLeftOf(SubjectId subject, int proved) {
        assertThat(played.shop.storage.everybody()).doesNotContain(subject);
        assertThat(played.shop.stores.ledger().of(played.shop.stores.gate().forRights(subject)))
                .isEmpty();
        assertThat(played.shop.storage.ledgerRows()).isGreaterThanOrEqualTo(proved);
    }

    private Known known(SubjectId subject) {
        return expected.everybody.stream()
                .filter(known -> known.subject.equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Something is remembered of nobody."));
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(40, deeds()),
                        Tuple.of(22, choices()),
                        Tuple.of(10, times().map(Step.Waits::new)),
                        Tuple.of(
                                10, Combinators.combine(browsers(), customers()).as(Step.SignsIn::new)),
                        Tuple.of(9, browsers().map(Step.SignsOut::new)),
                        Tuple.of(5, Combinators.combine(browsers(), yesOrNo()).as(Step.Signals::new)),
                        Tuple.of(2, Combinators.combine(browsers(), yesOrNo()).as(Step.LooksWithoutData::new)),
                        Tuple.of(3, Arbitraries.create(Step.CleansUp::new)),
                        Tuple.of(2, browsers().map(Step.ForgetsBrowsing::new)),
                        Tuple.of(2, browsers().map(Step.ForgetsEverything::new)))
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    private static Arbitrary<Step> deeds() {
        Arbitrary<Duration> ago = Arbitraries.frequency(
                Tuple.of(8, Duration.ZERO), Tuple.of(1, Duration.ofMinutes(1)), Tuple.of(1, Duration.ofDays(2)));
        return Combinators.combine(
                        browsers(),
                        Arbitraries.of(Event.Type.class),
                        ago,
                        Arbitraries.integers().between(1, 5))
                .as(Step.Does::new);
    }

    private static Arbitrary<Step> choices() {
        Arbitrary<Answer> answers =
                Arbitraries.frequency(Tuple.of(8, Answer.YES), Tuple.of(3, Answer.NO), Tuple.of(1, Answer.VISIT));
        return Combinators.combine(
                        browsers(),
                        Arbitraries.maps(Arbitraries.of(Purpose.asked()), answers)
                                .ofMinSize(1)
                                .filter(all -> all.get(Purpose.PURCHASES) != Answer.VISIT
                                        && all.get(Purpose.EMAIL) != Answer.VISIT))
                .as(Step.Chooses::new);
    }

    private static Arbitrary<Duration> times() {
        return Arbitraries.of(
                Duration.ofMillis(1),
                Duration.ofMinutes(1),
                Duration.ofHours(23),
                Duration.ofHours(25),
                Duration.ofDays(20),
                Duration.ofDays(100),
                Duration.ofDays(182),
                Duration.ofDays(400));
    }

    private static Arbitrary<Integer> browsers() {
        return Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(1, 2));
    }

    private static Arbitrary<Long> customers() {
        return Arbitraries.frequency(Tuple.of(3, 1L), Tuple.of(1, 2L));
    }

    private static Arbitrary<Boolean> yesOrNo() {
        return Arbitraries.of(true, false);
    }
}
