package org.fairshelf.broadleaf.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.InMemoryMainSwitch;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.trail.InMemoryTrail;
import org.fairshelf.checklist.Checks;
import org.fairshelf.checklist.Look;
import org.fairshelf.fixtures.MemoryChecklist;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.shared.Finding;
import org.fairshelf.shared.Probe;
import org.junit.jupiter.api.Test;

class CheckRoundTest {

    private static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final MemoryChecklist store = new MemoryChecklist();

    @Test
    void every_check_looks_and_what_it_finds_is_stored() {
        boolean stored = round(
                        check("C2", () -> Finding.holds("c2.holds")),
                        check("C3", () -> Finding.broken("c3.broken", 184L)))
                .run();

        assertThat(stored).isTrue();
        assertThat(found()).isEqualTo(Map.of("c2", Finding.holds("c2.holds"), "c3", Finding.broken("c3.broken", 184L)));
        assertThat(store.looks()).extracting(Look::at).containsOnly(NOON);
    }

    @Test
    void a_check_that_throws_cannot_tell_and_stops_no_other() {
        round(
                        check("C2", () -> {
                            throw new NoClassDefFoundError("away");
                        }),
                        check("C3", () -> {
                            throw new IllegalStateException("broken");
                        }),
                        check("C8", () -> Finding.holds("c8.holds")))
                .run();

        assertThat(found())
                .isEqualTo(Map.of(
                        "c2", Finding.unknown("failed"),
                        "c3", Finding.unknown("failed"),
                        "c8", Finding.holds("c8.holds")));
    }

    @Test
    void a_check_that_hangs_cannot_tell_is_not_begun_again_and_tells_once_it_is_back() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        int[] begun = new int[1];
        CheckRound round = round(
                check("C2", () -> {
                    begun[0]++;
                    try {
                        // Heeds no interruption, as a driver that waits for its database.
                        while (release.getCount() > 0) {
                            Thread.onSpinWait();
                        }
                        return Finding.holds("c2.holds");
                    } finally {
                        back.countDown();
                    }
                }),
                check("C8", () -> Finding.holds("c8.holds")));

        round.run();
        round.run();
        assertThat(begun[0]).isEqualTo(1);
        assertThat(found()).isEqualTo(Map.of("c2", Finding.unknown("late"), "c8", Finding.holds("c8.holds")));

        release.countDown();
        back.await();
        org.awaitility.Awaitility.await().untilAsserted(() -> {
            round.run();
            assertThat(found()).containsEntry("c2", Finding.holds("c2.holds"));
        });
        round.close();
    }

    @Test
    void findings_that_cannot_be_stored_are_told() {
        store.broken = true;

        assertThat(round(check("C2", () -> Finding.holds("c2.holds"))).run()).isFalse();
    }

    @Test
    void the_job_checks_while_fairshelf_is_on_and_has_its_tables() {
        CheckRound round = round(check("C2", () -> Finding.holds("c2.holds")));
        InMemoryMainSwitch mainSwitch = new InMemoryMainSwitch(new InMemoryTrail(), clock);

        job(round, SchemaFixture.READY, mainSwitch).run();
        assertThat(store.looks()).isEmpty();

        mainSwitch.turn(true, "ada", "");
        job(round, SchemaFixture.BROKEN, mainSwitch).run();
        assertThat(store.looks()).isEmpty();

        job(round, SchemaFixture.READY, mainSwitch).run();
        assertThat(store.looks()).hasSize(1);
    }

    private static ChecksJob job(CheckRound round, SchemaState schema, InMemoryMainSwitch mainSwitch) {
        return new ChecksJob(round, schema, mainSwitch, Settings.of(Map.of()));
    }

    private CheckRound round(Probe... checks) {
        return new CheckRound(
                new Checks(List.of(checks)), store, clock, Settings.of(Map.of("fairshelf.checks.limit", "300ms")));
    }

    private Map<String, Finding> found() {
        Map<String, Finding> found = new LinkedHashMap<>();
        store.looks().forEach(look -> found.put(look.check(), look.finding()));
        return found;
    }

    private static Probe check(String item, Supplier<Finding> look) {
        return new Probe() {
            @Override
            public String item() {
                return item;
            }

            @Override
            public Finding look() {
                return look.get();
            }
        };
    }
}
