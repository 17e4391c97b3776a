package org.fairshelf.privacy;

/** What a feature that stores something about shoppers deletes by itself when its time is over. */
public interface Expiry {

    /**
     * Deletes all there is to delete. May be stopped at any point and begun again, and run on several nodes at once.
     *
     * @return how many rows
     * @throws IllegalStateException if the storage fails; what was deleted until then stays deleted
     */
    long run();
}
