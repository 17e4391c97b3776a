package org.fairshelf.broadleaf.privacy;

import java.util.ArrayList;
import java.util.List;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.privacy.DataRegister;
import org.fairshelf.privacy.Remains;
import org.fairshelf.privacy.StoredTable;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Asks each table of the register that holds data about shoppers and names subjects, whatever its feature says. */
public final class RegisteredTables implements Remains {

    private static final String COLUMN = "SUBJECT_ID";

    private final OwnJdbc jdbc;
    private final DataRegister register;
    private final long shop;
    private volatile @Nullable List<String> tables;

    /** Asks nothing yet. */
    public RegisteredTables(OwnJdbc jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.register = DataRegister.read();
        this.shop = Shop.id(settings);
    }

    @Override
    public List<String> of(SubjectId subject) {
        List<String> left = new ArrayList<>();
        for (String table : tables()) {
            Long rows = jdbc.with(statements -> statements.queryForObject(
                    "SELECT COUNT(*) FROM " + table + " WHERE SHOP_ID = ? AND " + COLUMN + " = ?",
                    Long.class,
                    shop,
                    subject.digits()));
            if (rows != null && rows > 0) {
                left.add(table);
            }
        }
        return left;
    }

    /** The tables do not change while a shop runs. */
    private List<String> tables() {
        List<String> known = tables;
        if (known == null) {
            known = new ArrayList<>();
            for (StoredTable table : register.tables()) {
                if (table.isShopperData() && namesSubjects(table.name())) {
                    known.add(table.name());
                }
            }
            tables = known;
        }
        return known;
    }

    /** Asked of the database itself, which may have what a changelog has not. */
    private boolean namesSubjects(String table) {
        ResultSetExtractor<Boolean> named = rows -> {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                if (COLUMN.equalsIgnoreCase(rows.getMetaData().getColumnName(i))) {
                    return true;
                }
            }
            return false;
        };
        return Boolean.TRUE.equals(
                jdbc.with(statements -> statements.query("SELECT * FROM " + table + " WHERE 1 = 0", named)));
    }
}
