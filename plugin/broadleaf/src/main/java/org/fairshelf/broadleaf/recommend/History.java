package org.fairshelf.broadleaf.recommend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fairshelf.capture.Event;

/** What may be used of one shopper at one moment: events, newest first, and the products of the orders among them. Immutable. */
public final class History {

    private static final History NONE =
            new History(Collections.emptyList(), Collections.emptyList(), Collections.emptyMap(), false);

    private final List<Event> events;
    private final Map<Long, long[]> ordered;
    private final boolean browsing;

    /**
     * What was read.
     *
     * @param events the newest first
     * @param declined what is not wanted, as far as it may be used, however long ago it was said; may be among the events, too
     */
    History(List<Event> events, List<Event> declined, Map<Long, long[]> ordered, boolean browsing) {
        this.browsing = browsing;
        List<Event> all = new ArrayList<>(events);
        all.addAll(declined);
        this.events = Collections.unmodifiableList(all);
        this.ordered = ordered;
    }

    /** Nothing may be used. */
    public static History none() {
        return NONE;
    }

    /** Of a test shopper, who has looked at these products, the last one first, and allows that to be used. */
    public static History imagined(List<Long> looked) {
        List<Event> events = new ArrayList<>();
        for (Long product : looked) {
            events.add(Event.of(Event.Type.PRODUCT_VIEW, Instant.EPOCH, "imagined-" + product, product));
        }
        return new History(events, Collections.emptyList(), Collections.emptyMap(), true);
    }

    /** The newest first, and at the end all about what is not wanted. */
    public List<Event> events() {
        return events;
    }

    /** Whether what is looked at may be used, and with it what the page shows just now. */
    boolean mayUseBrowsing() {
        return browsing;
    }

    /** The products of each order. */
    Map<Long, long[]> ordered() {
        return ordered;
    }

    /** What was bought. */
    Set<Long> bought() {
        Set<Long> all = new TreeSet<>();
        ordered.values().forEach(products -> {
            for (long product : products) {
                all.add(product);
            }
        });
        return all;
    }

    /** What the shopper has said is not for them. */
    Set<Long> declined() {
        Set<Long> all = new TreeSet<>();
        for (Event event : events) {
            if (event.type() == Event.Type.NOT_FOR_ME || event.type() == Event.Type.NOT_FOR_ME_BOUGHT) {
                all.add(event.thing());
            }
        }
        return all;
    }
}
