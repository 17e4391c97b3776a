package org.fairshelf.admin.checklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.fairshelf.admin.access.AdminUsers;
import org.fairshelf.admin.access.FormTokens;
import org.fairshelf.admin.screen.Screens;
import org.fairshelf.admin.screen.ShopTime;
import org.fairshelf.broadleaf.checklist.CheckRound;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.checklist.Checklist;
import org.fairshelf.checklist.Checks;
import org.fairshelf.checklist.Promises;
import org.fairshelf.consent.Notices;
import org.fairshelf.fixtures.MemoryChecklist;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.fixtures.PlainSwitch;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Probe;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** A checklist in memory with a check of C3: noon on 12 March 2026 in a shop in London. */
final class ChecklistFixture implements SchemaState, Trail, Atomically, Probe {

    static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

    final MovableClock clock = new MovableClock(NOON);
    final MemoryChecklist store = new MemoryChecklist();
    final List<TrailEntry> trail = new ArrayList<>();
    final PlainSwitch main = new PlainSwitch(true);
    String problem;
    Finding finding = Finding.broken("c3.broken", "browsing", 184L);

    final Checklist checklist =
            new Checklist(Promises.read(), store, new Checks(List.of(this)), main, this, this, clock, ZoneOffset.UTC);

    Pages pages() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:/messages/FairshelfMessages", "classpath:/messages/FairshelfAdmin");
        messages.setFallbackToSystemLocale(false);
        ShopTime time = new ShopTime(
                java.time.Clock.fixed(NOON, ZoneOffset.UTC), Settings.of(Map.of("fairshelf.zone", "UTC")), messages);
        return new Pages(this, checklist, main, new Sentences(messages, Notices.read()), messages, time);
    }

    ChecklistController controller(AdminUser user) {
        return new ChecklistController(
                AdminUsers.accessOf(user),
                FormTokens.accepting("good"),
                Screens.screen(),
                pages(),
                Promises.read(),
                checklist,
                new CheckRound(new Checks(List.of(this)), store, clock, Settings.of(Map.of())),
                main);
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
    public void record(TrailEntry entry) {
        trail.add(entry);
    }

    @Override
    public List<TrailEntry> latest(int most) {
        return trail.subList(0, Math.min(most, trail.size()));
    }

    @Override
    public <T> T in(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
        throw new AssertionError("The pages rehearse nothing.");
    }

    @Override
    public String item() {
        return "C3";
    }

    @Override
    public Finding look() {
        return finding;
    }

    static List<String> allItems() {
        return Arrays.asList(
                "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C14", "C15");
    }
}
