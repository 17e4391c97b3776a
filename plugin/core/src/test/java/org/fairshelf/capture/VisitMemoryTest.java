package org.fairshelf.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fairshelf.fixtures.MemoryShop.NOON;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Place;
import org.fairshelf.consent.Shopper;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.DailyTotals;
import org.junit.jupiter.api.Test;

class VisitMemoryTest {

    private final Gate gate = new Gate(new MovableClock(NOON), DailyTotals.none());
    private final Pass pass = gate.enter(Shopper.stranger().forThisVisit(NOON), Purpose.BROWSING, Place.BLOCK)
            .orElseThrow();
    private final VisitMemory memory = new VisitMemory();

    @Test
    void remembers_the_newest_hundred_first() {
        for (int i = 0; i < 103; i++) {
            memory.add(pass, view("view-" + i));
        }

        assertThat(memory.size()).isEqualTo(100);
        assertThat(memory.latest(pass, 2)).extracting(Event::key).containsExactly("view-102", "view-101");
        assertThat(memory.latest(pass, 1_000)).hasSize(100);
        assertThat(memory.latest(pass, 0)).isEmpty();
    }

    @Test
    void forgets_what_was_looked_at_before_what_is_not_wanted() {
        memory.add(pass, Event.of(Event.Type.NOT_FOR_ME, NOON, "no", 7));
        for (int i = 0; i < 200; i++) {
            memory.add(pass, view("view-" + i));
        }
        assertThat(memory.latest(pass, 100)).extracting(Event::key).contains("no", "view-199");

        for (int i = 0; i < 200; i++) {
            memory.add(pass, Event.of(Event.Type.NOT_FOR_ME, NOON, "no-" + i, i));
        }
        assertThat(memory.size()).isEqualTo(100);
        assertThat(memory.latest(pass, 1)).extracting(Event::key).containsExactly("no-199");
    }

    @Test
    void counts_nothing_twice() {
        memory.add(pass, view("same"));
        memory.add(pass, view("same"));

        assertThat(memory.size()).isEqualTo(1);
    }

    @Test
    void never_leaves_the_memory_of_this_server() throws Exception {
        memory.add(pass, Event.search(NOON, "search", "something private"));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(written)) {
            out.writeObject(memory);
        }

        VisitMemory read;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            read = (VisitMemory) in.readObject();
        }

        assertThat(written.toString(StandardCharsets.ISO_8859_1)).doesNotContain("private");
        assertThat(read.size()).isZero();
        assertThat(memory.size()).isEqualTo(1);
        read.add(pass, view("next"));
        assertThat(read.latest(pass, 10)).hasSize(1);
    }

    @Test
    void forgets_when_told_to() {
        memory.add(pass, view("view"));

        memory.clear();

        assertThat(memory.size()).isZero();
        memory.add(pass, view("view"));
        assertThat(memory.size()).isEqualTo(1);
    }

    @Test
    void opens_for_no_other_purpose() {
        Event order = Event.of(Event.Type.ORDER, NOON, "order", 5);

        assertThatIllegalArgumentException().isThrownBy(() -> memory.add(pass, order));
        assertThatIllegalArgumentException().isThrownBy(() -> memory.add(gate.forAudit(), view("view")));
        assertThatIllegalArgumentException().isThrownBy(() -> memory.latest(gate.forAudit(), 10));
        assertThat(memory.size()).isZero();
    }

    private static Event view(String key) {
        return Event.of(Event.Type.PRODUCT_VIEW, NOON, key, 7);
    }
}
