package org.fairshelf.broadleaf.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fairshelf.broadleaf.schema.SchemaFixture;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.broadleaf.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-01T23:30:00Z"), ZoneOffset.UTC);
    private static final Callable<String> REAL = () -> "real";

    private final Pulses pulses = new Pulses(CLOCK);
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<Guard> guards = new ArrayList<>();

    @AfterEach
    void end() {
        release.countDown();
        guards.forEach(Guard::close);
    }

    @Test
    void passes_on_what_the_module_answers() {
        Guard guard = guard(Map.of());

        assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("real");

        assertThat(counted(Hook.PAGE)).isEqualTo("runs 1, faults 0, timeouts 0");
    }

    @Test
    void runs_the_module_on_a_daemon_thread_of_its_own() {
        Guard guard = guard(Map.of());

        Thread worker = guard.call(Hook.CART, Thread::currentThread, Thread.currentThread());

        assertThat(worker).isNotEqualTo(Thread.currentThread());
        assertThat(worker.isDaemon()).isTrue();
        assertThat(worker.getName()).startsWith("fairshelf-cart-");
    }

    @Test
    void keeps_inheritable_thread_locals_of_a_shopper_away_from_its_threads() {
        InheritableThreadLocal<String> shopper = new InheritableThreadLocal<>();
        Guard guard = guard(Map.of());
        shopper.set("someone");
        try {
            String seen = guard.call(Hook.PAGE, () -> String.valueOf(shopper.get()), "fallback");

            assertThat(seen).isEqualTo("null");
        } finally {
            shopper.remove();
        }
    }

    @Test
    void does_nothing_while_the_switch_is_off() {
        on.set(false);
        AtomicBoolean ran = new AtomicBoolean();
        Guard guard = guard(Map.of());
        guard.add(hook -> ran.set(true));

        String answer = guard.call(
                Hook.PAGE,
                () -> {
                    ran.set(true);
                    return "real";
                },
                "fallback");

        assertThat(answer).isEqualTo("fallback");
        assertThat(ran).isFalse();
        assertThat(pulses.drain()).isEmpty();
    }

    @Test
    void follows_the_switch_at_once() {
        Guard guard = guard(Map.of());
        assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("real");

        on.set(false);
        assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("fallback");

        on.set(true);
        assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("real");
    }

    @Test
    void does_not_even_read_the_switch_while_the_tables_are_not_ready() {
        AtomicBoolean read = new AtomicBoolean();
        Guard guard = guard(SchemaFixture.BROKEN, Map.of(), () -> {
            read.set(true);
            return true;
        });

        assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("fallback");

        assertThat(read).isFalse();
        assertThat(pulses.drain()).isEmpty();
    }

    @Test
    void counts_a_switch_that_cannot_be_read_as_a_fault() {
        Guard guard = guard(SchemaFixture.READY, Map.of(), () -> {
            throw new java.sql.SQLException("the table is gone");
        });

        assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("fallback");

        assertThat(counted(Hook.PAGE)).isEqualTo("runs 0, faults 1, timeouts 0");
    }

    @ParameterizedTest
    @EnumSource
    void swallows_whatever_is_thrown_at_any_hook(Hook hook) {
        List<Throwable> faults = List.of(
                new IllegalStateException("a mistake"),
                new java.io.IOException("checked"),
                new NoClassDefFoundError("a missing library"),
                new StackOverflowError(),
                new OutOfMemoryError("pretended"),
                new AssertionError());
        Guard guard = guard(Map.of("fairshelf.hooks.breaker.failures", "100"));

        for (Throwable fault : faults) {
            String answer = guard.call(
                    hook,
                    () -> {
                        throwAny(fault);
                        return "real";
                    },
                    "fallback");
            assertThat(answer).isEqualTo("fallback");
        }

        assertThat(counted(hook)).isEqualTo("runs 0, faults 6, timeouts 0");
        assertThat(guard.call(hook, REAL, "fallback")).as("afterwards").isEqualTo("real");
    }

    @Test
    void survives_a_state_of_the_tables_that_itself_fails() {
        SchemaState failing = new SchemaState() {
            @Override
            public boolean ready() {
                throw new LinkageError("halfway installed");
            }

            @Override
            public java.util.Optional<String> problem() {
                throw new LinkageError("halfway installed");
            }
        };
        Guard guard = guard(failing, Map.of(), on::get);

        assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("fallback");
    }

    @Test
    void waits_no_longer_than_the_limit() {
        Guard guard = guard(Map.of("fairshelf.hooks.page.limit", "50ms"));
        long before = System.nanoTime();

        assertThat(guard.call(Hook.PAGE, this::hang, "fallback")).isEqualTo("fallback");

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(50), Duration.ofMillis(1500));
        assertThat(counted(Hook.PAGE)).isEqualTo("runs 0, faults 0, timeouts 1");
    }

    @Test
    void does_not_count_a_late_answer_again() {
        Guard guard = guard(Map.of("fairshelf.hooks.page.limit", "50ms", "fairshelf.hooks.page.threads", "1"));
        guard.call(Hook.PAGE, this::hang, "fallback");

        release.countDown();
        await().until(() -> guard.call(Hook.PAGE, REAL, "fallback").equals("real"));

        Map<Hook, PulseCount> counts = drained();
        assertThat(counts.get(Hook.PAGE).runs).isEqualTo(1);
    }

    @Test
    void never_interrupts_the_thread_that_took_too_long() throws Exception {
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        CountDownLatch over = new CountDownLatch(1);
        Guard guard = guard(Map.of("fairshelf.hooks.page.limit", "50ms"));

        guard.call(
                Hook.PAGE,
                () -> {
                    try {
                        release.await();
                        interrupted.set(Thread.currentThread().isInterrupted());
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                    over.countDown();
                    return "real";
                },
                "fallback");
        guard.close();
        release.countDown();

        assertThat(over.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted.get()).isFalse();
    }

    @Test
    void answers_at_once_when_all_threads_of_a_hook_hang() {
        Guard guard = guard(Map.of(
                "fairshelf.hooks.page.limit", "400ms",
                "fairshelf.hooks.page.threads", "2",
                "fairshelf.hooks.breaker.failures", "100"));
        guard.call(Hook.PAGE, this::hang, "fallback");
        guard.call(Hook.PAGE, this::hang, "fallback");
        long before = System.nanoTime();

        for (int i = 0; i < 10; i++) {
            assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("fallback");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(300));
        assertThat(counted(Hook.PAGE)).isEqualTo("runs 0, faults 0, timeouts 12");
    }

    @Test
    void comes_back_when_the_threads_are_free_again() {
        Guard guard = guard(Map.of(
                "fairshelf.hooks.page.limit", "50ms",
                "fairshelf.hooks.page.threads", "1",
                "fairshelf.hooks.breaker.failures", "100"));
        guard.call(Hook.PAGE, this::hang, "fallback");
        assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("fallback");

        release.countDown();

        await().untilAsserted(() ->
                assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("real"));
    }

    @Test
    void never_begins_work_that_nobody_waits_for_any_more() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        Guard guard = guard(Map.of(
                "fairshelf.hooks.page.limit", "60ms",
                "fairshelf.hooks.page.threads", "1",
                "fairshelf.hooks.breaker.failures", "100"));
        CountDownLatch occupied = new CountDownLatch(1);
        Thread first = new Thread(() -> guard.call(
                Hook.PAGE,
                () -> {
                    occupied.countDown();
                    release.await();
                    return "real";
                },
                "fallback"));
        first.start();
        occupied.await();

        guard.call(Hook.PAGE, begun::incrementAndGet, -1);
        first.join();
        release.countDown();
        await().until(() -> guard.call(Hook.PAGE, REAL, "fallback").equals("real"));

        assertThat(begun).hasValue(0);
    }

    @Test
    void keeps_hooks_apart() {
        Guard guard = guard(Map.of("fairshelf.hooks.page.limit", "50ms", "fairshelf.hooks.page.threads", "1"));
        guard.call(Hook.PAGE, this::hang, "fallback");

        assertThat(guard.call(Hook.CART, REAL, "fallback")).isEqualTo("real");
        assertThat(guard.call(Hook.ORDER, REAL, "fallback")).isEqualTo("real");
        assertThat(guard.call(Hook.REGISTRATION, REAL, "fallback")).isEqualTo("real");
    }

    @Test
    void pauses_after_several_failures_and_then_tries_one_call() {
        AtomicInteger calls = new AtomicInteger();
        AtomicBoolean broken = new AtomicBoolean(true);
        Guard guard = guard(Map.of(
                "fairshelf.hooks.breaker.failures", "3",
                "fairshelf.hooks.breaker.pause", "400ms"));
        Callable<String> body = () -> {
            calls.incrementAndGet();
            if (broken.get()) {
                throw new IllegalStateException("broken");
            }
            return "real";
        };

        for (int i = 0; i < 20; i++) {
            assertThat(guard.call(Hook.PAGE, body, "fallback")).isEqualTo("fallback");
        }
        assertThat(calls).hasValue(3);

        broken.set(false);
        await().untilAsserted(() ->
                assertThat(guard.call(Hook.PAGE, body, "fallback")).isEqualTo("real"));
        assertThat(calls).hasValue(4);
    }

    @Test
    void tells_listeners_before_the_work() {
        List<String> order = new java.util.concurrent.CopyOnWriteArrayList<>();
        Guard guard = guard(Map.of());
        guard.add(hook -> order.add("listener " + hook));

        guard.call(Hook.ORDER, () -> order.add("work"), false);

        assertThat(order).containsExactly("listener ORDER", "work");
    }

    @Test
    void takes_a_listener_that_fails_for_a_fault() {
        Guard guard = guard(Map.of());
        guard.add(hook -> {
            throw new IllegalStateException("asked for in the lab");
        });

        assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("fallback");
        assertThat(counted(Hook.PAGE)).isEqualTo("runs 0, faults 1, timeouts 0");
    }

    @Test
    void leaves_the_interrupt_of_the_shop_to_the_shop() {
        Guard guard = guard(Map.of());
        Thread.currentThread().interrupt();

        String answer = guard.call(Hook.PAGE, this::hang, "fallback");

        assertThat(answer).isEqualTo("fallback");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(pulses.drain()).isEmpty();
    }

    @Test
    void answers_with_the_fallback_once_it_is_closed() {
        Guard guard = guard(Map.of());
        guard.close();

        assertThat(guard.call(Hook.PAGE, REAL, "fallback")).isEqualTo("fallback");
    }

    private Guard guard(Map<String, String> settings) {
        return guard(SchemaFixture.READY, settings, on::get);
    }

    private Guard guard(SchemaState schema, Map<String, String> settings, Guard.SwitchReading mainSwitch) {
        Map<String, String> all = new TreeMap<>();
        for (Hook hook : Hook.values()) {
            // Far above what a healthy call takes, so that a slow machine does not turn a success into a time-out.
            all.put("fairshelf.hooks." + hook.word() + ".limit", "10s");
        }
        all.putAll(settings);
        Guard guard = new Guard(schema, mainSwitch, pulses, Settings.of(all));
        guards.add(guard);
        return guard;
    }

    private String hang() throws InterruptedException {
        release.await();
        return "late";
    }

    private Map<Hook, PulseCount> drained() {
        Map<Hook, PulseCount> counts = new TreeMap<>();
        pulses.drain().forEach(count -> counts.put(count.hook, count));
        return counts;
    }

    private String counted(Hook hook) {
        PulseCount count = drained().get(hook);
        return "runs " + count.runs + ", faults " + count.faults + ", timeouts " + count.timeouts;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwAny(Throwable fault) throws E {
        throw (E) fault;
    }
}
