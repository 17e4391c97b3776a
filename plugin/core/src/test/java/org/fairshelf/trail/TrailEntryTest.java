package org.fairshelf.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailEntryTest {

    private static final Instant NOON = Instant.parse("2026-08-01T12:00:00.123456Z");

    @Test
    void keeps_what_it_was_told() {
        TrailEntry entry = TrailEntry.of(NOON, "mira", "switch.on", "main-switch")
                .changing("off", "on")
                .because("We open today.");

        assertThat(entry.at()).isEqualTo(Instant.parse("2026-08-01T12:00:00.123Z"));
        assertThat(entry.actor()).isEqualTo("mira");
        assertThat(entry.action()).isEqualTo("switch.on");
        assertThat(entry.target()).isEqualTo("main-switch");
        assertThat(entry.before()).contains("off");
        assertThat(entry.after()).contains("on");
        assertThat(entry.reason()).contains("We open today.");
    }

    @Test
    void needs_neither_values_nor_a_reason() {
        TrailEntry entry = TrailEntry.of(NOON, "mira", "export", "register").changing(null, null);

        assertThat(entry.before()).isEmpty();
        assertThat(entry.after()).isEmpty();
        assertThat(entry.reason()).isEmpty();
    }

    @Test
    void is_not_changed_by_its_variants() {
        TrailEntry entry = TrailEntry.of(NOON, "mira", "export", "register");

        entry.changing("a", "b").because("c");

        assertThat(entry).isEqualTo(TrailEntry.of(NOON, "mira", "export", "register"));
        assertThat(entry.because("c")).isNotEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n"})
    void refuses_blank_texts(String blank) {
        TrailEntry entry = TrailEntry.of(NOON, "mira", "export", "register");

        assertThatIllegalArgumentException().isThrownBy(() -> TrailEntry.of(NOON, blank, "export", "register"));
        assertThatIllegalArgumentException().isThrownBy(() -> TrailEntry.of(NOON, "mira", blank, "register"));
        assertThatIllegalArgumentException().isThrownBy(() -> TrailEntry.of(NOON, "mira", "export", blank));
        assertThatIllegalArgumentException().isThrownBy(() -> entry.changing(blank, null));
        assertThatIllegalArgumentException().isThrownBy(() -> entry.changing(null, blank));
        assertThatIllegalArgumentException().isThrownBy(() -> entry.because(blank));
    }

    @Test
    void refuses_what_is_missing() {
        assertThatNullPointerException().isThrownBy(() -> TrailEntry.of(null, "mira", "export", "register"));
        assertThatNullPointerException().isThrownBy(() -> TrailEntry.of(NOON, null, "export", "register"));
        assertThatNullPointerException().isThrownBy(() -> TrailEntry.of(NOON, "mira", null, "register"));
        assertThatNullPointerException().isThrownBy(() -> TrailEntry.of(NOON, "mira", "export", null));
        assertThatNullPointerException().isThrownBy(() -> TrailEntry.of(NOON, "mira", "export", "register")
                .because(null));
    }

    @Test
    void holds_texts_up_to_their_limits() {
        TrailEntry entry = TrailEntry.of(
                        NOON,
                        "a".repeat(TrailEntry.ACTOR_LIMIT),
                        "a".repeat(TrailEntry.ACTION_LIMIT),
                        "a".repeat(TrailEntry.TARGET_LIMIT))
                .changing("a".repeat(TrailEntry.VALUE_LIMIT), "a".repeat(TrailEntry.VALUE_LIMIT))
                .because("a".repeat(TrailEntry.REASON_LIMIT));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrailEntry.of(NOON, "a".repeat(TrailEntry.ACTOR_LIMIT + 1), "b", "c"))
                .withMessage("The actor of a trail entry has 121 characters; 120 are allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrailEntry.of(NOON, "a", "b".repeat(TrailEntry.ACTION_LIMIT + 1), "c"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrailEntry.of(NOON, "a", "b", "c".repeat(TrailEntry.TARGET_LIMIT + 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry.changing("a".repeat(TrailEntry.VALUE_LIMIT + 1), null));
        assertThatIllegalArgumentException().isThrownBy(() -> entry.because("a".repeat(TrailEntry.REASON_LIMIT + 1)));
    }

    @Test
    void takes_every_script_and_line_breaks() {
        String reason = "Grüße, 你好, 🙂\n\tund mehr";

        assertThat(TrailEntry.of(NOON, "mira", "export", "register")
                        .because(reason)
                        .reason())
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\ud83d", "\ude42b"})
    void refuses_what_is_no_text_and_what_databases_choke_on(String broken) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> TrailEntry.of(NOON, "mira", "export", "register").because(broken))
                .withMessageContaining("not text, at position");
    }
}
