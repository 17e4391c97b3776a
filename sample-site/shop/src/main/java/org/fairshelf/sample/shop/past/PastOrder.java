package org.fairshelf.sample.shop.past;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order that was placed, and perhaps cancelled later. It has at least one line, and no product twice. */
final class PastOrder {
    private final Instant placedAt;
    private final @Nullable Instant cancelledAt;
    private final BigDecimal delivery;
    private final List<PastLine> lines;

    PastOrder(Instant placedAt, @Nullable Instant cancelledAt, BigDecimal delivery, List<PastLine> lines) {
        this.placedAt = placedAt;
        this.cancelledAt = cancelledAt;
        this.delivery = delivery;
        this.lines = Collections.unmodifiableList(new ArrayList<>(lines));
    }

    Instant placedAt() {
        return placedAt;
    }

    /** Empty if the order was not cancelled. */
    Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    /** What the delivery cost, in euros. */
    BigDecimal delivery() {
        return delivery;
    }

    List<PastLine> lines() {
        return lines;
    }

    BigDecimal subtotal() {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (PastLine line : lines) {
            sum = sum.add(line.total());
        }
        return sum;
    }

    BigDecimal total() {
        return subtotal().add(delivery);
    }
}
