package org.fairshelf.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairshelf.broadleaf.schema.Changelogs;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.ShopDataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class AdminRowsTest {

    private static final String[] PLATFORM_TABLES = {
        "CREATE TABLE BLC_ADMIN_ROLE (ADMIN_ROLE_ID BIGINT PRIMARY KEY, DESCRIPTION VARCHAR(255) NOT NULL, NAME"
                + " VARCHAR(255) NOT NULL)",
        "CREATE TABLE BLC_ADMIN_PERMISSION (ADMIN_PERMISSION_ID BIGINT PRIMARY KEY, DESCRIPTION VARCHAR(255) NOT NULL,"
                + " IS_FRIENDLY BOOLEAN, NAME VARCHAR(255) NOT NULL, PERMISSION_TYPE VARCHAR(255) NOT NULL)",
        "CREATE TABLE BLC_ADMIN_MODULE (ADMIN_MODULE_ID BIGINT PRIMARY KEY, DISPLAY_ORDER INTEGER, ICON VARCHAR(255),"
                + " MODULE_KEY VARCHAR(255) NOT NULL, NAME VARCHAR(255) NOT NULL)",
        "CREATE TABLE BLC_ADMIN_SECTION (ADMIN_SECTION_ID BIGINT PRIMARY KEY, CEILING_ENTITY VARCHAR(255),"
                + " DISPLAY_CONTROLLER VARCHAR(255), DISPLAY_ORDER INTEGER, NAME VARCHAR(255) NOT NULL, SECTION_KEY"
                + " VARCHAR(255) NOT NULL UNIQUE, URL VARCHAR(255), USE_DEFAULT_HANDLER BOOLEAN, ADMIN_MODULE_ID BIGINT"
                + " NOT NULL REFERENCES BLC_ADMIN_MODULE)",
        "CREATE TABLE BLC_ADMIN_SEC_PERM_XREF (ADMIN_SECTION_ID BIGINT NOT NULL REFERENCES BLC_ADMIN_SECTION,"
                + " ADMIN_PERMISSION_ID BIGINT NOT NULL REFERENCES BLC_ADMIN_PERMISSION)",
        "CREATE TABLE BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID BIGINT NOT NULL REFERENCES BLC_ADMIN_ROLE,"
                + " ADMIN_PERMISSION_ID BIGINT NOT NULL REFERENCES BLC_ADMIN_PERMISSION, PRIMARY KEY (ADMIN_PERMISSION_ID,"
                + " ADMIN_ROLE_ID))",
    };
    private static final String ROLES = "INSERT INTO BLC_ADMIN_ROLE VALUES (-1, 'Admin Master Access', 'ROLE_ADMIN'),"
            + " (-2, 'Merchandiser', 'ROLE_MERCHANDISE_MANAGER'), (7, 'Our own', 'ROLE_OUR_OWN')";
    private static final String MENU =
            "SELECT SECTION_KEY || ' ' || URL FROM BLC_ADMIN_SECTION WHERE ADMIN_MODULE_ID = -93000 ORDER BY DISPLAY_ORDER";
    private static final String WHO_SEES =
            "SELECT ADMIN_PERMISSION_ID FROM BLC_ADMIN_SEC_PERM_XREF WHERE ADMIN_SECTION_ID = ";
    private static final String LOG = "SELECT ID || ' ' || DATEEXECUTED FROM FS_CHANGELOG ORDER BY 1";
    private static final String GRANTS =
            "SELECT NAME || ' ' || ADMIN_PERMISSION_ID FROM BLC_ADMIN_ROLE_PERMISSION_XREF NATURAL JOIN BLC_ADMIN_ROLE"
                    + " ORDER BY 1";

    private final JDBCDataSource database = new JDBCDataSource();

    @BeforeEach
    void open() {
        database.setUrl("jdbc:hsqldb:mem:admin-rows");
    }

    @AfterEach
    void forget() throws SQLException {
        run("SHUTDOWN");
    }

    @Test
    void the_first_start_makes_the_menu_and_lets_the_platforms_roles_in() throws SQLException {
        run(PLATFORM_TABLES);
        run(ROLES);

        start();

        assertThat(read("SELECT MODULE_KEY FROM BLC_ADMIN_MODULE")).containsExactly("fairshelf.admin.menu.module");
        assertThat(read(MENU))
                .containsExactly(
                        "fairshelf.admin.menu.today /fairshelf",
                        "fairshelf.admin.menu.checklist /fairshelf/checklist",
                        "fairshelf.admin.menu.recommendations /fairshelf/recommendations",
                        "fairshelf.admin.menu.emails /fairshelf/emails",
                        "fairshelf.admin.menu.privacy /fairshelf/privacy");
        for (String section : read("SELECT ADMIN_SECTION_ID FROM BLC_ADMIN_SECTION")) {
            assertThat(read(WHO_SEES + section)).containsExactlyInAnyOrder("-93100", "-93101");
        }
        assertThat(read("SELECT DESCRIPTION FROM BLC_ADMIN_PERMISSION WHERE NAME = '" + AdminAccess.PERMISSION
                        + "' AND IS_FRIENDLY ORDER BY 1"))
                .containsExactly("Maintain Fairshelf", "View Fairshelf");
        assertThat(read(GRANTS)).containsExactly("ROLE_ADMIN -93101", "ROLE_MERCHANDISE_MANAGER -93100");
    }

    @ParameterizedTest
    @EnumSource(MenuEntry.class)
    void a_shop_with_an_earlier_version_gets_a_new_page_at_its_next_start(MenuEntry entry) throws SQLException {
        run(PLATFORM_TABLES);
        run(ROLES);
        start();
        List<String> all = read(MENU);
        forget(entry);

        start();

        assertThat(read(MENU)).isEqualTo(all);
        assertThat(read(WHO_SEES + entry.section())).containsExactlyInAnyOrder("-93100", "-93101");
        assertThat(read(GRANTS)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(MenuEntry.class)
    void who_may_not_see_a_page_any_more_does_not_see_it_after_a_later_start(MenuEntry entry) throws SQLException {
        run(PLATFORM_TABLES);
        run(ROLES);
        start();
        run("DELETE FROM BLC_ADMIN_SEC_PERM_XREF WHERE ADMIN_PERMISSION_ID = -93100 AND ADMIN_SECTION_ID = "
                + entry.section());

        start();

        assertThat(read(WHO_SEES + entry.section())).containsExactly("-93101");
    }

    @Test
    void a_new_page_needs_no_permission_that_the_shop_has_removed() throws SQLException {
        run(PLATFORM_TABLES);
        run(ROLES);
        start();
        forget(MenuEntry.PRIVACY);
        run(
                "DELETE FROM BLC_ADMIN_ROLE_PERMISSION_XREF WHERE ADMIN_PERMISSION_ID = -93100",
                "DELETE FROM BLC_ADMIN_SEC_PERM_XREF WHERE ADMIN_PERMISSION_ID = -93100",
                "DELETE FROM BLC_ADMIN_PERMISSION WHERE ADMIN_PERMISSION_ID = -93100");

        start();

        assertThat(read(WHO_SEES + MenuEntry.PRIVACY.section())).containsExactly("-93101");
    }

    @Test
    void a_page_that_cannot_be_made_takes_nothing_with_it() throws SQLException {
        run(PLATFORM_TABLES);
        run(ROLES);
        run("INSERT INTO BLC_ADMIN_MODULE VALUES (1, 1, 'icon', 'own', 'Own')");
        run(
                "INSERT INTO BLC_ADMIN_SECTION VALUES (1, NULL, NULL, 1, 'Own', 'fairshelf.admin.menu.privacy', '/own', FALSE, 1)");

        start();

        assertThat(read(MENU))
                .contains("fairshelf.admin.menu.today /fairshelf")
                .noneMatch(row -> row.contains("privacy"));
        assertThat(read(GRANTS)).hasSize(2);
    }

    @Test
    void a_start_that_finds_everything_writes_nothing() throws SQLException {
        run(PLATFORM_TABLES);
        run(ROLES);
        start();
        List<String> log = read(LOG);

        start();

        assertThat(read(LOG)).isEqualTo(log);
    }

    @Test
    void a_later_start_gives_nothing_back_that_the_shop_took_away() throws SQLException {
        run(PLATFORM_TABLES);
        run(ROLES);
        start();
        run("DELETE FROM BLC_ADMIN_ROLE_PERMISSION_XREF WHERE ADMIN_ROLE_ID = -2");

        start();

        assertThat(read(GRANTS)).containsExactly("ROLE_ADMIN -93101");
    }

    @Test
    void without_roles_it_waits_for_the_next_start() throws SQLException {
        run(PLATFORM_TABLES);
        start();
        assertThat(read("SELECT NAME FROM BLC_ADMIN_MODULE")).isEmpty();

        run(ROLES);
        start();
        assertThat(read("SELECT NAME FROM BLC_ADMIN_MODULE")).containsExactly("Fairshelf");
    }

    @Test
    void tables_that_hibernate_made_anew_are_filled_again() throws SQLException {
        run(PLATFORM_TABLES);
        run(ROLES);
        start();
        for (int i = PLATFORM_TABLES.length - 1; i >= 0; i--) {
            run("DROP TABLE " + PLATFORM_TABLES[i].split(" ", -1)[2]);
        }
        run(PLATFORM_TABLES);
        run(ROLES);

        start();

        assertThat(read("SELECT NAME FROM BLC_ADMIN_MODULE")).containsExactly("Fairshelf");
        assertThat(read(MENU)).hasSize(1 + MenuEntry.values().length);
        assertThat(read(GRANTS)).hasSize(2);
    }

    @Test
    void a_database_without_the_platforms_tables_does_not_stop_the_admin() throws SQLException {
        start();

        assertThat(read("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'BLC%'"))
                .isEmpty();
    }

    @Test
    void a_shop_that_keeps_its_database_itself_is_left_alone() throws SQLException {
        run(PLATFORM_TABLES);
        run(ROLES);

        start(Collections.singletonMap("fairshelf.schema", "none"));

        assertThat(read("SELECT NAME FROM BLC_ADMIN_MODULE")).isEmpty();
    }

    private void forget(MenuEntry entry) throws SQLException {
        run(
                "DELETE FROM BLC_ADMIN_SEC_PERM_XREF WHERE ADMIN_SECTION_ID = " + entry.section(),
                "DELETE FROM BLC_ADMIN_SECTION WHERE ADMIN_SECTION_ID = " + entry.section(),
                "DELETE FROM FS_CHANGELOG WHERE FILENAME = 'fairshelf/admin-"
                        + entry.name().toLowerCase(Locale.ROOT) + "'");
    }

    private void start() {
        start(Collections.emptyMap());
    }

    private void start(Map<String, String> properties) {
        Settings settings = Settings.of(properties);
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("webDS", database);
        ShopDataSource source = new ShopDataSource(settings);
        source.setBeanFactory(beans);
        new AdminRows(source, new Changelogs(source, settings)).ensure();
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> read(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
