package org.fairshelf.broadleaf.consent;

/** How often something happened, by purpose and place. Immutable. */
public final class Total {

    private final String name;
    private final String purpose;
    private final String place;
    private final long amount;

    /**
     * A total.
     *
     * @param name what was counted, such as {@code gate.refused}
     * @param purpose the word of the purpose; a newer version may have written one that this one does not know
     * @param place the word of the place or of the means; the same holds
     */
    public Total(String name, String purpose, String place, long amount) {
        this.name = name;
        this.purpose = purpose;
        this.place = place;
        this.amount = amount;
    }

    public String name() {
        return name;
    }

    public String purpose() {
        return purpose;
    }

    public String place() {
        return place;
    }

    public long amount() {
        return amount;
    }
}
