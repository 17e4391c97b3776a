package org.fairshelf.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.checklist.Status.DOES_NOT_APPLY;
import static org.fairshelf.checklist.Status.DOES_NOT_MATCH;
import static org.fairshelf.checklist.Status.KEPT_CHECKED;
import static org.fairshelf.checklist.Status.KEPT_ON_WORD;
import static org.fairshelf.checklist.Status.NOT_LOOKED_AT;
import static org.fairshelf.checklist.Status.PARTLY_KEPT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** X1: a status never claims what a check contradicts. */
class StatusTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

    /** How long ago a check looked; the last ones are of a clock that was moved. */
    private static final Map<Duration, Boolean> FRESH = Map.of(
            Duration.ZERO,
            true,
            Duration.ofMinutes(5),
            true,
            Duration.ofDays(1),
            true,
            Duration.ofDays(1).plusMillis(1),
            false,
            Duration.ofDays(200),
            false,
            Duration.ofMinutes(-5),
            true,
            Duration.ofMinutes(-5).minusMillis(1),
            false,
            Duration.ofDays(-200),
            false);

    /** What one check can say, as it counts. */
    private enum Say {
        KEPT,
        BROKEN,
        NOTHING
    }

    /** The whole table, written by hand: workflow, what the checks say, status. */
    private static final Map<Workflow, Map<List<Say>, Status>> TABLE = Map.of(
            Workflow.TO_DO,
            row(NOT_LOOKED_AT, NOT_LOOKED_AT, PARTLY_KEPT, PARTLY_KEPT),
            Workflow.IN_PROGRESS,
            row(PARTLY_KEPT, PARTLY_KEPT, PARTLY_KEPT, PARTLY_KEPT),
            Workflow.IN_REVIEW,
            row(PARTLY_KEPT, PARTLY_KEPT, PARTLY_KEPT, PARTLY_KEPT),
            Workflow.DONE,
            row(KEPT_ON_WORD, KEPT_ON_WORD, KEPT_CHECKED, KEPT_ON_WORD),
            Workflow.NOT_APPLICABLE,
            row(DOES_NOT_APPLY, DOES_NOT_APPLY, DOES_NOT_APPLY, DOES_NOT_APPLY));

    private static Map<List<Say>, Status> row(Status noCheck, Status nothing, Status kept, Status partly) {
        return Map.of(
                List.of(),
                noCheck,
                List.of(Say.NOTHING),
                nothing,
                List.of(Say.KEPT),
                kept,
                List.of(Say.KEPT, Say.NOTHING),
                partly,
                List.of(Say.BROKEN),
                DOES_NOT_MATCH);
    }

    static Stream<Workflow> workflows() {
        return Stream.of(Workflow.values());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void every_workflow_with_everything_that_up_to_two_checks_can_find(Workflow workflow) {
        List<Look> single = everyLook("one");
        assertThat(Status.of(workflow, List.of(), NOW))
                .isEqualTo(TABLE.get(workflow).get(List.of()));
        for (Look one : single) {
            assertStatus(workflow, List.of(one));
            for (Look other : everyLook("two")) {
                assertStatus(workflow, List.of(one, other));
            }
        }
    }

    private static void assertStatus(Workflow workflow, List<Look> looks) {
        List<Say> says = looks.stream().map(StatusTest::say).sorted().toList();
        List<Say> counted = says.contains(Say.BROKEN)
                ? List.of(Say.BROKEN)
                : says.stream().distinct().toList();
        assertThat(Status.of(workflow, looks, NOW))
                .as("%s with %s", workflow, looks)
                .isEqualTo(TABLE.get(workflow).get(counted));
    }

    /** Bad news counts however old it is, good news for a day. */
    private static Say say(Look look) {
        if (look.outcome() == Outcome.DOES_NOT_HOLD) {
            return Say.BROKEN;
        }
        boolean kept = look.outcome() == Outcome.HOLDS && FRESH.get(Duration.between(look.at(), NOW));
        return kept ? Say.KEPT : Say.NOTHING;
    }

    private static List<Look> everyLook(String check) {
        List<Look> looks = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (Duration ago : FRESH.keySet()) {
                Instant at = NOW.minus(ago);
                looks.add(new Look("C2", check, Finding.of(outcome, "some", List.of()), at, at));
            }
        }
        return looks;
    }

    @Test
    void nothing_is_kept_against_a_check_and_nothing_is_checked_without_one() {
        for (Workflow workflow : Workflow.values()) {
            for (Look look : everyLook("one")) {
                Status status = Status.of(workflow, List.of(look), NOW);
                if (look.outcome() == Outcome.DOES_NOT_HOLD) {
                    assertThat(status.isKept()).isFalse();
                    assertThat(status.needsFixing()).isTrue();
                }
                if (status == KEPT_CHECKED) {
                    assertThat(look.outcome()).isEqualTo(Outcome.HOLDS);
                }
            }
        }
    }

    @Test
    void what_is_kept_or_does_not_apply_needs_no_fixing() {
        assertThat(Stream.of(Status.values()).filter(Status::isKept)).containsExactly(KEPT_CHECKED, KEPT_ON_WORD);
        assertThat(Stream.of(Status.values()).filter(status -> !status.needsFixing()))
                .containsExactlyInAnyOrder(KEPT_CHECKED, KEPT_ON_WORD, DOES_NOT_APPLY);
    }
}
