package org.fairshelf.broadleaf.schema;

import java.util.Locale;

/** What Fairshelf may do to its tables: the property {@code fairshelf.schema}. */
enum SchemaMode {
    /** Make and change them. */
    AUTO,
    /** Only check that every change of this version was made, and that the tables can be read. */
    VALIDATE,
    /** Only check that the tables can be read; somebody else keeps them, with or without the change log table. */
    NONE;

    static final String PROPERTY = "fairshelf.schema";
    static final String DEFAULT = "auto";

    static SchemaMode of(String text) throws SchemaProblem {
        for (SchemaMode mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
                return mode;
            }
        }
        throw new SchemaProblem(PROPERTY + " is '" + text + "'; it must be auto, validate or none.", null);
    }
}
