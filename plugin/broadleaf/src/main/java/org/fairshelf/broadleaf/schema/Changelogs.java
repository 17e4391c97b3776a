package org.fairshelf.broadleaf.schema;

import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.ShopDataSource;

/** Runs further Liquibase files of Fairshelf, such as the admin's rows in the platform's tables, with the same log, lock and limits. */
public final class Changelogs {

    private final ShopDataSource source;
    private final String mode;
    private final LockLimits limits;

    /** Runs nothing yet. */
    public Changelogs(ShopDataSource source, Settings settings) {
        this.source = source;
        this.mode = settings.text(SchemaMode.PROPERTY, SchemaMode.DEFAULT);
        this.limits = LockLimits.of(settings);
    }

    /**
     * Makes what a file asks for and was not made yet, and what it asks for at every run. Does nothing unless {@code fairshelf.schema} is
     * auto: otherwise the shop's people keep the database themselves.
     *
     * @param file its path on the class path
     * @throws IllegalStateException if it fails, in a sentence for the person who runs the shop
     */
    public void run(String file) {
        try {
            if (SchemaMode.of(mode) == SchemaMode.AUTO) {
                new Changelog(source.get(), file).update(limits);
            }
        } catch (SchemaProblem e) {
            throw new IllegalStateException(file + ": " + e.sentence(), e);
        }
    }
}
