package org.fairshelf.broadleaf.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairshelf.broadleaf.hooks.Breaker.Pass.NONE;
import static org.fairshelf.broadleaf.hooks.Breaker.Pass.REGULAR;
import static org.fairshelf.broadleaf.hooks.Breaker.Pass.TRIAL;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final AtomicLong now = new AtomicLong();
    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(10), now::get);

    @Test
    void lets_everything_in_at_first() {
        assertThat(breaker.enter()).isEqualTo(REGULAR);
    }

    @Test
    void pauses_after_so_many_failures_in_a_row() {
        assertThat(breaker.failed(breaker.enter())).isFalse();
        assertThat(breaker.failed(breaker.enter())).isFalse();
        assertThat(breaker.failed(breaker.enter())).isTrue();

        assertThat(breaker.enter()).isEqualTo(NONE);
    }

    @Test
    void forgets_failures_after_a_success() {
        breaker.failed(breaker.enter());
        breaker.failed(breaker.enter());
        breaker.succeeded(breaker.enter());
        breaker.failed(breaker.enter());
        breaker.failed(breaker.enter());

        assertThat(breaker.enter()).isEqualTo(REGULAR);
    }

    @Test
    void lets_a_single_call_try_after_the_pause() {
        pause();

        assertThat(breaker.enter()).isEqualTo(TRIAL);
        assertThat(breaker.enter()).isEqualTo(NONE);
    }

    @Test
    void goes_on_when_the_trial_succeeds() {
        pause();

        breaker.succeeded(breaker.enter());

        assertThat(breaker.enter()).isEqualTo(REGULAR);
        assertThat(breaker.failed(REGULAR)).as("counts from zero").isFalse();
    }

    @Test
    void pauses_again_when_the_trial_fails() {
        pause();

        assertThat(breaker.failed(breaker.enter())).isTrue();

        assertThat(breaker.enter()).isEqualTo(NONE);
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(breaker.enter()).isEqualTo(TRIAL);
    }

    @Test
    void lets_another_try_when_the_trial_was_abandoned() {
        pause();

        breaker.abandoned(breaker.enter());

        assertThat(breaker.enter()).isEqualTo(TRIAL);
    }

    @Test
    void ignores_late_results_of_calls_from_before_the_pause() {
        Breaker.Pass early = breaker.enter();
        pause();

        breaker.succeeded(early);
        assertThat(breaker.failed(early)).isFalse();

        assertThat(breaker.enter()).isEqualTo(TRIAL);
    }

    private void pause() {
        for (int i = 0; i < 3; i++) {
            breaker.failed(breaker.enter());
        }
        now.addAndGet(Duration.ofSeconds(10).toNanos());
    }
}
