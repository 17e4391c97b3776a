package org.fairshelf.broadleaf.trail;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.fairshelf.trail.TrailEntry;
import org.jspecify.annotations.Nullable;

/** A row of the trail for reading. Rows are added by {@link StoredTrail} and by nobody changed. */
@Entity(name = "FsTrailRow")
@Table(name = "FS_TRAIL")
class TrailRow {

    @Id
    @Column(name = "TRAIL_ID", nullable = false, updatable = false)
    private @Nullable Long id;

    @Column(name = "SHOP_ID", nullable = false, updatable = false)
    private long shop;

    @Column(name = "RECORDED_AT", nullable = false, updatable = false)
    private long recordedAt;

    @Column(name = "ACTOR", nullable = false, updatable = false, length = TrailEntry.ACTOR_LIMIT)
    private String actor = "";

    @Column(name = "ACTION_NAME", nullable = false, updatable = false, length = TrailEntry.ACTION_LIMIT)
    private String action = "";

    @Column(name = "TARGET_NAME", nullable = false, updatable = false, length = TrailEntry.TARGET_LIMIT)
    private String target = "";

    @Column(name = "VALUE_BEFORE", updatable = false, length = TrailEntry.VALUE_LIMIT)
    private @Nullable String before;

    @Column(name = "VALUE_AFTER", updatable = false, length = TrailEntry.VALUE_LIMIT)
    private @Nullable String after;

    @Column(name = "REASON", updatable = false, length = TrailEntry.REASON_LIMIT)
    private @Nullable String reason;

    /** For JPA. */
    protected TrailRow() {}

    TrailEntry entry() {
        TrailEntry entry = TrailEntry.of(Instant.ofEpochMilli(recordedAt), actor, action, target)
                .changing(before, after);
        return reason == null ? entry : entry.because(reason);
    }

    @Override
    public String toString() {
        return "TrailRow " + id + " of shop " + shop;
    }
}
