package org.fairshelf.sample.shop.storefront;

/** How many pieces can be bought now. */
public final class Availability {
    private static final int FEW = 3;
    private static final int UNCOUNTED = Integer.MAX_VALUE;

    private final int pieces;

    private Availability(int pieces) {
        this.pieces = pieces;
    }

    static Availability of(int pieces) {
        return new Availability(Math.max(0, pieces));
    }

    static Availability none() {
        return new Availability(0);
    }

    static Availability uncounted() {
        return new Availability(UNCOUNTED);
    }

    Availability plus(Availability other) {
        return new Availability((int) Math.min(UNCOUNTED, (long) pieces + other.pieces));
    }

    boolean covers(long wanted) {
        return wanted <= pieces;
    }

    public boolean isSoldOut() {
        return pieces == 0;
    }

    public boolean isFew() {
        return pieces > 0 && pieces <= FEW;
    }

    public int getPieces() {
        return pieces;
    }
}
