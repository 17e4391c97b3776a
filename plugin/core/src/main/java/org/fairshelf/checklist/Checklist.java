package org.fairshelf.checklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairshelf.checklist.Change.Field;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Switch;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.jspecify.annotations.Nullable;

/**
 * The checklist of a shop: how each promise stands, and the way to say something about one. All methods throw an
 * {@link IllegalStateException} if the storage fails; nothing is then changed.
 */
public final class Checklist {

    /** The action in the trail; its target is the item. */
    public static final String ACTION = "checklist.changed";

    /** What became of something that a person said. */
    public enum Outcome {
        /** It is stored. */
        CHANGED,
        /** It was so already; nothing is stored. */
        UNCHANGED,
        /** Somebody else said something since the person looked; nothing is stored. */
        OVERTAKEN
    }

    private final Promises promises;
    private final ChecklistStore store;
    private final Checks checks;
    private final Switch mainSwitch;
    private final Trail trail;
    private final Atomically atomically;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Reads and writes nothing yet.
     *
     * @param checks whose findings count; others that are stored are of another version of Fairshelf
     * @param mainSwitch while it is off, findings are not claimed as checked
     * @param zone the shop's, for due dates
     */
    public Checklist(
            Promises promises,
            ChecklistStore store,
            Checks checks,
            Switch mainSwitch,
            Trail trail,
            Atomically atomically,
            Clock clock,
            ZoneId zone) {
        this.promises = promises;
        this.store = store;
        this.checks = checks;
        this.mainSwitch = mainSwitch;
        this.trail = trail;
        this.atomically = atomically;
        this.clock = clock;
        this.zone = zone;
    }

    /** All items as they stand now, in the order of the checklist. */
    public List<Entry> entries() {
        Map<String, ItemState> states =
                store.states().stream().collect(Collectors.toMap(ItemState::item, Function.identity()));
        List<Look> looks = looks();
        Instant now = clock.instant();
        List<Entry> entries = new ArrayList<>();
        for (Promise promise : promises.all()) {
            entries.add(entry(promise, states.get(promise.id()), looks, now));
        }
        return entries;
    }

    /** One item as it stands now; empty if there is none of that id. */
    public Optional<Entry> entry(@Nullable String id) {
        return promises.find(id)
                .map(promise -> entry(promise, store.state(promise.id()).orElse(null), looks(), clock.instant()));
    }

    /** The newest lines of an item's history, newest first. */
    public List<Change> history(String id, int most) {
        return store.history(id, most);
    }

    /**
     * Stores what a person says about an item, with its history and a line in the trail. Whoever says that something is done without a day in
     * the future gets the day of the next review from the cadence (requirement C15).
     *
     * @param version the one that the person has looked at, 0 if nobody had said anything yet
     * @param actor who says it, as shown to people later
     * @throws IllegalArgumentException if there is no item of that id, or the actor does not fit into the trail
     */
    public Outcome say(String id, Draft draft, long version, String actor) {
        Promise promise = promises.find(id)
                .orElseThrow(() -> new IllegalArgumentException("The checklist has no item " + id + "."));
        Instant now = clock.instant();
        Draft said = withReview(draft, LocalDate.from(now.atZone(zone)));
        return atomically.in(() -> {
            ItemState before = store.state(id).orElse(null);
            if ((before == null ? 0 : before.version()) != version) {
                return Outcome.OVERTAKEN;
            }
            Draft was = before == null ? Draft.untouched(promise.cadence()) : before.said();
            if (said.equals(was)) {
                return Outcome.UNCHANGED;
            }
            Instant since = before != null && was.workflow() == said.workflow() ? before.since() : now;
            ItemState next = new ItemState(id, said, since, now, actor, version + 1);
            TrailEntry entry = TrailEntry.of(now, actor, ACTION, id)
                    .changing(was.workflow().word(), said.workflow().word());
            if (!store.store(next, changes(id, now, actor, was, said))) {
                return Outcome.OVERTAKEN;
            }
            trail.record(said.reason().map(entry::because).orElse(entry));
            return Outcome.CHANGED;
        });
    }

    private Entry entry(Promise promise, @Nullable ItemState state, List<Look> looks, Instant now) {
        List<Look> own =
                looks.stream().filter(look -> look.item().equals(promise.id())).collect(Collectors.toList());
        return new Entry(promise, state, own, now, LocalDate.from(now.atZone(zone)));
    }

    private List<Look> looks() {
        boolean on = mainSwitch.isOn();
        return store.looks().stream()
                .filter(look -> checks.byName().containsKey(look.check()))
                .filter(look -> on || look.outcome() == Finding.Outcome.DOES_NOT_HOLD)
                .collect(Collectors.toList());
    }

    private static Draft withReview(Draft draft, LocalDate today) {
        boolean needsDay = !draft.due().filter(due -> due.isAfter(today)).isPresent();
        return draft.workflow() == Workflow.DONE && needsDay
                ? draft.due(draft.cadence().after(today))
                : draft;
    }

    private static List<Change> changes(String id, Instant at, String actor, Draft was, Draft said) {
        List<Change> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            String before = value(field, was);
            String after = value(field, said);
            if (before == null ? after != null : !before.equals(after)) {
                changes.add(new Change(id, at, actor, field, before, after));
            }
        }
        return changes;
    }

    private static @Nullable String value(Field field, Draft said) {
        switch (field) {
            case WORKFLOW:
                return said.workflow().word();
            case OWNER:
                return said.owner().orElse(null);
            case DUE:
                return said.due().map(LocalDate::toString).orElse(null);
            case CADENCE:
                return said.cadence().word();
            case NOTE:
                return said.note().orElse(null);
            case REASON:
                return said.reason().orElse(null);
            case FINDING:
                return null;
        }
        throw new AssertionError(field);
    }
}
