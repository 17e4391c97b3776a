package org.fairshelf.capture;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.fairshelf.privacy.Purpose;
import org.jspecify.annotations.Nullable;

/** One thing that a shopper did. Immutable. */
public final class Event {

    /** The longest search term that is kept, in UTF-16 units. */
    public static final int TERM_LIMIT = 80;

    /** Control characters, line breaks of all kinds, and halves of characters, which no database takes. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]+");

    /** What was done. The names are stored: add, never rename. */
    public enum Type {
        PRODUCT_VIEW(Purpose.BROWSING),
        CATEGORY_VIEW(Purpose.BROWSING),
        SEARCH(Purpose.BROWSING),
        CART_ADD(Purpose.BROWSING),
        CART_UPDATE(Purpose.BROWSING),
        CART_REMOVE(Purpose.BROWSING),
        /** A reference to an order of the shop, which is never copied. */
        ORDER(Purpose.PURCHASES),
        /** Said of a recommended product that it is not wanted. */
        NOT_FOR_ME(Purpose.BROWSING),
        /** The same, where only purchases may be used. */
        NOT_FOR_ME_BOUGHT(Purpose.PURCHASES);

        private final Purpose purpose;

        Type(Purpose purpose) {
            this.purpose = purpose;
        }

        /** Under which purpose it is stored. */
        public Purpose purpose() {
            return purpose;
        }

        /** The word in messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Type type;
    private final Instant at;
    private final String key;
    private final long thing;
    private final String term;
    private final int quantity;

    private Event(Type type, Instant at, String key, long thing, String term, int quantity) {
        this.type = type;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
        this.key = Objects.requireNonNull(key, "key");
        this.thing = thing;
        this.term = term;
        this.quantity = quantity;
    }

    /**
     * Something with a thing of the shop.
     *
     * @param key of two events of a shopper with the same key only the first is kept, so that nothing counts twice
     * @param thing the id of the product, the category or the order
     */
    public static Event of(Type type, Instant at, String key, long thing) {
        return new Event(type, at, key, thing, "", 0);
    }

    /**
     * A search.
     *
     * @param term what was searched for; trimmed, and cut at {@link #TERM_LIMIT}
     */
    public static Event search(Instant at, String key, String term) {
        String trimmed = NO_TEXT.matcher(term).replaceAll(" ").trim();
        int end = Math.min(trimmed.length(), TERM_LIMIT);
        if (end < trimmed.length() && Character.isHighSurrogate(trimmed.charAt(end - 1))) {
            end--;
        }
        return new Event(Type.SEARCH, at, key, 0, trimmed.substring(0, end).trim(), 0);
    }

    /** The same with how many pieces it was about. */
    public Event pieces(int count) {
        return new Event(type, at, key, thing, term, count);
    }

    /** As it was stored. */
    public static Event stored(Type type, Instant at, String key, long thing, @Nullable String term, int quantity) {
        return new Event(type, at, key, thing, term == null ? "" : term, quantity);
    }

    public Type type() {
        return type;
    }

    public Instant at() {
        return at;
    }

    /** Of two events of a shopper with the same key only the first is kept. */
    public String key() {
        return key;
    }

    /** The id of the product, the category or the order; 0 for a search. */
    public long thing() {
        return thing;
    }

    /** What was searched for; empty for everything else. */
    public String term() {
        return term;
    }

    /** How many pieces; 0 where that says nothing. */
    public int quantity() {
        return quantity;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Event)) {
            return false;
        }
        Event that = (Event) other;
        return type == that.type
                && at.equals(that.at)
                && key.equals(that.key)
                && thing == that.thing
                && term.equals(that.term)
                && quantity == that.quantity;
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, at, key);
    }

    @Override
    public String toString() {
        return type + " " + thing + " at " + at;
    }
}
