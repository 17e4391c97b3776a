package org.fairshelf.privacy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One table as the register declares it. Immutable. */
public final class StoredTable {

    private final String name;
    private final boolean shopperData;
    private final Set<Purpose> purposes;
    private final String retention;

    StoredTable(String name, boolean shopperData, Set<Purpose> purposes, String retention) {
        this.name = name;
        this.shopperData = shopperData;
        this.purposes =
                purposes.isEmpty() ? Collections.emptySet() : Collections.unmodifiableSet(EnumSet.copyOf(purposes));
        this.retention = retention;
    }

    public String name() {
        return name;
    }

    /** Whether its rows are about single shoppers; if so, none exists before a shopper has chosen. */
    public boolean isShopperData() {
        return shopperData;
    }

    /** What its rows are stored for; empty for tables that hold nothing about shoppers. */
    public Set<Purpose> purposes() {
        return purposes;
    }

    /** The word for how long rows are kept: {@code consent}, {@code subject} (while a choice is remembered), {@code request}, {@code ever}. */
    public String retention() {
        return retention;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredTable && name.equals(((StoredTable) other).name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
