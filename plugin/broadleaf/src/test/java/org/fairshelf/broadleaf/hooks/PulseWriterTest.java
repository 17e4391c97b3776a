package org.fairshelf.broadleaf.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.junit.jupiter.api.Test;

class PulseWriterTest {

    private static final Instant NOW = Instant.parse("2026-08-01T23:59:59Z");

    private final Pulses pulses = new Pulses(Clock.fixed(NOW, ZoneOffset.ofHours(5)));
    private final InMemoryPulseStore store = new InMemoryPulseStore();

    @Test
    void writes_what_was_counted_under_the_day_in_utc() {
        pulses.ran(Hook.PAGE);
        pulses.ran(Hook.PAGE);
        pulses.failed(Hook.CART);
        pulses.timedOut(Hook.CART);

        writer(SchemaFixture.READY, "10s").write();

        assertThat(store.of("2026-08-01").get(Hook.PAGE)).hasToString("2026-08-01 PAGE 2/0/0");
        assertThat(store.of("2026-08-01").get(Hook.CART)).hasToString("2026-08-01 CART 0/1/1");
        assertThat(store.lastSeen()).containsOnly(Map.entry(Hook.PAGE, NOW));
    }

    @Test
    void writes_nothing_when_nothing_was_counted() {
        writer(SchemaFixture.READY, "10s").write();

        assertThat(store.writes).isZero();
    }

    @Test
    void keeps_what_could_not_be_written_for_the_next_time() {
        PulseWriter writer = writer(SchemaFixture.READY, "10s");
        pulses.ran(Hook.PAGE);
        store.broken = true;
        writer.write();
        pulses.ran(Hook.PAGE);
        store.broken = false;

        writer.write();

        assertThat(store.of("2026-08-01").get(Hook.PAGE).runs).isEqualTo(2);
    }

    @Test
    void waits_for_the_tables() {
        pulses.ran(Hook.PAGE);

        writer(SchemaFixture.BROKEN, "10s").write();

        assertThat(store.writes).isZero();
        assertThat(pulses.drain()).hasSize(1);
    }

    @Test
    void writes_by_itself() {
        PulseWriter writer = writer(SchemaFixture.READY, "20ms");
        pulses.ran(Hook.PAGE);

        writer.start();

        await().until(() -> store.of("2026-08-01").containsKey(Hook.PAGE));
        writer.close();
    }

    @Test
    void writes_a_last_time_when_the_shop_stops() {
        PulseWriter writer = writer(SchemaFixture.READY, "10m");
        writer.start();
        pulses.ran(Hook.PAGE);

        writer.close();

        assertThat(store.of("2026-08-01").get(Hook.PAGE).runs).isEqualTo(1);
    }

    @Test
    void does_not_collect_days_for_ever_while_the_database_is_away() {
        for (int day = 0; day < 100; day++) {
            Pulses counting = pulses;
            String name = java.time.LocalDate.of(2026, 4, 24).plusDays(day).toString();
            for (Hook hook : Hook.values()) {
                counting.add(PulseCount.of(hook, name, 1, 0, 0, 1));
            }
        }

        assertThat(pulses.drain()).hasSizeLessThan(10 * Hook.values().length).anySatisfy(count -> assertThat(count.day)
                .isEqualTo("2026-08-01"));
    }

    @Test
    void reports_all_hooks_also_the_silent_ones() {
        pulses.ran(Hook.ORDER);
        writer(SchemaFixture.READY, "10s").write();
        HookReport report = new StoredHookReport(
                SchemaFixture.READY, store, Clock.fixed(NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC));

        assertThat(report.today())
                .containsExactly(
                        new HookPulse(Hook.PAGE, null, 0, 0, 0),
                        new HookPulse(Hook.VIEW, null, 0, 0, 0),
                        new HookPulse(Hook.CART, null, 0, 0, 0),
                        new HookPulse(Hook.ORDER, NOW, 0, 0, 0),
                        new HookPulse(Hook.REGISTRATION, null, 0, 0, 0),
                        new HookPulse(Hook.SIMILAR, null, 0, 0, 0));
    }

    @Test
    void reports_silence_while_the_tables_are_not_ready() {
        store.broken = true;
        HookReport report = new StoredHookReport(SchemaFixture.BROKEN, store, Clock.systemUTC());

        assertThat(report.today()).hasSize(Hook.values().length).allSatisfy(pulse -> assertThat(pulse.lastSeen())
                .isEmpty());
    }

    private PulseWriter writer(SchemaState schema, String every) {
        return new PulseWriter(pulses, store, schema, Settings.of(Map.of("fairshelf.hooks.flush", every)));
    }
}
