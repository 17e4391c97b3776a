package org.fairshelf.broadleaf.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.fairshelf.broadleaf.trail.InMemoryTrail;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.trail.TrailEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every main switch promises. */
abstract class MainSwitchContract {

    static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final InMemoryTrail trail = new InMemoryTrail();
    private MainSwitch mainSwitch;

    abstract MainSwitch untouched() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        mainSwitch = untouched();
    }

    @Test
    void is_off_until_somebody_turns_it_on() {
        assertThat(mainSwitch.isOn()).isFalse();
    }

    @Test
    void stands_where_it_was_turned_to() {
        mainSwitch.turn(true, "mira", "We open.");
        assertThat(mainSwitch.isOn()).isTrue();

        mainSwitch.turn(false, "mira", "A pause.");
        assertThat(mainSwitch.isOn()).isFalse();

        mainSwitch.turn(true, "tom", "Again.");
        assertThat(mainSwitch.isOn()).isTrue();
    }

    @Test
    void records_who_turned_it_and_why() {
        mainSwitch.turn(true, "mira", "We open.");
        mainSwitch.turn(true, "tom", "To be sure.");

        assertThat(trail.latest(10))
                .containsExactly(
                        TrailEntry.of(NOW, "tom", "switch.on", "main-switch")
                                .changing("on", "on")
                                .because("To be sure."),
                        TrailEntry.of(NOW, "mira", "switch.on", "main-switch")
                                .changing("off", "on")
                                .because("We open."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \t\n "})
    void needs_no_reason_and_records_none_then(String nothing) {
        mainSwitch.turn(true, "mira", nothing);

        assertThat(mainSwitch.isOn()).isTrue();
        assertThat(trail.latest(10))
                .containsExactly(
                        TrailEntry.of(NOW, "mira", "switch.on", "main-switch").changing("off", "on"));
    }

    @Test
    void stays_where_it_is_when_it_cannot_be_recorded() {
        mainSwitch.turn(true, "mira", "We open.");
        trail.broken = true;

        assertThatIllegalStateException().isThrownBy(() -> mainSwitch.turn(false, "mira", "A pause."));

        assertThat(mainSwitch.isOn()).isTrue();
    }

    @Test
    void stays_where_it_is_when_the_trail_would_refuse_the_words() {
        assertThatIllegalArgumentException().isThrownBy(() -> mainSwitch.turn(true, " ", "We open."));
        assertThatIllegalArgumentException().isThrownBy(() -> mainSwitch.turn(true, "mira", "bell \u0007"));
        assertThatIllegalArgumentException().isThrownBy(() -> mainSwitch.turn(true, "mira", "x".repeat(1001)));

        assertThat(mainSwitch.isOn()).isFalse();
        assertThat(trail.latest(10)).isEmpty();
    }
}
