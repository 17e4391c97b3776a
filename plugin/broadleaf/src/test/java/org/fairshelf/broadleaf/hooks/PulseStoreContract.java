package org.fairshelf.broadleaf.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of pulses promises. */
abstract class PulseStoreContract {

    private static final String TODAY = "2026-08-01";
    private static final String YESTERDAY = "2026-07-31";

    private PulseStore store;

    abstract PulseStore emptyStore() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        store = emptyStore();
    }

    @Test
    void is_empty_at_first() throws Exception {
        assertThat(store.of(TODAY)).isEmpty();
        assertThat(store.lastSeen()).isEmpty();
    }

    @Test
    void adds_up_what_it_is_given() throws Exception {
        store.add(List.of(PulseCount.of(Hook.PAGE, TODAY, 3, 1, 2, 1_000)));
        store.add(List.of(
                PulseCount.of(Hook.PAGE, TODAY, 10, 0, 0, 5_000),
                PulseCount.of(Hook.CART, TODAY, 1, 0, 0, 2_000),
                PulseCount.of(Hook.PAGE, YESTERDAY, 100, 0, 0, 500)));

        Map<Hook, PulseCount> today = store.of(TODAY);
        assertThat(today).containsOnlyKeys(Hook.PAGE, Hook.CART);
        assertThat(today.get(Hook.PAGE)).hasToString("2026-08-01 PAGE 13/1/2");
        assertThat(today.get(Hook.CART)).hasToString("2026-08-01 CART 1/0/0");
        assertThat(store.of(YESTERDAY).get(Hook.PAGE)).hasToString("2026-07-31 PAGE 100/0/0");
    }

    @Test
    void remembers_the_latest_answer_of_any_day() throws Exception {
        store.add(List.of(PulseCount.of(Hook.PAGE, YESTERDAY, 1, 0, 0, 9_000)));
        store.add(List.of(PulseCount.of(Hook.PAGE, TODAY, 1, 0, 0, 20_000)));
        store.add(List.of(PulseCount.of(Hook.PAGE, TODAY, 1, 0, 0, 15_000)));
        store.add(List.of(PulseCount.of(Hook.PAGE, TODAY, 0, 1, 0, PulseCount.NEVER)));
        store.add(List.of(PulseCount.of(Hook.ORDER, YESTERDAY, 1, 0, 0, 4_000)));

        assertThat(store.lastSeen())
                .containsOnly(
                        Map.entry(Hook.PAGE, Instant.ofEpochMilli(20_000)),
                        Map.entry(Hook.ORDER, Instant.ofEpochMilli(4_000)));
    }

    @Test
    void knows_no_latest_answer_of_a_hook_that_only_failed() throws Exception {
        store.add(List.of(PulseCount.of(Hook.PAGE, TODAY, 0, 5, 5, PulseCount.NEVER)));
        assertThat(store.lastSeen()).isEmpty();

        store.add(List.of(PulseCount.of(Hook.PAGE, TODAY, 1, 0, 0, 7_000)));
        assertThat(store.lastSeen()).containsEntry(Hook.PAGE, Instant.ofEpochMilli(7_000));
    }

    @Test
    void loses_nothing_when_nodes_write_at_the_same_time() throws Exception {
        int nodes = 4;
        int writes = 15;
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<?>> all = new java.util.ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                all.add(threads.submit(() -> {
                    for (int i = 0; i < writes; i++) {
                        addUntilDone(List.of(
                                PulseCount.of(Hook.PAGE, TODAY, 1, 0, 0, 1_000),
                                PulseCount.of(Hook.CART, TODAY, 2, 0, 0, 1_000)));
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(store.of(TODAY).get(Hook.PAGE).runs).isEqualTo((long) nodes * writes);
        assertThat(store.of(TODAY).get(Hook.CART).runs).isEqualTo(2L * nodes * writes);
    }

    /** As the writer does: counts that collided once too often wait for the next time. */
    private void addUntilDone(List<PulseCount> counts) throws Exception {
        for (int attempt = 0; ; attempt++) {
            try {
                store.add(counts);
                return;
            } catch (java.sql.SQLException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }
}
