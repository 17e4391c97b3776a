package org.fairshelf.broadleaf.hooks;

import java.util.List;

/** Tells whether the shop's calls arrive. */
public interface HookReport {

    /**
     * One pulse for every hook, in the order of {@link Hook}, with zeros for a hook that was silent today. Lags the shop by the
     * interval in which its nodes write their counts (10 seconds unless configured). While the tables are not there, all are silent.
     *
     * @throws IllegalStateException if the counts cannot be read
     */
    List<HookPulse> today();
}
