package org.fairshelf.sample.shop.past;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order that was placed, and perhaps cancelled or sent back later, or a return. It has at least one line. */
public final class PastOrder {
    private final Instant placedAt;
    private final @Nullable Instant cancelledAt;
    private final @Nullable Instant sentBackAt;
    private final BigDecimal delivery;
    private final @Nullable String number;
    private final boolean back;
    private final List<PastLine> lines;

    PastOrder(Instant placedAt, @Nullable Instant cancelledAt, BigDecimal delivery, List<PastLine> lines) {
        this(placedAt, cancelledAt, null, delivery, null, false, lines);
    }

    private PastOrder(
            Instant placedAt,
            @Nullable Instant cancelledAt,
            @Nullable Instant sentBackAt,
            BigDecimal delivery,
            @Nullable String number,
            boolean back,
            List<PastLine> lines) {
        this.placedAt = placedAt;
        this.cancelledAt = cancelledAt;
        this.sentBackAt = sentBackAt;
        this.delivery = delivery;
        this.number = number;
        this.back = back;
        this.lines = Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /** An order that has a number already; nothing is known of its delivery. A product may be there twice, at two prices. */
    public static PastOrder numbered(String number, Instant placedAt, List<PastLine> lines) {
        return new PastOrder(placedAt, null, null, BigDecimal.ZERO.setScale(2), number, false, lines);
    }

    /** The same, of which nothing stayed with the customer: to the platform a cancelled order, too. Its money comes back with the returns. */
    public static PastOrder sentBack(String number, Instant placedAt, Instant sentBackAt, List<PastLine> lines) {
        return new PastOrder(placedAt, null, sentBackAt, BigDecimal.ZERO.setScale(2), number, false, lines);
    }

    /** What came back, under a number of its own: to the platform a cancelled order, whose money was given back. */
    public static PastOrder returned(String number, Instant at, List<PastLine> lines) {
        return new PastOrder(at, at, null, BigDecimal.ZERO.setScale(2), number, true, lines);
    }

    Instant placedAt() {
        return placedAt;
    }

    /** Empty if the order was not cancelled before it was sent. */
    Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    /** When the last of it was back; empty if something stayed with the customer. */
    Optional<Instant> sentBackAt() {
        return Optional.ofNullable(sentBackAt);
    }

    /** When it ended without a purchase; empty if it did not. */
    Optional<Instant> endedAt() {
        return Optional.ofNullable(cancelledAt == null ? sentBackAt : cancelledAt);
    }

    /** Empty if the shop is to number it. */
    Optional<String> number() {
        return Optional.ofNullable(number);
    }

    /** Whether goods came back instead of going out. */
    boolean isReturn() {
        return back;
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
