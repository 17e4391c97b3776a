package org.fairshelf.broadleaf.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every trail promises. */
abstract class TrailContract {

    private static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");

    private Trail trail;

    abstract Trail emptyTrail() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        trail = emptyTrail();
    }

    @Test
    void is_empty_at_first() {
        assertThat(trail.latest(10)).isEmpty();
    }

    @Test
    void gives_back_what_was_recorded() {
        TrailEntry full = TrailEntry.of(NOON, "mira", "switch.on", "main-switch")
                .changing("off", "on")
                .because("Wir öffnen heute 🙂\nendlich");
        TrailEntry bare = TrailEntry.of(NOON.plusMillis(1), "setup", "start", "shop");

        trail.record(full);
        trail.record(bare);

        assertThat(trail.latest(10)).containsExactly(bare, full);
    }

    @Test
    void holds_the_longest_entry() {
        TrailEntry longest = TrailEntry.of(
                        NOON,
                        "ü".repeat(TrailEntry.ACTOR_LIMIT),
                        "ü".repeat(TrailEntry.ACTION_LIMIT),
                        "ü".repeat(TrailEntry.TARGET_LIMIT))
                .changing("ü".repeat(TrailEntry.VALUE_LIMIT), "ü".repeat(TrailEntry.VALUE_LIMIT))
                .because("ü".repeat(TrailEntry.REASON_LIMIT));

        trail.record(longest);

        assertThat(trail.latest(1)).containsExactly(longest);
    }

    @Test
    void lists_the_newest_first_and_no_more_than_asked_for() {
        for (int minute : new int[] {3, 1, 2}) {
            trail.record(TrailEntry.of(NOON.plusSeconds(60L * minute), "mira", "minute-" + minute, "clock"));
        }

        assertThat(trail.latest(2)).extracting(TrailEntry::action).containsExactly("minute-3", "minute-2");
    }

    @Test
    void lists_entries_of_one_instant_in_the_reverse_order_of_recording() {
        for (int i = 0; i < 5; i++) {
            trail.record(TrailEntry.of(NOON, "mira", "step-" + i, "list"));
        }

        assertThat(trail.latest(3)).extracting(TrailEntry::action).containsExactly("step-4", "step-3", "step-2");
    }

    @Test
    void refuses_to_list_nothing_or_everything() {
        for (int most : List.of(0, -1, 1001)) {
            assertThatIllegalArgumentException().isThrownBy(() -> trail.latest(most));
        }
    }
}
