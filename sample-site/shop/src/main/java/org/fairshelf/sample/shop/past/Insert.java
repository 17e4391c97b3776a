package org.fairshelf.sample.shop.past;

import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlParameterValue;

/** Rows on their way into one table; none of their values is null. */
final class Insert {
    /** Stands for a text that is not known. */
    static final Object UNKNOWN = new SqlParameterValue(Types.VARCHAR, null);

    private static final String DISCRIMINATOR = "TYPE";

    private final String table;
    private final List<String> columns;
    private final List<Object[]> rows = new ArrayList<>();
    private @Nullable String entity;

    Insert(String table, String... columns) {
        this.table = table;
        this.columns = Arrays.asList(columns);
    }

    /** Names the entity in each row of a joined class's table, where there is a column for it: Hibernate 4.1 makes none, 4.2 does. */
    Insert ofEntity(String name) {
        entity = name;
        return this;
    }

    /** One row, its values in the order of the columns. */
    void row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(table + ": " + values.length + " values");
        }
        rows.add(values);
    }

    void execute(JdbcTemplate jdbc) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>(columns);
        List<String> values = new ArrayList<>(Collections.nCopies(columns.size(), "?"));
        if (entity != null && hasDiscriminator(jdbc)) {
            names.add(DISCRIMINATOR);
            values.add("'" + entity + "'");
        }
        jdbc.batchUpdate(
                "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                        + ")",
                rows);
    }

    private boolean hasDiscriminator(JdbcTemplate jdbc) {
        ResultSetExtractor<Boolean> named = result -> {
            ResultSetMetaData found = result.getMetaData();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                if (DISCRIMINATOR.equalsIgnoreCase(found.getColumnName(i))) {
                    return true;
                }
            }
            return false;
        };
        return jdbc.query("select * from " + table + " where 1 = 0", named);
    }
}
