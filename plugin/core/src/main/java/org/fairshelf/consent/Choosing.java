package org.fairshelf.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A shopper chooses: yes makes a subject and is proved in the ledger, no without a subject leaves nothing but a daily total and a note in the
 * browser, and no after yes takes back and deletes (requirements C2, C8, F12). All of one choice is stored together or not at all.
 */
public final class Choosing {

    /** The prefix of the daily totals of answers: {@code choice.yes}, {@code choice.no}, {@code choice.visit}. */
    public static final String TOTAL = "choice.";

    /**
     * The daily total of consents that were taken back: by an answer, which is counted as such, too, by signing in, and by forgetting everything.
     */
    public static final String WITHDRAWN = TOTAL + "withdrawn";

    /** A yes that repeats one no older than this is the same click twice: it renews nothing and writes nothing. */
    private static final Duration REPEATED = Duration.ofHours(24);

    private final Atomically atomically;
    private final Subjects subjects;
    private final ConsentBook book;
    private final ConsentLedger ledger;
    private final List<PersonalData> data;
    private final DailyTotals totals;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Writes nothing yet.
     *
     * @param data what is deleted when a purpose is taken back
     * @param zone the shop's, for what is counted in months and days
     */
    public Choosing(
            Atomically atomically,
            Subjects subjects,
            ConsentBook book,
            ConsentLedger ledger,
            List<PersonalData> data,
            DailyTotals totals,
            Clock clock,
            ZoneId zone) {
        this.atomically = atomically;
        this.subjects = subjects;
        this.book = book;
        this.ledger = ledger;
        this.data = data;
        this.totals = totals;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Stores the choice.
     *
     * @return the shopper as it is from now on: with the subject that may have been made, the consents, and what the browser is to remember
     *     as refused. "Only this visit" is for the caller to remember in memory.
     * @throws IllegalStateException if it could not be stored; nothing is changed then
     */
    public Shopper choose(Shopper shopper, Choice choice) {
        Instant now = clock.instant();
        boolean yes = choice.answers().containsValue(Answer.YES);
        Set<Purpose> withdrawn = EnumSet.noneOf(Purpose.class);
        Shopper chosen = shopper.subject().isPresent() || yes
                ? atomically.in(() -> store(shopper, choice, now, withdrawn))
                : shopper;
        Refusals refusals = shopper.refusals();
        LocalDate today = now.atZone(zone).toLocalDate();
        for (Map.Entry<Purpose, Answer> each : choice.answers().entrySet()) {
            Answer answer = each.getValue();
            // Of a subject the refusal is stored, where a later yes on another device outdates it.
            boolean remembered = answer == Answer.NO && !chosen.subject().isPresent();
            refusals = remembered
                    ? refusals.with(each.getKey(), choice.wording().notice(), today)
                    : refusals.without(each.getKey());
            totals.count(
                    TOTAL + answer.word(), each.getKey().word(), choice.means().word());
        }
        withdrawn.forEach(purpose ->
                totals.count(WITHDRAWN, purpose.word(), choice.means().word()));
        return chosen.refusing(refusals);
    }

    /** Leaves the purposes that were taken back in {@code withdrawn}: also when it is done again after a collision. */
    private Shopper store(Shopper shopper, Choice choice, Instant now, Set<Purpose> withdrawn) {
        withdrawn.clear();
        SubjectId subject = shopper.subject().orElseGet(subjects::create);
        Consents changed = book.holding(subject, consents -> {
            Map<Purpose, Consent> next = new EnumMap<>(Purpose.class);
            choice.answers().forEach((purpose, answer) -> {
                Consent state = answered(purpose, answer, consents, choice, shopper.isSignalling(), now);
                if (state != null) {
                    next.put(purpose, state);
                    if (state.state() == Consent.State.WITHDRAWN) {
                        withdrawn.add(purpose);
                    }
                }
            });
            return keep(subject, consents, next, choice, shopper.isSignalling(), now);
        });
        return shopper.as(subject, changed);
    }

    private Consents keep(
            SubjectId subject,
            Consents consents,
            Map<Purpose, Consent> next,
            Choice choice,
            boolean signal,
            Instant now) {
        if (next.isEmpty()) {
            return consents;
        }
        Consents changed = consents;
        Map<Purpose, Consent.State> states = new EnumMap<>(Purpose.class);
        for (Consent state : next.values()) {
            Purpose purpose = state.purpose();
            book.change(
                    subject,
                    state,
                    purpose == Purpose.EMAIL && state.state() == Consent.State.GIVEN
                            ? choice.contact().orElse(null)
                            : null);
            if (state.state() == Consent.State.WITHDRAWN) {
                data.forEach(kind -> kind.erase(subject, purpose));
            }
            states.put(purpose, state.state());
            changed = changed.with(state);
        }
        ledger.append(subject, new LedgerEntry(subject, now, states, choice.means(), choice.wording(), signal));
        return changed;
    }

    /** The next state; {@code null} if the answer changes nothing. */
    private @Nullable Consent answered(
            Purpose purpose, Answer answer, Consents consents, Choice choice, boolean signal, Instant now) {
        Consent before = consents.on(purpose).orElse(null);
        int notice = choice.wording().notice();
        if (answer == Answer.YES) {
            boolean repeated = before != null
                    && before.allows(now)
                    && before.notice() == notice
                    && before.isUnderSignal() == signal
                    && Duration.between(before.from(), now).compareTo(REPEATED) < 0;
            return repeated
                    ? null
                    : new Consent(purpose, Consent.State.GIVEN, now, purpose.validUntil(now, zone), notice, signal);
        }
        if (before != null && before.isStanding()) {
            return new Consent(purpose, Consent.State.WITHDRAWN, now, null, notice, signal);
        }
        boolean said = answer == Answer.VISIT || (before != null && before.forbidsAsking(now, zone));
        return said ? null : new Consent(purpose, Consent.State.REFUSED, now, null, notice, signal);
    }
}
