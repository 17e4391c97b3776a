package org.fairshelf.sample.shop.lab;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes Fairshelf's tables away by giving them other names, and gives them back. The database itself is the memory. */
final class HiddenTables extends LabSwitch {
    private static final String SHOWN = "FS_";
    private static final String HIDDEN = "LAB_HIDDEN_FS_";

    private final JdbcTemplate jdbc;

    HiddenTables(DataSource dataSource) {
        super("tables", "hide", "show");
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public boolean isBroken() {
        return !tables(HIDDEN).isEmpty();
    }

    @Override
    synchronized void turn(boolean broken) {
        if (broken) {
            rename(SHOWN, HIDDEN);
        } else {
            rename(HIDDEN, SHOWN);
        }
    }

    private void rename(String from, String to) {
        for (String table : tables(from)) {
            jdbc.execute("alter table " + table + " rename to " + to + table.substring(from.length()));
        }
    }

    private List<String> tables(String prefix) {
        return jdbc.execute((ConnectionCallback<List<String>>) connection -> tables(connection, prefix));
    }

    private static List<String> tables(Connection connection, String prefix) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME").toUpperCase(Locale.ROOT);
                if (name.startsWith(prefix)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
