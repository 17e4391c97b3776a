package org.fairshelf.sample.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final Properties properties = new Properties();

    @Test
    void withoutPropertiesTheShopIsOnPort8080WithHsqldbInItsDataFolder() throws StartFailure {
        Settings settings = Settings.from(properties);

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of("sample-site/data").toAbsolutePath());
        assertThat(settings.database().kind()).isEqualTo(Settings.Database.Kind.HSQLDB);
        assertThat(settings.database().url())
                .startsWith("jdbc:hsqldb:file:" + settings.data())
                .contains("hsqldb.default_table_type=cached", "hsqldb.tx=mvcc", "hsqldb.write_delay=false");
    }

    @Test
    void anEmptyDatabaseUrlIsTheSameAsNone() throws StartFailure {
        properties.setProperty("fairshelf.db.url", " ");
        assertThat(Settings.from(properties).database().kind()).isEqualTo(Settings.Database.Kind.HSQLDB);
    }

    @Test
    void postgresqlIsRecognisedWithUserAndPassword() throws StartFailure {
        properties.setProperty("fairshelf.db.url", "JDBC:postgresql://127.0.0.1/shop");
        properties.setProperty("fairshelf.db.user", "u");
        properties.setProperty("fairshelf.db.password", "p");

        Settings.Database database = Settings.from(properties).database();

        assertThat(database.kind()).isEqualTo(Settings.Database.Kind.POSTGRESQL);
        assertThat(database.user() + database.password()).isEqualTo("up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "65536", "eighty", "8080 8081", "99999999999"})
    void whatIsNoPortIsNamed(String port) {
        properties.setProperty("port", port);
        assertThatThrownBy(() -> Settings.from(properties))
                .isInstanceOf(StartFailure.class)
                .hasMessage("-Dport=" + port + " is not a port: use a number from 1 to 65535.");
    }

    @Test
    void aDatabaseNobodyKnowsIsNamed() {
        properties.setProperty("fairshelf.db.url", "jdbc:oracle:thin:@x");
        assertThatThrownBy(() -> Settings.from(properties))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("jdbc:oracle:thin:@x");
    }

    @Test
    void aFolderNameThatIsNoneIsNamed() {
        properties.setProperty("fairshelf.data", "a\0b");
        assertThatThrownBy(() -> Settings.from(properties))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("-Dfairshelf.data=");
    }

    @Test
    void withoutAFileTheShopInventsItsPast() throws StartFailure {
        properties.setProperty("fairshelf.history", " ");
        properties.setProperty("fairshelf.history.consented", "");

        assertThat(Settings.from(properties).history()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "0.6", "0.05", "1.0"})
    void aShareIsANumberFromZeroToOne(String share) throws StartFailure {
        properties.setProperty("fairshelf.history", "orders.csv");
        properties.setProperty("fairshelf.history.consented", share);

        Settings.History history = Settings.from(properties).history().orElseThrow();

        assertThat(history.file().path()).isEqualTo(Path.of("orders.csv").toAbsolutePath());
        assertThat(history.consented()).hasValue(Double.parseDouble(share));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60%", "-0.1", "1.1", "2", "NaN", "1e-3", ".5", "0,6", "0x1", "half"})
    void whatIsNoShareIsNamed(String share) {
        properties.setProperty("fairshelf.history", "orders.csv");
        properties.setProperty("fairshelf.history.consented", share);

        assertThatThrownBy(() -> Settings.from(properties))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("-Dfairshelf.history.consented=" + share + " is not a share");
    }

    @Test
    void aShareOfNothingIsNamed() {
        properties.setProperty("fairshelf.history.consented", "0.6");

        assertThatThrownBy(() -> Settings.from(properties))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("says nothing without -Dfairshelf.history=");
    }
}
