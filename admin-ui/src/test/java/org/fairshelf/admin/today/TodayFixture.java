package org.fairshelf.admin.today;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fairshelf.admin.screen.ShopTime;
import org.fairshelf.broadleaf.hooks.Hook;
import org.fairshelf.broadleaf.hooks.HookPulse;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.checklist.Cadence;
import org.fairshelf.checklist.Checklist;
import org.fairshelf.checklist.Checks;
import org.fairshelf.checklist.Draft;
import org.fairshelf.checklist.ItemState;
import org.fairshelf.checklist.Promises;
import org.fairshelf.checklist.Workflow;
import org.fairshelf.consent.Gate;
import org.fairshelf.fixtures.MemoryChecklist;
import org.fairshelf.fixtures.MemoryRequests;
import org.fairshelf.rights.Details;
import org.fairshelf.rights.RightsFigures;
import org.fairshelf.rights.RightsKind;
import org.fairshelf.rights.RightsLaw;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.rights.Step;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.DailyTotals;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.shared.Probe;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** A Fairshelf in memory, as the page sees it: noon on 12 March 2026 in a shop in Berlin. */
final class TodayFixture implements MainSwitch, SchemaState, Trail {

    static final Instant NOON = Instant.parse("2026-03-12T11:00:00Z");

    boolean on = true;
    boolean stores = true;
    String problem;
    List<HookPulse> pulses = calmDay();
    RuntimeException reading;
    final MemoryRequests requests = new MemoryRequests();
    final MemoryChecklist promises = new MemoryChecklist();
    final List<TrailEntry> entries = new ArrayList<>();

    Today today() {
        return new Today(this, this, this::pulses, this, checklist(), requests(), messages(), time());
    }

    private RightsFigures requests() {
        return new RightsFigures(
                requests,
                new Gate(Clock.fixed(NOON, ZoneOffset.UTC), DailyTotals.none()),
                RightsLaw.EU,
                Clock.fixed(NOON, ZoneOffset.UTC),
                ZoneOffset.UTC);
    }

    /** Somebody has asked for something so many days ago. */
    void asked(int daysAgo) {
        requests.add(
                new Gate(Clock.fixed(NOON, ZoneOffset.UTC), DailyTotals.none()).forRequests(),
                RightsRequest.asked(
                        SubjectId.hex128(new SecureRandom()),
                        RightsKind.ACCESS,
                        RightsRequest.Channel.STAFF,
                        RightsRequest.State.VERIFIED,
                        null,
                        NOON.minus(Duration.ofDays(daysAgo))),
                Details.none(),
                new Step(NOON, "ada", Step.Deed.RECEIVED, ""));
    }

    private Checklist checklist() {
        return new Checklist(
                Promises.read(),
                promises,
                new Checks(Collections.singleton(CHECK)),
                this,
                this,
                new Once(),
                Clock.fixed(NOON, ZoneOffset.UTC),
                ZoneOffset.UTC);
    }

    /** What a person says about an item. */
    void say(String item, Workflow workflow, LocalDate due) {
        promises.store(
                new ItemState(
                        item,
                        new Draft(workflow, "ada", due, Cadence.QUARTERLY, null, "a reason"),
                        NOON,
                        NOON,
                        "ada",
                        1),
                Collections.emptyList());
    }

    /** A check of C3, whose findings are put into the store. */
    private static final Probe CHECK = new Probe() {
        @Override
        public String item() {
            return "C3";
        }

        @Override
        public Finding look() {
            throw new AssertionError("The page looks at nothing itself.");
        }
    };

    private static final class Once implements Atomically {
        @Override
        public <T> T in(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T rehearse(Supplier<T> work) {
            throw new AssertionError("The page rehearses nothing.");
        }
    }

    static ShopTime time() {
        return new ShopTime(
                Clock.fixed(NOON, ZoneOffset.UTC),
                Settings.of(Collections.singletonMap("fairshelf.zone", "Europe/Berlin")),
                messages());
    }

    static ReloadableResourceBundleMessageSource messages() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:/messages/FairshelfAdmin");
        return messages;
    }

    static List<HookPulse> calmDay() {
        return Arrays.asList(
                new HookPulse(Hook.PAGE, NOON.minusSeconds(60), 120, 0, 0),
                new HookPulse(Hook.VIEW, NOON.minusSeconds(90), 40, 0, 0),
                new HookPulse(Hook.CART, NOON.minusSeconds(600), 4, 0, 0),
                new HookPulse(Hook.ORDER, NOON.minusSeconds(86_400), 0, 0, 0),
                new HookPulse(Hook.REGISTRATION, null, 0, 0, 0));
    }

    private List<HookPulse> pulses() {
        if (reading != null) {
            throw reading;
        }
        return pulses;
    }

    @Override
    public boolean ready() {
        return problem == null;
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public void turn(boolean position, String actor, String reason) {
        if (!stores) {
            throw new IllegalStateException("no database");
        }
        TrailEntry entry = TrailEntry.of(NOON, actor, position ? "switch.on" : "switch.off", "main-switch")
                .changing(on ? "on" : "off", position ? "on" : "off");
        entries.add(0, reason.trim().isEmpty() ? entry : entry.because(reason));
        on = position;
    }

    @Override
    public void record(TrailEntry entry) {
        throw new AssertionError("the main switch records what it does; the page must not record it again");
    }

    @Override
    public List<TrailEntry> latest(int most) {
        return entries.subList(0, Math.min(most, entries.size()));
    }
}
