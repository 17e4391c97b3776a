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

    private static final History NONE = new History(Collections.emptyList(), Collections.emptyMap(), false);

    private final List<Event> events;
    private final Map<Long, long[]> ordered;
    private final boolean browsing;

    History(List<Event> events, Map<Long, long[]> ordered, boolean browsing) {
        this.browsing = browsing;
        this.events = Collections.unmodifiableList(new ArrayList<>(events));
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
        return new History(events, Collections.emptyMap(), true);
    }

    /** The newest first. */
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
