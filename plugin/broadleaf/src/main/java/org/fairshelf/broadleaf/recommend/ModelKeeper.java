package org.fairshelf.broadleaf.recommend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Zone;
import org.fairshelf.capture.Event;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Consents;
import org.fairshelf.consent.Subjects;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.recommend.Basket;
import org.fairshelf.recommend.Contributions;
import org.fairshelf.recommend.Model;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the model of one application in step with what shoppers allow: reads those anew about whom something has changed, and drops at once
 * those who withdraw or are forgotten here. The model lives in memory only; it is made from the stored events again at each start, so that
 * nobody who has left can come back with it (requirement X3, decision 13 of the design).
 */
public final class ModelKeeper {

    /** Whoever was dropped is not read again for so long: the withdrawal may not be committed yet. */
    private static final long DROPPED_NANOS = Duration.ofMinutes(1).toNanos();

    /** Events grow old without anybody changing them. */
    private static final Duration READ_AGAIN = Duration.ofDays(1);

    private final Atomically atomically;
    private final Subjects subjects;
    private final ConsentBook book;
    private final Histories histories;
    private final SmallestGroup smallestGroup;
    private final Clock clock;
    private final ZoneId zone;
    private final Contributions contributions = new Contributions(SmallestGroup.DEFAULT);
    private final Map<SubjectId, Read> read = new HashMap<>();
    private final Map<SubjectId, Long> dropped = new HashMap<>();
    private volatile Model model = Model.empty();

    /** Knows nobody yet. */
    public ModelKeeper(
            Atomically atomically,
            Subjects subjects,
            ConsentBook book,
            Histories histories,
            SmallestGroup smallestGroup,
            Clock clock,
            Settings settings) {
        this.atomically = atomically;
        this.subjects = subjects;
        this.book = book;
        this.histories = histories;
        this.smallestGroup = smallestGroup;
        this.clock = clock;
        this.zone = Zone.of(settings);
    }

    /** The model as it is now. Never waits. */
    public Model model() {
        return model;
    }

    /**
     * Reads what has changed since the last time. One at a time; a page that asks for the model does not wait for it.
     *
     * @throws IllegalStateException if the storage fails; what was read until then counts
     */
    public synchronized void learn() {
        contributions.smallestGroup(smallestGroup.read());
        Map<SubjectId, Long> everybody = subjects.everybody();
        Instant now = clock.instant();
        for (SubjectId gone : gone(everybody.keySet())) {
            remove(gone);
        }
        for (Map.Entry<SubjectId, Long> each : everybody.entrySet()) {
            Read before = read.get(each.getKey());
            if ((before == null || before.isOld(each.getValue(), now)) && !isDropped(each.getKey())) {
                read(each.getKey(), each.getValue(), now);
            }
        }
        publish();
    }

    /** From now on nothing here rests on that shopper. What is still allowed is read again later. */
    void drop(SubjectId subject) {
        synchronized (dropped) {
            dropped.put(subject, System.nanoTime());
            contributions.remove(subject);
        }
        publish();
    }

    private void publish() {
        synchronized (contributions) {
            model = contributions.model();
        }
    }

    private void read(SubjectId subject, long stamp, Instant now) {
        Read current = atomically.in(() -> {
            Consents consents = book.read(subject);
            return new Read(stamp, now, until(consents, now), baskets(histories.of(subject, consents)));
        });
        synchronized (dropped) {
            if (dropped.containsKey(subject)) {
                read.remove(subject);
            } else {
                contributions.put(subject, current.takeBaskets());
                read.put(subject, current);
            }
        }
    }

    private void remove(SubjectId subject) {
        synchronized (dropped) {
            contributions.remove(subject);
            read.remove(subject);
        }
    }

    private List<SubjectId> gone(Collection<SubjectId> everybody) {
        List<SubjectId> gone = new ArrayList<>(read.keySet());
        gone.removeAll(everybody);
        return gone;
    }

    private boolean isDropped(SubjectId subject) {
        synchronized (dropped) {
            long now = System.nanoTime();
            dropped.values().removeIf(at -> now - at > DROPPED_NANOS);
            if (dropped.containsKey(subject)) {
                read.remove(subject);
                return true;
            }
            return false;
        }
    }

    /** One basket for each order, and one for each day on which products were looked at. */
    private List<Basket> baskets(History history) {
        List<Basket> baskets = new ArrayList<>();
        Map<Object, Collection<Long>> days = new TreeMap<>();
        for (Event event : history.events()) {
            if (event.type() == Event.Type.PRODUCT_VIEW || event.type() == Event.Type.CART_ADD) {
                days.computeIfAbsent(event.at().atZone(zone).toLocalDate(), day -> new TreeSet<>())
                        .add(event.thing());
            }
        }
        days.values().forEach(products -> baskets.add(Basket.of(Purpose.BROWSING, products)));
        history.ordered().values().forEach(products -> {
            List<Long> ids = new ArrayList<>();
            for (long product : products) {
                ids.add(product);
            }
            baskets.add(Basket.of(Purpose.PURCHASES, ids));
        });
        return baskets;
    }

    /** When the first of what is allowed now ends. */
    private static @Nullable Instant until(Consents consents, Instant now) {
        Instant first = null;
        for (Consent consent : consents.all()) {
            Instant end = consent.allows(now) ? consent.until().orElse(null) : null;
            if (end != null && (first == null || end.isBefore(first))) {
                first = end;
            }
        }
        return first;
    }

    /** What was known when a subject was read. */
    private static final class Read {
        private final long stamp;
        private final Instant at;
        private final @Nullable Instant until;
        private List<Basket> baskets;

        private Read(long stamp, Instant at, @Nullable Instant until, List<Basket> baskets) {
            this.stamp = stamp;
            this.at = at;
            this.until = until;
            this.baskets = baskets;
        }

        private boolean isOld(long newStamp, Instant now) {
            return stamp != newStamp
                    || (until != null && !now.isBefore(until))
                    || Duration.between(at, now).abs().compareTo(READ_AGAIN) > 0;
        }

        /** Handed over once: they are kept by what learns from them. */
        private List<Basket> takeBaskets() {
            List<Basket> taken = baskets;
            baskets = new ArrayList<>();
            return taken;
        }
    }
}
