package org.fairshelf.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataRegisterTest {

    private final List<StoredTable> tables = DataRegister.read().tables();

    @Test
    void lists_every_table_once_and_in_order() {
        assertThat(tables)
                .extracting(StoredTable::name)
                .isNotEmpty()
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("FS_[A-Z_]+"));
    }

    @Test
    void says_of_all_shopper_data_what_it_is_for_and_of_nothing_else() {
        for (StoredTable table : tables) {
            assertThat(table.purposes().isEmpty()).as("%s", table).isNotEqualTo(table.isShopperData());
        }
    }

    @Test
    void says_of_every_table_how_long_it_is_kept() {
        assertThat(tables).extracting(StoredTable::retention).isSubsetOf("consent", "subject", "request", "ever");
    }

    @Test
    void keeps_no_longer_than_a_consent_what_was_stored_with_one() {
        for (StoredTable table : tables) {
            if (table.purposes().stream().anyMatch(Purpose::needsConsent)) {
                assertThat(table.retention()).as("%s", table).isEqualTo("consent");
            }
        }
    }

    @Test
    void knows_what_is_about_shoppers_and_what_is_not() {
        assertThat(table("FS_EVENT").isShopperData()).isTrue();
        assertThat(table("FS_EVENT").purposes()).isEqualTo(Set.of(Purpose.BROWSING, Purpose.PURCHASES));
        assertThat(table("FS_CONSENT_LEDGER").isShopperData()).isTrue();
        assertThat(table("FS_DAILY_TOTAL").isShopperData()).isFalse();
        assertThat(table("FS_SETTING").isShopperData()).isFalse();
    }

    @Test
    void takes_no_word_for_another() throws IOException {
        Properties lines = new Properties();
        try (InputStream file = DataRegister.class.getResourceAsStream("register.properties")) {
            lines.load(file);
        }

        assertThat(tables).hasSameSizeAs(lines.keySet());
        lines.forEach((name, line) -> assertThat(line.toString()).as("%s", name).matches("(shopper|operation) .*"));
    }

    private StoredTable table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
