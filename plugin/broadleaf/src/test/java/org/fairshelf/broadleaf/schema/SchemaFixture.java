package org.fairshelf.broadleaf.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.shared.Settings;

/** Databases with the tables of Fairshelf, and schema states that stand still. */
public final class SchemaFixture {

    /** Ready. */
    public static final SchemaState READY = fixed(null);
    /** Not ready. */
    public static final SchemaState BROKEN = fixed("The tables are broken.");

    private SchemaFixture() {}

    /** The same database, with all tables. */
    public static DataSource withTables(DataSource source) {
        Schema schema = new Schema(() -> source, Settings.of(Map.of()), List.of());
        schema.start();
        schema.close();
        schema.problem().ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        return source;
    }

    private static SchemaState fixed(String problem) {
        return new SchemaState() {
            @Override
            public boolean ready() {
                return problem == null;
            }

            @Override
            public Optional<String> problem() {
                return Optional.ofNullable(problem);
            }
        };
    }
}
