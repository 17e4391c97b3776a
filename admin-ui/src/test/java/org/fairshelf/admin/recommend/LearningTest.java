package org.fairshelf.admin.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LearningTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final CountDownLatch read = new CountDownLatch(1);
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void what_is_read_in_time_is_there() {
        try (Learning learning = new Learning(times::incrementAndGet, LONG)) {
            assertThat(learning.learn()).isTrue();
            assertThat(learning.learn()).isTrue();
        }
        assertThat(times).hasValue(2);
    }

    @Test
    void a_page_does_not_wait_for_what_takes_long_and_nobody_begins_it_twice() {
        try (Learning learning = new Learning(this::slowly, SHORT)) {
            assertThat(learning.learn()).isFalse();
            assertThat(learning.learn()).isFalse();
            read.countDown();
            while (!learning.learn()) {
                Thread.onSpinWait();
            }
        }
        assertThat(times.get()).isBetween(1, 2);
    }

    @Test
    void what_cannot_be_read_is_said_and_tried_again() {
        Runnable work = () -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("no tables");
            }
        };
        try (Learning learning = new Learning(work, LONG)) {
            assertThatIllegalStateException().isThrownBy(learning::learn);
            assertThat(learning.learn()).isTrue();
        }
    }

    private void slowly() {
        times.incrementAndGet();
        try {
            read.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
