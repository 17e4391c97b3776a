package org.fairshelf.sample.shop.lab;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.fairshelf.privacy.DataRegister;
import org.fairshelf.privacy.StoredTable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Fairshelf's tables as its register declares them, and what is in them at the moment. */
final class StoredRows {
    private final DataRegister register = DataRegister.read();
    private final JdbcTemplate jdbc;

    StoredRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setExceptionTranslator(new SQLStateSQLExceptionTranslator());
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (StoredTable declared : register.tables()) {
            tables.add(new Table(declared, rows(declared.name())));
        }
        return tables;
    }

    private long rows(String table) {
        try {
            return jdbc.queryForObject("select count(*) from " + table, Long.class);
        } catch (DataAccessException e) {
            return Table.GONE;
        }
    }

    /** A table with the getters that templates read. */
    static final class Table {
        private static final long GONE = -1;

        private final StoredTable declared;
        private final long rows;

        private Table(StoredTable declared, long rows) {
            this.declared = declared;
            this.rows = rows;
        }

        public String getName() {
            return declared.name();
        }

        public boolean isShopper() {
            return declared.isShopperData();
        }

        public String getRetention() {
            return declared.retention();
        }

        public boolean isThere() {
            return rows != GONE;
        }

        public long getRows() {
            return rows;
        }
    }
}
