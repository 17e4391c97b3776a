package org.fairshelf.shared;

import java.util.function.Supplier;

/** Does several changes of storage together or not at all. Work inside work joins it. */
public interface Atomically {

    /**
     * Does the work and keeps it.
     *
     * @throws IllegalStateException if it could not be stored; nothing is then changed
     */
    <T> T in(Supplier<T> work);

    /**
     * Does the work, tells its answer and takes everything back, so that a check can try what really happens.
     *
     * @throws IllegalStateException if it could not be done
     */
    <T> T rehearse(Supplier<T> work);
}
