package org.fairshelf.broadleaf.schema;

import java.util.List;
import java.util.Map;
import org.fairshelf.broadleaf.shared.Settings;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node of a shop as a process of its own: makes the tables, says how it went. */
final class SchemaNode {

    private SchemaNode() {}

    public static void main(String[] args) {
        DriverManagerDataSource source = new DriverManagerDataSource(args[0], args[1], args[2]);
        Schema schema = new Schema(() -> source, Settings.of(Map.of()), List.of());
        schema.start();
        System.out.println(schema.ready() ? "READY" : "PROBLEM " + schema.problem());
        schema.close();
        System.exit(schema.ready() ? 0 : 1);
    }
}
