package org.fairshelf.sample.shop.past;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows on their way into one table; none of their values is null. */
final class Insert {
    private final String sql;
    private final int width;
    private final List<Object[]> rows = new ArrayList<>();

    Insert(String table, String... columns) {
        this.sql = "insert into " + table + " (" + String.join(", ", Arrays.asList(columns)) + ") values ("
                + String.join(", ", Collections.nCopies(columns.length, "?")) + ")";
        this.width = columns.length;
    }

    /** One row, its values in the order of the columns. */
    void row(Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(sql + ": " + values.length + " values");
        }
        rows.add(values);
    }

    void execute(JdbcTemplate jdbc) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }
}
