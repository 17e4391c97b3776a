package org.fairshelf.recommend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairshelf.capture.Event;

/** Reads from what a shopper did which products the shopper is interested in. */
public final class Interests {

    /** How many are enough. */
    public static final int MOST = 20;

    private static final double VIEWED = 1;
    private static final double CHOSEN = 2;

    private Interests() {}

    /**
     * The interests of a shopper, each product once, the newest first. Looking at a product counts once, putting it into the cart or ordering
     * it twice; of several the strongest counts, at the place of the newest. The older one is, the less it counts: by its place in the
     * sequence, not by the clock, so that a shopper who comes back after months finds the shop as it was left. What was said not to be
     * wanted is no interest, whenever that was said.
     *
     * @param events what the shopper did, the newest first, as far as it may be used
     * @param orderProducts the ids of the products of orders, by the id of the order; an order that is not among them gives no interest
     * @param most how many at most; none for 0 and less
     */
    public static List<Interest> of(List<Event> events, Map<Long, long[]> orderProducts, int most) {
        Set<Long> unwanted = new HashSet<>();
        for (Event event : events) {
            if (event.type() == Event.Type.NOT_FOR_ME || event.type() == Event.Type.NOT_FOR_ME_BOUGHT) {
                unwanted.add(event.thing());
            }
        }
        Map<Long, Event.Type> strongest = new LinkedHashMap<>();
        for (Event event : events) {
            for (long product : products(event, orderProducts)) {
                if (!unwanted.contains(product)) {
                    strongest.merge(product, event.type(), Interests::stronger);
                }
            }
        }
        List<Interest> interests = new ArrayList<>();
        for (Map.Entry<Long, Event.Type> each : strongest.entrySet()) {
            if (interests.size() >= most) {
                break;
            }
            double recency = 1 / Math.sqrt(1 + interests.size());
            interests.add(Interest.of(each.getValue(), each.getKey(), strength(each.getValue()) * recency));
        }
        return Collections.unmodifiableList(interests);
    }

    private static long[] products(Event event, Map<Long, long[]> orderProducts) {
        switch (event.type()) {
            case PRODUCT_VIEW:
            case CART_ADD:
                return new long[] {event.thing()};
            case ORDER:
                return orderProducts.getOrDefault(event.thing(), new long[0]);
            default:
                return new long[0];
        }
    }

    private static Event.Type stronger(Event.Type newer, Event.Type older) {
        return strength(older) > strength(newer) ? older : newer;
    }

    private static double strength(Event.Type how) {
        return how == Event.Type.PRODUCT_VIEW ? VIEWED : CHOSEN;
    }
}
