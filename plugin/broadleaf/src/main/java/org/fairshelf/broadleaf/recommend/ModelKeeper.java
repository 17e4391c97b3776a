package org.fairshelf.broadleaf.recommend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
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
    static final Duration DROPPED = Duration.ofMinutes(1);

    /** Events grow old without anybody changing them. */
    static final Duration READ_AGAIN = Duration.ofDays(1);

    /** After so many shoppers who cannot be read it is the storage that fails, and the rest waits for the next time. */
    private static final int MOST_FAULTS = 10;

    private final Atomically atomically;
    private final Subjects subjects;
    private final ConsentBook book;
    private final Histories histories;
    private final IntSupplier smallestGroup;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final ZoneId zone;

    /** Held for every change of what is below, and never while something is read from the storage. */
    private final Object lock = new Object();

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
        this(
                atomically,
                subjects,
                book,
                histories,
                smallestGroup::read,
                clock,
                // The shop's clock may be set, the time since a withdrawal may not.
                System::nanoTime,
                Zone.of(settings));
    }

    ModelKeeper(
            Atomically atomically,
            Subjects subjects,
            ConsentBook book,
            Histories histories,
            IntSupplier smallestGroup,
            Clock clock,
            LongSupplier nanoTime,
            ZoneId zone) {
        this.atomically = atomically;
        this.subjects = subjects;
        this.book = book;
        this.histories = histories;
        this.smallestGroup = smallestGroup;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.zone = zone;
    }

    /** The model as it is now. Never waits. */
    public Model model() {
        return model;
    }

    /**
     * Reads what has changed since the last time. One at a time; a page that asks for the model does not wait for it.
     *
     * @throws IllegalStateException if the storage fails. If it fails for single shoppers, nothing rests on them until they can be read, because
     *     what they allow now is not known; the others are as they were or as they were read
     */
    public synchronized void learn() {
        int size = smallestGroup.getAsInt();
        Map<SubjectId, Long> everybody = subjects.everybody();
        Instant now = clock.instant();
        begin(size, everybody.keySet());
        RuntimeException fault = null;
        int faults = 0;
        for (Map.Entry<SubjectId, Long> each : everybody.entrySet()) {
            if (faults < MOST_FAULTS && isDue(each.getKey(), each.getValue(), now)) {
                try {
                    read(each.getKey(), each.getValue(), now);
                } catch (RuntimeException e) {
                    remove(each.getKey());
                    fault = e;
                    faults++;
                }
            }
        }
        publish();
        if (fault != null) {
            throw new IllegalStateException(
                    "Of " + faults + " shoppers it could not be read what may be learned from them.", fault);
        }
    }

    /** From now on nothing here rests on that shopper. What is still allowed is read again later. */
    void drop(SubjectId subject) {
        synchronized (lock) {
            dropped.put(subject, nanoTime.getAsLong());
            remove(subject);
            publish();
        }
    }

    private void begin(int size, Set<SubjectId> everybody) {
        synchronized (lock) {
            contributions.smallestGroup(size);
            dropped.values().removeIf(at -> nanoTime.getAsLong() - at > DROPPED.toNanos());
            List<SubjectId> gone = new ArrayList<>(read.keySet());
            gone.removeIf(everybody::contains);
            gone.forEach(this::remove);
        }
    }

    private boolean isDue(SubjectId subject, long stamp, Instant now) {
        synchronized (lock) {
            Read before = read.get(subject);
            return !dropped.containsKey(subject) && (before == null || before.isOld(stamp, now));
        }
    }

    private void read(SubjectId subject, long stamp, Instant now) {
        List<Basket> baskets = new ArrayList<>();
        Instant until = atomically.in(() -> {
            Consents consents = book.read(subject);
            baskets.addAll(baskets(histories.of(subject, consents)));
            return until(consents, now);
        });
        synchronized (lock) {
            if (!dropped.containsKey(subject)) {
                contributions.put(subject, baskets);
                read.put(subject, new Read(stamp, now, until));
            }
        }
    }

    private void remove(SubjectId subject) {
        synchronized (lock) {
            contributions.remove(subject);
            read.remove(subject);
        }
    }

    private void publish() {
        synchronized (lock) {
            model = contributions.model();
        }
    }

    /** One basket for each order, and one for each day on which products were looked at. */
    private List<Basket> baskets(History history) {
        List<Basket> baskets = new ArrayList<>();
        Map<LocalDate, Set<Long>> days = new TreeMap<>();
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

    /** When a subject was read, and until when that holds. Immutable. */
    private static final class Read {
        private final long stamp;
        private final Instant at;
        private final @Nullable Instant until;

        private Read(long stamp, Instant at, @Nullable Instant until) {
            this.stamp = stamp;
            this.at = at;
            this.until = until;
        }

        private boolean isOld(long newStamp, Instant now) {
            return stamp != newStamp
                    || (until != null && !now.isBefore(until))
                    || Duration.between(at, now).abs().compareTo(READ_AGAIN) > 0;
        }
    }
}
