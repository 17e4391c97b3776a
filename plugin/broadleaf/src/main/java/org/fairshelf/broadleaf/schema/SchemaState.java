package org.fairshelf.broadleaf.schema;

import java.util.Optional;

/** Whether Fairshelf's tables can be used. Answers from memory, at once. */
public interface SchemaState {

    /** True if all tables are there as this version needs them. While false, Fairshelf is off. */
    boolean ready();

    /** Why not, in one sentence for the person who runs the shop; empty when ready. */
    Optional<String> problem();
}
