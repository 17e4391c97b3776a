package org.fairshelf.admin.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairshelf.admin.screen.ShopTime;
import org.fairshelf.broadleaf.consent.EarlierCustomers;
import org.fairshelf.broadleaf.consent.Total;
import org.fairshelf.broadleaf.consent.TotalsReport;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Place;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers what the page shows: figures, never persons. What cannot be read becomes the sentence at its top. */
final class Privacy {

    /** How many days the figures cover, today included. */
    static final int DAYS = 30;

    /** The word for places and means that only a newer version knows: its nodes may count into the same tables. */
    static final String ELSEWHERE = "elsewhere";

    private static final Logger LOG = LoggerFactory.getLogger(Privacy.class);
    private static final int MOST_HAPPENINGS = 1000;
    private static final List<String> MEANS =
            words(Arrays.stream(Means.values()).map(Means::word));
    private static final List<String> PLACES =
            words(Arrays.stream(Place.values()).map(Place::word));

    private final SchemaState schema;
    private final TotalsReport totals;
    private final ConsentBook book;
    private final EarlierCustomers earlier;
    private final Gate gate;
    private final Trail trail;
    private final Clock clock;
    private final ShopTime time;

    Privacy(
            SchemaState schema,
            TotalsReport totals,
            ConsentBook book,
            EarlierCustomers earlier,
            Gate gate,
            Trail trail,
            Clock clock,
            ShopTime time) {
        this.schema = schema;
        this.totals = totals;
        this.book = book;
        this.earlier = earlier;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
        this.time = time;
    }

    PrivacyPage page(Locale locale) {
        if (!schema.ready()) {
            return PrivacyPage.broken("without-tables", schema.problem().orElse(null));
        }
        try {
            List<Total> counted =
                    totals.since(LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(DAYS - 1L));
            Map<Purpose, Long> standing = book.standing(gate.forAudit());
            List<PurposeFigures> purposes = new ArrayList<>();
            for (Purpose purpose : Purpose.asked()) {
                purposes.add(figures(purpose, of(counted, purpose), standing.getOrDefault(purpose, 0L)));
            }
            TrailEntry last = lastVerification();
            return new PrivacyPage(
                    purposes,
                    keptOut(counted),
                    earlier.coverage(gate.forAudit()),
                    last == null ? null : Verification.of(last.after().orElse("")),
                    last == null ? null : time.show(last.at(), locale),
                    last == null ? null : last.actor());
        } catch (RuntimeException unreadable) {
            LOG.warn("The page Privacy cannot read what Fairshelf stored: {}", unreadable.toString());
            LOG.debug("The fault behind it", unreadable);
            return PrivacyPage.broken("unreadable", null);
        }
    }

    private static PurposeFigures figures(Purpose purpose, List<Total> counted, long standing) {
        List<Total> answers = counted.stream()
                .filter(total -> !total.name().equals(Gate.REFUSED))
                .collect(Collectors.toList());
        List<Answers> places = new ArrayList<>();
        for (String means : MEANS) {
            Answers there = Answers.of(key(means), at(answers, means, MEANS));
            if (there.isAny()) {
                places.add(there);
            }
        }
        return new PurposeFigures(purpose, Answers.of("all", answers), places, standing);
    }

    private static List<KeptOut> keptOut(List<Total> counted) {
        List<Total> refused = counted.stream()
                .filter(total -> total.name().equals(Gate.REFUSED))
                .collect(Collectors.toList());
        List<KeptOut> all = new ArrayList<>();
        for (String place : PLACES) {
            List<Total> there = at(refused, place, PLACES);
            List<Long> amounts = new ArrayList<>();
            for (Purpose purpose : Purpose.asked()) {
                amounts.add(of(there, purpose).stream().mapToLong(Total::amount).sum());
            }
            KeptOut row = new KeptOut(key(place), amounts);
            if (row.isAny()) {
                all.add(row);
            }
        }
        return all;
    }

    private static List<Total> of(List<Total> totals, Purpose purpose) {
        return totals.stream()
                .filter(total -> total.purpose().equals(purpose.word()))
                .collect(Collectors.toList());
    }

    /** Those of a place; those of all places that are not known, for the word that stands for them. */
    private static List<Total> at(List<Total> totals, String place, List<String> known) {
        return totals.stream()
                .filter(total -> ELSEWHERE.equals(place)
                        ? !known.contains(total.place())
                        : total.place().equals(place))
                .collect(Collectors.toList());
    }

    private @Nullable TrailEntry lastVerification() {
        return trail.latest(MOST_HAPPENINGS).stream()
                .filter(entry -> entry.action().equals(LedgerCheck.ACTION))
                .findFirst()
                .orElse(null);
    }

    private static List<String> words(Stream<String> known) {
        return Stream.concat(known, Stream.of(ELSEWHERE)).collect(Collectors.toList());
    }

    /** A stored word as part of a message key. */
    static String key(String word) {
        return word.replace('_', '-');
    }
}
