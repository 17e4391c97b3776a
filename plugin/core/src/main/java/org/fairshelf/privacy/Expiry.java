package org.fairshelf.privacy;

import java.util.function.LongSupplier;

/** What a feature that stores something about shoppers deletes by itself when its time is over. */
public interface Expiry {

    /**
     * Deletes all there is to delete. May be stopped at any point and begun again, and run on several nodes at once.
     *
     * @return how many rows
     * @throws IllegalStateException if the storage fails; what was deleted until then stays deleted
     */
    long run();

    /**
     * Deletes one batch after the other until one is not full, or until the thread is to stop.
     *
     * @param size of a full batch
     * @param purge deletes the next batch and says how many rows that were
     * @return how many rows in all
     */
    static long inBatches(int size, LongSupplier purge) {
        long deleted = 0;
        long batch;
        do {
            batch = purge.getAsLong();
            deleted += batch;
        } while (batch == size && !Thread.currentThread().isInterrupted());
        return deleted;
    }
}
