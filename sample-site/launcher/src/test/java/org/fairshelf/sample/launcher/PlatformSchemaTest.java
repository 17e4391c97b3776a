package org.fairshelf.sample.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlatformSchemaTest {
    private final Settings.Database database =
            new Settings.Database(Settings.Database.Kind.HSQLDB, "jdbc:hsqldb:mem:" + UUID.randomUUID(), "SA", "");
    private final PlatformSchema schema = new PlatformSchema(database);

    @Test
    void anEmptyDatabaseGetsTheTables() throws Exception {
        assertThat(schema.begin()).isTrue();
    }

    @Test
    void aStartThatWasKilledWhileTheTablesWereMadeMakesThemAnewAndForgetsWhatWasInThem() throws Exception {
        schema.begin();
        run("create table BLC_ORDER (ID bigint)");
        run("insert into SAMPLE_STATE (NAME, VAL) values ('catalog', 'done')");

        assertThat(schema.begin()).isTrue();
        assertThat(count("SAMPLE_STATE where NAME = 'catalog'")).isZero();
    }

    @Test
    void aCompleteDatabaseIsLeftAsItIs() throws Exception {
        schema.begin();
        run("update SAMPLE_STATE set VAL = 'done'");
        run("insert into SAMPLE_STATE (NAME, VAL) values ('catalog', 'done')");

        assertThat(schema.begin()).isFalse();
        assertThat(count("SAMPLE_STATE where NAME = 'catalog'")).isOne();
    }

    @Test
    void somebodyElsesShopIsRefusedAndNotTouched() throws Exception {
        run("create table BLC_ORDER (ID bigint)");

        assertThatThrownBy(schema::begin)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("already contains a Broadleaf shop");
        assertThat(count("INFORMATION_SCHEMA.TABLES where TABLE_NAME = 'SAMPLE_STATE'"))
                .isZero();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamed() {
        Settings.Database none =
                new Settings.Database(Settings.Database.Kind.HSQLDB, "jdbc:hsqldb:hsql://127.0.0.1:1/none", "SA", "");
        assertThatThrownBy(() -> new PlatformSchema(none).begin())
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("The database jdbc:hsqldb:hsql://127.0.0.1:1/none cannot be reached: ");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String from) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
