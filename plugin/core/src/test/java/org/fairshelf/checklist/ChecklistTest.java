package org.fairshelf.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.fairshelf.checklist.Change.Field;
import org.fairshelf.checklist.Checklist.Outcome;
import org.fairshelf.fixtures.MemoryChecklist;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Probe;
import org.fairshelf.shared.Switch;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    /** Half past ten in the evening of 31 July in London, already 1 August in Berlin. */
    private static final Instant NIGHT = Instant.parse("2026-07-31T22:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

    private final MovableClock clock = new MovableClock(NIGHT);
    private final MemoryChecklist store = new MemoryChecklist();
    private final List<TrailEntry> trail = new ArrayList<>();
    private boolean on = true;

    private final Checklist checklist = over(store);

    @Test
    void at_first_nobody_has_looked_at_anything() {
        assertThat(checklist.entries()).hasSize(15).allSatisfy(entry -> {
            assertThat(entry.status()).isEqualTo(Status.NOT_LOOKED_AT);
            assertThat(entry.version()).isZero();
            assertThat(entry.since()).isEmpty();
            assertThat(entry.isOverdue()).isFalse();
        });
    }

    @Test
    void what_a_person_says_is_stored_with_its_history_and_a_line_in_the_trail() {
        Draft said =
                new Draft(Workflow.IN_PROGRESS, " mia ", TODAY.plusDays(14), Cadence.MONTHLY, "Ask the printer", "");

        assertThat(checklist.say("C7", said, 0, "ada")).isEqualTo(Outcome.CHANGED);

        Entry entry = entry("C7");
        assertThat(entry.status()).isEqualTo(Status.PARTLY_KEPT);
        assertThat(entry.said().owner()).contains("mia");
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.since()).contains(NIGHT);
        assertThat(checklist.history("C7", 10))
                .containsExactly(
                        new Change("C7", NIGHT, "ada", Field.NOTE, null, "Ask the printer"),
                        new Change("C7", NIGHT, "ada", Field.CADENCE, "quarterly", "monthly"),
                        new Change("C7", NIGHT, "ada", Field.DUE, null, "2026-08-15"),
                        new Change("C7", NIGHT, "ada", Field.OWNER, null, "mia"),
                        new Change("C7", NIGHT, "ada", Field.WORKFLOW, "to-do", "in-progress"));
        assertThat(trail)
                .containsExactly(
                        TrailEntry.of(NIGHT, "ada", "checklist.changed", "C7").changing("to-do", "in-progress"));
    }

    @Test
    void who_looked_at_an_older_version_is_told_and_nothing_is_lost() {
        checklist.say("C7", done("ada"), 0, "ada");

        assertThat(checklist.say("C7", done("mia"), 0, "mia")).isEqualTo(Outcome.OVERTAKEN);
        assertThat(checklist.say("C7", done("mia"), 2, "mia")).isEqualTo(Outcome.OVERTAKEN);

        assertThat(entry("C7").said().owner()).contains("ada");
        assertThat(trail).hasSize(1);
        assertThat(checklist.say("C7", done("mia"), 1, "mia")).isEqualTo(Outcome.CHANGED);
        assertThat(entry("C7").said().owner()).contains("mia");
    }

    @Test
    void who_says_the_same_from_an_older_version_is_told_too() {
        checklist.say("C7", done("ada"), 0, "ada");
        Draft same = entry("C7").said();

        assertThat(checklist.say("C7", same, 0, "mia")).isEqualTo(Outcome.OVERTAKEN);
    }

    @Test
    void of_two_who_say_something_in_the_same_moment_the_later_is_told_and_nothing_is_claimed() {
        // Another node stores something between the look at the version and the deed.
        ChecklistStore raced = (ChecklistStore) Proxy.newProxyInstance(
                ChecklistStore.class.getClassLoader(),
                new Class<?>[] {ChecklistStore.class},
                (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof ItemState) {
                        store.store(new ItemState("C7", done("ada"), NIGHT, NIGHT, "ada", 1), List.of());
                    }
                    return method.invoke(store, arguments);
                });

        assertThat(over(raced).say("C7", done("mia"), 0, "mia")).isEqualTo(Outcome.OVERTAKEN);

        assertThat(entry("C7").said().owner()).contains("ada");
        assertThat(trail).isEmpty();
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        Draft said = new Draft(Workflow.IN_REVIEW, "ada", TODAY, Cadence.QUARTERLY, null, null);
        checklist.say("C7", said, 0, "ada");

        assertThat(checklist.say("C7", said, 1, "ada")).isEqualTo(Outcome.UNCHANGED);
        assertThat(checklist.say("C9", Draft.untouched(Cadence.QUARTERLY), 0, "ada"))
                .isEqualTo(Outcome.UNCHANGED);
        assertThat(trail).hasSize(1);
        assertThat(entry("C9").version()).isZero();
    }

    @Test
    void the_status_dates_from_the_workflow_not_from_a_new_note() {
        checklist.say("C7", done("ada"), 0, "ada");
        clock.forward(Duration.ofDays(3));
        checklist.say(
                "C7", new Draft(Workflow.DONE, "mia", TODAY.plusDays(60), Cadence.QUARTERLY, null, null), 1, "mia");

        assertThat(entry("C7").since()).contains(NIGHT);
        assertThat(entry("C7").state().orElseThrow().changedBy()).isEqualTo("mia");
    }

    @Test
    void what_is_done_is_looked_at_again_after_its_cadence() {
        checklist.say("C7", done("ada"), 0, "ada");
        assertThat(entry("C7").said().due()).contains(LocalDate.of(2026, 11, 1));

        clock.to(Instant.parse("2026-11-01T12:00:00Z"));
        assertThat(entry("C7").isOverdue()).isFalse();
        clock.to(Instant.parse("2026-11-01T23:00:00Z"));
        assertThat(entry("C7").isOverdue()).isTrue();
        assertThat(entry("C7").needsFixing()).isTrue();

        // Saying so again is the recorded review.
        assertThat(checklist.say("C7", entry("C7").said(), 1, "ada")).isEqualTo(Outcome.CHANGED);
        assertThat(entry("C7").said().due()).contains(LocalDate.of(2027, 2, 2));
        assertThat(entry("C7").needsFixing()).isFalse();
    }

    @Test
    void the_reason_for_not_applicable_is_in_the_trail_and_leaves_with_it() {
        checklist.say(
                "C11",
                new Draft(Workflow.NOT_APPLICABLE, null, null, Cadence.YEARLY, null, "We send no emails."),
                0,
                "ada");
        assertThat(entry("C11").status()).isEqualTo(Status.DOES_NOT_APPLY);
        assertThat(trail.get(0).reason()).contains("We send no emails.");

        checklist.say(
                "C11", new Draft(Workflow.TO_DO, null, null, Cadence.YEARLY, null, "We send no emails."), 1, "ada");
        assertThat(entry("C11").said().reason()).isEmpty();
        assertThat(checklist.history("C11", 1)).first().satisfies(change -> {
            assertThat(change.field()).isEqualTo(Field.REASON);
            assertThat(change.before()).contains("We send no emails.");
        });
    }

    @Test
    void a_failing_check_of_two_decides_and_says_since_when() {
        checklist.say("C2", done("ada"), 0, "ada");
        find("C2", "c2", Finding.holds("c2.holds"));
        find("C2", "c2-2", Finding.holds("c2-2.holds"));
        assertThat(entry("C2").status()).isEqualTo(Status.KEPT_CHECKED);

        clock.forward(Duration.ofHours(1));
        find("C2", "c2-2", Finding.broken("c2-2.broken", 3L));
        assertThat(entry("C2").status()).isEqualTo(Status.DOES_NOT_MATCH);
        assertThat(entry("C2").since()).contains(NIGHT.plus(Duration.ofHours(1)));
        assertThat(entry("C3").status()).isEqualTo(Status.NOT_LOOKED_AT);
    }

    @Test
    void while_fairshelf_is_off_nothing_is_claimed_as_checked_but_what_is_broken_stays_so() {
        checklist.say("C2", done("ada"), 0, "ada");
        find("C2", "c2", Finding.holds("c2.holds"));
        find("C3", "c3", Finding.broken("c3.broken"));

        on = false;

        assertThat(entry("C2").status()).isEqualTo(Status.KEPT_ON_WORD);
        assertThat(entry("C2").looks()).isEmpty();
        assertThat(entry("C3").status()).isEqualTo(Status.DOES_NOT_MATCH);
    }

    @Test
    void the_finding_of_a_check_that_this_version_has_not_counts_for_nothing() {
        find("C3", "c3-old", Finding.broken("c3-old.broken"));

        assertThat(entry("C3").status()).isEqualTo(Status.NOT_LOOKED_AT);
    }

    @Test
    void what_is_no_item_or_no_text_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> checklist.say("C16", done("ada"), 0, "ada"));
        assertThatIllegalArgumentException().isThrownBy(() -> checklist.say("C1", done("ada"), 0, " "));
        assertThat(checklist.entry("C16")).isEmpty();
        assertThat(checklist.entry(null)).isEmpty();
        for (Supplier<Draft> unfit : List.<Supplier<Draft>>of(
                () -> done("x".repeat(Draft.OWNER_LIMIT + 1)),
                () -> done("a\u0000b"),
                () -> done("\ud83d"),
                () -> new Draft(Workflow.NOT_APPLICABLE, null, null, Cadence.QUARTERLY, null, " "),
                () -> new Draft(Workflow.TO_DO, null, LocalDate.of(1999, 12, 31), Cadence.QUARTERLY, null, null),
                () -> new Draft(Workflow.TO_DO, null, LocalDate.of(2100, 1, 1), Cadence.QUARTERLY, null, null),
                () -> new Draft(
                        Workflow.TO_DO, null, null, Cadence.QUARTERLY, "x".repeat(Draft.NOTE_LIMIT + 1), null))) {
            assertThatIllegalArgumentException().isThrownBy(unfit::get);
        }
        assertThat(trail).isEmpty();
    }

    @Test
    void a_storage_that_fails_is_said() {
        store.broken = true;

        assertThatIllegalStateException().isThrownBy(checklist::entries);
        assertThatIllegalStateException().isThrownBy(() -> checklist.say("C1", done("ada"), 0, "ada"));
        assertThat(trail).isEmpty();
    }

    private Checklist over(ChecklistStore items) {
        return new Checklist(
                Promises.read(),
                items,
                new Checks(List.of(check("C2"), check("C2"), check("C3"))),
                new Position(),
                new Recorded(),
                new AtOnce(),
                clock,
                ZoneId.of("Europe/Berlin"));
    }

    private Entry entry(String id) {
        return checklist.entry(id).orElseThrow();
    }

    private void find(String item, String check, Finding finding) {
        store.store(item, check, finding, clock.instant());
    }

    private static Draft done(String owner) {
        return new Draft(Workflow.DONE, owner, null, Cadence.QUARTERLY, null, null);
    }

    private static Probe check(String item) {
        return new Probe() {
            @Override
            public String item() {
                return item;
            }

            @Override
            public Finding look() {
                throw new AssertionError("The checklist itself looks at nothing.");
            }
        };
    }

    private final class Position implements Switch {
        @Override
        public boolean isOn() {
            return on;
        }

        @Override
        public void turn(boolean position, String actor, String reason) {
            throw new AssertionError();
        }
    }

    private final class Recorded implements Trail {
        @Override
        public void record(TrailEntry entry) {
            trail.add(entry);
        }

        @Override
        public List<TrailEntry> latest(int most) {
            throw new AssertionError();
        }
    }

    private static final class AtOnce implements Atomically {
        @Override
        public <T> T in(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T rehearse(Supplier<T> work) {
            throw new AssertionError();
        }
    }
}
