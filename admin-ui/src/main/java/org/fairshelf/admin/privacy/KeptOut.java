package org.fairshelf.admin.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How often nothing was remembered or used in one place, because the shopper had not allowed it. Immutable. */
final class KeptOut {

    private final String place;
    private final List<Long> amounts;

    /**
     * A place.
     *
     * @param place its word in message keys
     * @param amounts one for each purpose, in the order in which they are asked for
     */
    KeptOut(String place, List<Long> amounts) {
        this.place = place;
        this.amounts = Collections.unmodifiableList(new ArrayList<>(amounts));
    }

    public String getPlace() {
        return place;
    }

    public List<Long> getAmounts() {
        return amounts;
    }

    boolean isAny() {
        return amounts.stream().anyMatch(amount -> amount > 0);
    }
}
