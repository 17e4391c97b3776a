package org.fairshelf.broadleaf.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairshelf.automation.MailQueue;
import org.fairshelf.automation.QueuedMail;
import org.fairshelf.broadleaf.consent.PurposeText;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.shared.Dates;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Zone;
import org.fairshelf.capture.Event;
import org.fairshelf.capture.EventStore;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentLedger;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.LedgerEntry;
import org.fairshelf.consent.Notice;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Proof;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.Standing;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.rights.RequestStore;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.shared.SubjectId;

/** Puts together what the privacy centre shows. */
public final class PrivacyPages {

    private static final int SHOWN = 50;
    /** All of them: a subject has at most 2,000, and there is no download beside this page. */
    private static final int SHOWN_LINKED = 2_000;

    private final EventStore events;
    private final MailQueue mails;
    private final RequestStore requests;
    private final ConsentLedger ledger;
    private final Gate gate;
    private final Things things;
    private final Notices notices;
    private final MainSwitch mainSwitch;
    private final Clock clock;
    private final ZoneId zone;
    private final Dates dates;

    /** Reads nothing yet. */
    public PrivacyPages(
            EventStore events,
            MailQueue mails,
            RequestStore requests,
            ConsentLedger ledger,
            Gate gate,
            Things things,
            Notices notices,
            MainSwitch mainSwitch,
            Clock clock,
            Settings settings) {
        this.events = events;
        this.mails = mails;
        this.requests = requests;
        this.ledger = ledger;
        this.gate = gate;
        this.things = things;
        this.notices = notices;
        this.mainSwitch = mainSwitch;
        this.clock = clock;
        this.zone = Zone.of(settings);
        this.dates = new Dates(settings);
    }

    PrivacyPage of(Shopper shopper, Visit visit, boolean signedIn, Locale locale) {
        Notice notice = notices.current(locale);
        boolean on = mainSwitch.isOn();
        List<PurposeCard> purposes = new ArrayList<>();
        for (Purpose purpose : Purpose.asked()) {
            boolean possible = on
                    && (purpose != Purpose.EMAIL || signedIn)
                    && !shopper.consents().restrictedSince().isPresent();
            purposes.add(card(shopper, purpose, notice, possible, locale));
        }
        SubjectId subject = shopper.subject().orElse(null);
        List<Event> known = known(shopper, visit);
        List<Proof> proofs = subject == null ? Collections.emptyList() : ledger.proofs(gate.forRights(subject));
        return new PrivacyPage(
                purposes,
                shown(known, locale),
                subject == null
                        ? known.size()
                        : events.count(gate.forRights(subject))
                                + visitOf(shopper, visit).size(),
                subject == null ? Collections.emptyList() : mails(subject, locale),
                subject == null ? Collections.emptyList() : requests(subject, locale),
                receipts(proofs, locale),
                notice.forForm(),
                visit.takeSaid(),
                on,
                shopper.isSignalling(),
                shopper.isWithoutData(),
                subject != null,
                shopper.isVisit(Purpose.BROWSING),
                shopper.consents()
                        .restrictedSince()
                        .map(since -> dates.day(since, locale))
                        .orElse(null),
                signedIn,
                false);
    }

    /**
     * What is known about a person who has asked by mail, under all pseudonyms together. Nothing can be changed on this page.
     *
     * @throws IllegalStateException if the storage fails
     */
    public PrivacyPage linked(Collection<SubjectId> person, Locale locale) {
        List<Event> known = new ArrayList<>();
        List<KnownMail> sent = new ArrayList<>();
        List<KnownRequest> asked = new ArrayList<>();
        List<Proof> proofs = new ArrayList<>();
        long total = 0;
        for (SubjectId subject : person) {
            Pass pass = gate.forRights(subject);
            known.addAll(events.latest(pass, SHOWN_LINKED));
            total += events.count(pass);
            sent.addAll(mails(subject, locale));
            asked.addAll(requests(subject, locale));
            proofs.addAll(ledger.proofs(pass));
        }
        known.sort(Comparator.comparing(Event::at).reversed());
        return new PrivacyPage(
                Collections.emptyList(),
                shown(known.subList(0, Math.min(SHOWN_LINKED, known.size())), locale),
                total,
                sent,
                asked,
                receipts(proofs, locale),
                "",
                "",
                true,
                false,
                false,
                !person.isEmpty(),
                false,
                null,
                false,
                true);
    }

    private PurposeCard card(Shopper shopper, Purpose purpose, Notice notice, boolean possible, Locale locale) {
        Standing standing = Standing.of(shopper, purpose, clock, zone);
        Optional<Consent> consent = shopper.consents().on(purpose);
        String until = null;
        String since = null;
        if (standing == Standing.GIVEN || standing == Standing.PAUSED || standing == Standing.REFUSED) {
            since = consent.map(Consent::from)
                    .map(from -> dates.day(from, locale))
                    .orElseGet(() -> shopper.refusals()
                            .day(purpose)
                            .map(day -> dates.day(day, locale))
                            .orElse(null));
        }
        if (standing == Standing.GIVEN) {
            until = consent.flatMap(Consent::until)
                    .map(end -> dates.day(end, locale))
                    .orElse(null);
        }
        return new PurposeCard(purpose, new PurposeText(notice, purpose), standing, since, until, possible);
    }

    private List<Event> known(Shopper shopper, Visit visit) {
        List<Event> known = new ArrayList<>(visitOf(shopper, visit));
        shopper.subject().ifPresent(subject -> known.addAll(events.latest(gate.forRights(subject), SHOWN)));
        return known.subList(0, Math.min(SHOWN, known.size()));
    }

    private List<Event> visitOf(Shopper shopper, Visit visit) {
        Optional<Pass> pass = shopper.isVisit(Purpose.BROWSING)
                ? gate.enter(shopper.withoutData(false), Purpose.BROWSING, Place.PRIVACY_CENTRE)
                : Optional.empty();
        return pass.isPresent() ? visit.memory().latest(pass.get(), SHOWN) : Collections.emptyList();
    }

    private List<KnownEvent> shown(List<Event> known, Locale locale) {
        List<KnownEvent> shown = new ArrayList<>();
        for (Event event : known) {
            Things.Thing thing = things.of(event);
            Instant at = thing == null ? event.at() : thing.at;
            shown.add(new KnownEvent(
                    event.type().word(),
                    thing == null ? null : thing.name,
                    thing == null ? null : thing.url,
                    dates.moment(at, locale),
                    dates.machine(at)));
        }
        return shown;
    }

    private List<KnownMail> mails(SubjectId subject, Locale locale) {
        List<KnownMail> known = new ArrayList<>();
        for (QueuedMail mail : mails.of(gate.forRights(subject))) {
            known.add(new KnownMail(
                    mail.series().word(),
                    mail.state().word(),
                    dates.moment(mail.stateAt(), locale),
                    dates.machine(mail.stateAt())));
        }
        return known;
    }

    private List<KnownRequest> requests(SubjectId subject, Locale locale) {
        List<KnownRequest> known = new ArrayList<>();
        for (RightsRequest request : requests.of(gate.forRights(subject))) {
            known.add(new KnownRequest(
                    request.kind().word(),
                    request.state().word(),
                    dates.moment(request.receivedAt(), locale),
                    dates.machine(request.receivedAt())));
        }
        return known;
    }

    private List<Receipt> receipts(List<Proof> proofs, Locale locale) {
        Notice names = notices.current(locale);
        List<Receipt> receipts = new ArrayList<>();
        for (Proof proof : proofs) {
            LedgerEntry entry = proof.entry();
            List<Receipt.Line> lines = new ArrayList<>();
            entry.states()
                    .forEach((purpose, state) -> lines.add(new Receipt.Line(
                            names.text(purpose, Notice.Part.NAME), state.name().toLowerCase(Locale.ROOT))));
            receipts.add(new Receipt(
                    proof.receipt().toString(),
                    dates.moment(entry.at(), locale),
                    dates.machine(entry.at()),
                    lines,
                    entry.means().word(),
                    entry.wording().notice(),
                    entry.wording().language(),
                    entry.wording().hash(),
                    entry.isUnderSignal()));
        }
        return receipts;
    }
}
