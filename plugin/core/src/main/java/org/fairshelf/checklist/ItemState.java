package org.fairshelf.checklist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people say about an item, who said it last, and in which version. Immutable. */
public final class ItemState {

    private final String item;
    private final Draft said;
    private final Instant since;
    private final Instant changedAt;
    private final String changedBy;
    private final long version;

    /**
     * A state.
     *
     * @param since when the workflow came to where it is; kept in milliseconds
     * @param changedAt when anything was changed last; kept in milliseconds
     * @param version 1 for what was said first, then one more with each change
     */
    public ItemState(String item, Draft said, Instant since, Instant changedAt, String changedBy, long version) {
        this.item = Objects.requireNonNull(item, "item");
        this.said = Objects.requireNonNull(said, "said");
        this.since = since.truncatedTo(ChronoUnit.MILLIS);
        this.changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
        this.changedBy = Objects.requireNonNull(changedBy, "changedBy");
        this.version = version;
    }

    public String item() {
        return item;
    }

    public Draft said() {
        return said;
    }

    /** When the workflow came to where it is. */
    public Instant since() {
        return since;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }

    public long version() {
        return version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof ItemState)) {
            return false;
        }
        ItemState that = (ItemState) other;
        return item.equals(that.item)
                && said.equals(that.said)
                && since.equals(that.since)
                && changedAt.equals(that.changedAt)
                && changedBy.equals(that.changedBy)
                && version == that.version;
    }

    @Override
    public int hashCode() {
        return Objects.hash(item, version);
    }

    @Override
    public String toString() {
        return item + " version " + version + ": " + said;
    }
}
