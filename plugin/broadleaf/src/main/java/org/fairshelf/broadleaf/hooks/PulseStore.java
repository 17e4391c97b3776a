package org.fairshelf.broadleaf.hooks;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Daily totals of the hooks, kept for all nodes of a shop. */
interface PulseStore {

    /** Adds counts to what is stored, all or none; nodes may do so at the same time. */
    void add(List<PulseCount> counts) throws SQLException;

    /** The totals of one day by hook; hooks without any are absent. */
    Map<Hook, PulseCount> of(String day) throws SQLException;

    /** When each hook last answered, on whatever day; hooks that never did are absent. */
    Map<Hook, Instant> lastSeen() throws SQLException;
}
