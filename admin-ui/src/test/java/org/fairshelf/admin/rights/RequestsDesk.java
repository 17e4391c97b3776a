package org.fairshelf.admin.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.fairshelf.admin.access.AdminUsers;
import org.fairshelf.admin.access.FormTokens;
import org.fairshelf.admin.screen.Screens;
import org.fairshelf.admin.screen.ShopTime;
import org.fairshelf.broadleaf.privacy.Download;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Forgetting;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Restricting;
import org.fairshelf.fixtures.CountedTotals;
import org.fairshelf.fixtures.MemoryRequests;
import org.fairshelf.fixtures.MemoryStorage;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.fixtures.Stores;
import org.fairshelf.privacy.PersonalData;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.privacy.Verification;
import org.fairshelf.rights.Details;
import org.fairshelf.rights.Fulfilment;
import org.fairshelf.rights.Ground;
import org.fairshelf.rights.MadeRequests;
import org.fairshelf.rights.Persons;
import org.fairshelf.rights.RightsDesk;
import org.fairshelf.rights.RightsFigures;
import org.fairshelf.rights.RightsKind;
import org.fairshelf.rights.RightsLaw;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.rights.Telling;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The desk at which people of a shop in Berlin work on requests, in memory, at noon on 12 March 2026. */
final class RequestsDesk implements Persons, Telling, Trail, SchemaState {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final AdminUser MAX = AdminUsers.withRole("max", AdminUsers.maintainFairshelf());
    static final AdminUser MIA = AdminUsers.withRole("mia", AdminUsers.viewFairshelf());

    final MovableClock clock = new MovableClock(Instant.parse("2026-03-12T11:00:00Z"));
    final MemoryStorage storage = new MemoryStorage(clock);
    final Stores stores = storage.stores(new CountedTotals());
    final MemoryRequests store = new MemoryRequests();
    final Map<String, SubjectId> subjects = new HashMap<>();
    final List<String> mails = new ArrayList<>();
    final List<String> left = new ArrayList<>();
    final List<TrailEntry> trail = new ArrayList<>();
    RightsLaw law = RightsLaw.EU;
    String problem;

    private final List<PersonalData> data = List.of(new MadeRequests(stores.gate(), store));

    RightsDesk desk() {
        Choosing choosing = new Choosing(
                stores.atomically(),
                stores.subjects(),
                stores.book(),
                stores.ledger(),
                data,
                new CountedTotals(),
                clock,
                BERLIN);
        Fulfilment fulfilment = new Fulfilment(
                stores.book(),
                choosing,
                new Forgetting(stores.book(), stores.subjects(), data, new CountedTotals()),
                new Restricting(stores.book(), clock),
                new Verification(data, subject -> left));
        return new RightsDesk(
                stores.atomically(), store, stores.gate(), this, fulfilment, this, this, law, clock, BERLIN);
    }

    Requests requests() {
        RightsFigures figures = new RightsFigures(store, stores.gate(), law, clock, BERLIN);
        return new Requests(this, store, stores.gate(), figures, desk(), law, time(), clock, BERLIN);
    }

    RequestsController controller(AdminUser user) {
        return new RequestsController(
                AdminUsers.accessOf(user),
                FormTokens.accepting("good"),
                Screens.screen(),
                requests(),
                desk(),
                this,
                new Download(stores.book(), stores.ledger(), stores.gate(), data, clock),
                Notices.read(),
                clock,
                BERLIN);
    }

    private ShopTime time() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:/messages/FairshelfAdmin");
        return new ShopTime(
                Clock.fixed(clock.instant(), ZoneOffset.UTC),
                Settings.of(Map.of("fairshelf.zone", "Europe/Berlin")),
                messages);
    }

    /** Somebody who agreed to something and has that address. */
    SubjectId somebody(String address) {
        SubjectId subject = stores.subjects().create();
        stores.book().holding(subject, consents -> {
            stores.book()
                    .change(
                            subject,
                            new Consent(Purpose.EMAIL, Consent.State.GIVEN, clock.instant(), null, 1, false),
                            null);
            return true;
        });
        subjects.put(address, subject);
        return subject;
    }

    RightsRequest entered(RightsKind kind, String address) {
        return desk().take(
                        kind,
                        RightsRequest.Channel.STAFF,
                        null,
                        new Details(address, "en", "named the last order", "Please hurry"),
                        "max")
                .request();
    }

    RightsRequest now(RightsRequest request) {
        return store.find(stores.gate().forRequests(), request.id()).orElseThrow();
    }

    List<RightsRequest> open() {
        return store.open(stores.gate().forRequests(), 100);
    }

    @Override
    public boolean isKnown(String address) {
        return subjects.containsKey(address);
    }

    @Override
    public Set<SubjectId> at(String address) {
        return subjects.containsKey(address) ? Set.of(subjects.get(address)) : Set.of();
    }

    @Override
    public String addressOfOrder(String number) {
        return number.equals("S-7") ? "guest@example.com" : "";
    }

    @Override
    public boolean link(RightsRequest request, Details details) {
        throw new AssertionError("Nobody of the shop sends links.");
    }

    @Override
    public boolean extended(RightsRequest request, Details details, LocalDate due, String reason) {
        return mails.add("until " + due + ": " + reason);
    }

    @Override
    public boolean refused(RightsRequest request, Details details, Ground ground, String words) {
        return mails.add("refused: " + ground.word());
    }

    @Override
    public void record(TrailEntry entry) {
        trail.add(entry);
    }

    @Override
    public List<TrailEntry> latest(int most) {
        return trail;
    }

    @Override
    public boolean ready() {
        return problem == null;
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
