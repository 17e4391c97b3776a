package org.fairshelf.sample.shop.history;

import java.lang.management.ManagementFactory;

/** The most memory that was in use when somebody looked, garbage included. */
final class Heap {
    private long peak;

    void look() {
        peak = Math.max(
                peak, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    long peakMegabytes() {
        return peak >> 20;
    }
}
