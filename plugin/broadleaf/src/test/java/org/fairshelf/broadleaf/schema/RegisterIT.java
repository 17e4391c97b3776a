package org.fairshelf.broadleaf.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.privacy.DataRegister;
import org.fairshelf.privacy.StoredTable;
import org.junit.jupiter.api.Test;

class RegisterIT {

    @Test
    void the_register_declares_every_table_that_the_changelog_makes_and_no_other() throws Exception {
        DataSource source = SchemaFixture.withTables(DatabaseKind.HSQLDB.empty());
        Set<String> made = new TreeSet<>();
        try (Connection connection = source.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "FS\\_%", null)) {
            while (tables.next()) {
                made.add(tables.getString("TABLE_NAME").toUpperCase(Locale.ROOT));
            }
        }

        assertThat(DataRegister.read().tables().stream().map(StoredTable::name).collect(Collectors.toSet()))
                .isEqualTo(made);
    }
}
