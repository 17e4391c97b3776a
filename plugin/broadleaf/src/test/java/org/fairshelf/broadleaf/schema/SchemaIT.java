package org.fairshelf.broadleaf.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.broadleaf.shared.Settings;
import org.hsqldb.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SchemaIT {

    private final List<Schema> started = new ArrayList<>();

    @AfterEach
    void close() {
        started.forEach(Schema::close);
    }

    @ParameterizedTest
    @EnumSource
    void makes_its_tables_on_an_empty_database(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();

        Schema schema = start(source, Map.of());

        assertThat(schema.problem()).isEmpty();
        assertThat(schema.ready()).isTrue();
        assertThat(columns(source)).isEqualTo(required());
    }

    @ParameterizedTest
    @EnumSource
    void writes_nothing_at_the_second_start(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        start(source, Map.of());
        // A lock that nobody gives back would stop a second start that wanted to write.
        hold(source, System.currentTimeMillis());

        Schema again = start(source, Map.of("fairshelf.schema.lock.wait", "1ms"));

        assertThat(again.problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void does_not_touch_what_else_is_in_the_database(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        DatabaseKind.run(source, "CREATE TABLE BLC_ORDER (ORDER_ID BIGINT PRIMARY KEY)");
        DatabaseKind.run(source, "CREATE TABLE DATABASECHANGELOG (ID VARCHAR(20))");
        DatabaseKind.run(source, "INSERT INTO BLC_ORDER VALUES (1)");

        assertThat(start(source, Map.of()).ready()).isTrue();

        assertThat(DatabaseKind.number(source, "SELECT COUNT(*) FROM BLC_ORDER"))
                .isEqualTo(1);
        assertThat(DatabaseKind.number(source, "SELECT COUNT(*) FROM DATABASECHANGELOG"))
                .isZero();
    }

    @Test
    void two_nodes_start_at_once_on_postgresql() throws Exception {
        DriverManagerDataSource source = (DriverManagerDataSource) DatabaseKind.POSTGRESQL.empty();

        twoNodes(source.getUrl(), "postgres", "postgres");

        assertThat(columns(source)).isEqualTo(required());
    }

    @Test
    void two_nodes_start_at_once_on_hsqldb() throws Exception {
        Server server = new Server();
        server.setSilent(true);
        server.setAddress("127.0.0.1");
        server.setPort(0);
        server.setDatabaseName(0, "shop");
        server.setDatabasePath(0, "mem:two-nodes;hsqldb.tx=mvcc");
        int port;
        try (var free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server.setPort(port);
        server.start();
        try {
            String url = "jdbc:hsqldb:hsql://127.0.0.1:" + port + "/shop";

            twoNodes(url, "SA", "");

            assertThat(columns(new DriverManagerDataSource(url, "SA", ""))).isEqualTo(required());
        } finally {
            server.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void stays_off_while_another_node_holds_the_lock_and_comes_on_when_it_is_gone(DatabaseKind kind)
            throws SQLException {
        DataSource source = kind.empty();
        lockTable(source);
        hold(source, System.currentTimeMillis());
        long before = System.nanoTime();

        Schema schema = start(source, Map.of("fairshelf.schema.lock.wait", "500ms", "fairshelf.schema.retry", "200ms"));

        assertThat(schema.ready()).isFalse();
        assertThat(schema.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("another-node since"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));

        DatabaseKind.run(source, "UPDATE FS_CHANGELOG_LOCK SET LOCKED = FALSE");
        await().atMost(30, TimeUnit.SECONDS).until(schema::ready);
        assertThat(schema.problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void breaks_the_lock_of_a_node_that_died(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        lockTable(source);
        hold(source, System.currentTimeMillis() - Duration.ofMinutes(11).toMillis());

        Schema schema = start(source, Map.of());

        assertThat(schema.problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void lets_the_shop_start_when_it_may_not_make_tables(DatabaseKind kind) throws SQLException {
        DataSource source = kind.withoutRights(kind.empty());

        Schema schema = start(source, Map.of());

        assertThat(schema.ready()).isFalse();
        assertThat(schema.problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("The tables could not be made ("));
    }

    @ParameterizedTest
    @EnumSource
    void lets_the_shop_start_when_a_table_is_broken(DatabaseKind kind) throws SQLException {
        DataSource source = SchemaFixture.withTables(kind.empty());
        DatabaseKind.run(source, "ALTER TABLE FS_TRAIL DROP COLUMN REASON");

        Schema schema = start(source, Map.of());

        assertThat(schema.ready()).isFalse();
        assertThat(schema.problem()).hasValueSatisfying(problem -> assertThat(problem)
                .startsWith("The table FS_TRAIL is missing or not as this version needs it ("));
    }

    @ParameterizedTest
    @EnumSource
    void lets_the_shop_start_when_a_table_of_its_name_is_there_already(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        DatabaseKind.run(source, "CREATE TABLE FS_TRAIL (SOMETHING_ELSE INTEGER)");

        Schema schema = start(source, Map.of());

        assertThat(schema.ready()).isFalse();
        assertThat(schema.problem()).hasValueSatisfying(problem -> assertThat(problem)
                .containsIgnoringCase("FS_TRAIL")
                .startsWith("The tables could not be made ("));
    }

    @ParameterizedTest
    @EnumSource
    void comes_on_without_a_restart_when_the_database_is_in_order_again(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        DatabaseKind.run(source, "CREATE TABLE FS_TRAIL (SOMETHING_ELSE INTEGER)");
        AtomicInteger announced = new AtomicInteger();
        Schema schema = new Schema(
                () -> source,
                Settings.of(Map.of("fairshelf.schema.retry", "100ms")),
                List.of(announced::incrementAndGet));
        started.add(schema);
        schema.start();
        assertThat(schema.ready()).isFalse();

        DatabaseKind.run(source, "DROP TABLE FS_TRAIL");

        await().atMost(30, TimeUnit.SECONDS).until(schema::ready);
        assertThat(announced).hasValue(1);
    }

    @Test
    void lets_the_shop_start_while_its_database_hangs() {
        DataSource hanging = new DriverManagerDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                sleep(Duration.ofSeconds(20));
                throw new SQLException("too late");
            }
        };
        Schema schema = new Schema(() -> hanging, Settings.of(Map.of("fairshelf.schema.start", "300ms")), List.of());
        started.add(schema);
        long before = System.nanoTime();

        schema.start();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(schema.ready()).isFalse();
        assertThat(schema.problem()).isPresent();
    }

    @Test
    void lets_the_shop_start_when_there_is_no_data_source() {
        Schema schema = new Schema(
                () -> {
                    throw new IllegalStateException("The shop has no data source bean named 'webDS'.");
                },
                Settings.of(Map.of()),
                List.of());
        started.add(schema);

        schema.start();

        assertThat(schema.problem()).contains("The shop has no data source bean named 'webDS'.");
    }

    @Test
    void names_a_mode_it_does_not_know() {
        Schema schema = start(DatabaseKind.HSQLDB.empty(), Map.of("fairshelf.schema", "update"));

        assertThat(schema.problem()).contains("fairshelf.schema is 'update'; it must be auto, validate or none.");
    }

    @ParameterizedTest
    @EnumSource
    void only_looks_in_the_mode_validate(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();

        Schema onEmpty = start(source, Map.of("fairshelf.schema", "validate"));

        assertThat(onEmpty.problem()).hasValueSatisfying(problem -> assertThat(problem)
                .startsWith("These changes to the tables were not made")
                .contains("shared-1-subject", "trail-1"));
        assertThat(columns(source)).isEmpty();

        SchemaFixture.withTables(source);
        assertThat(start(source, Map.of("fairshelf.schema", "validate")).problem())
                .isEmpty();

        DatabaseKind.run(source, "UPDATE FS_CHANGELOG SET MD5SUM = '8:0' WHERE ID = 'trail-1'");
        assertThat(start(source, Map.of("fairshelf.schema", "validate")).problem())
                .hasValueSatisfying(problem -> assertThat(problem).endsWith(": trail-1."));
    }

    @ParameterizedTest
    @EnumSource
    void needs_no_log_table_in_the_mode_none(DatabaseKind kind) throws SQLException {
        DataSource source = kind.empty();
        assertThat(start(source, Map.of("fairshelf.schema", "none")).ready()).isFalse();
        assertThat(columns(source)).isEmpty();

        SchemaFixture.withTables(source);
        DatabaseKind.run(source, "DROP TABLE FS_CHANGELOG");
        DatabaseKind.run(source, "DROP TABLE FS_CHANGELOG_LOCK");

        assertThat(start(source, Map.of("fairshelf.schema", "none")).problem()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void prints_sql_that_a_person_can_run_by_hand(DatabaseKind kind) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintSql.print(kind.name().toLowerCase(Locale.ROOT), new PrintStream(out, true, StandardCharsets.UTF_8));
        String sql = out.toString(StandardCharsets.UTF_8);
        DataSource source = kind.empty();

        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String line : sql.replaceAll("(?m)^--.*$", "").split(";\\s*\n", -1)) {
                if (!line.isBlank()) {
                    statement.execute(line);
                }
            }
        }

        assertThat(start(source, Map.of("fairshelf.schema", "validate")).problem())
                .isEmpty();
    }

    private Schema start(DataSource source, Map<String, String> settings) {
        Schema schema = new Schema(() -> source, Settings.of(settings), List.of());
        started.add(schema);
        schema.start();
        return schema;
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @TempDir
    Path folder;

    private void twoNodes(String url, String user, String password) throws Exception {
        List<Process> nodes = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            nodes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SchemaNode.class.getName(),
                            url,
                            user,
                            password)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process node : nodes) {
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor()).as(said).isZero();
            assertThat(said).contains("READY");
        }
    }

    /** An empty lock table, as Liquibase makes it. */
    private static void lockTable(DataSource source) throws SQLException {
        DatabaseKind.run(
                source,
                "CREATE TABLE FS_CHANGELOG_LOCK (ID INTEGER NOT NULL PRIMARY KEY, LOCKED BOOLEAN NOT NULL,"
                        + " LOCKGRANTED TIMESTAMP, LOCKEDBY VARCHAR(255))");
        DatabaseKind.run(source, "INSERT INTO FS_CHANGELOG_LOCK (ID, LOCKED) VALUES (1, FALSE)");
    }

    private static void hold(DataSource source, long since) throws SQLException {
        try (Connection connection = source.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE FS_CHANGELOG_LOCK SET LOCKED = TRUE, LOCKEDBY = 'another-node', LOCKGRANTED = ?")) {
            update.setTimestamp(1, new Timestamp(since));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static Map<String, Set<String>> required() {
        Map<String, Set<String>> required = new TreeMap<>();
        RequiredTables.COLUMNS.forEach(
                (table, columns) -> required.put(table, new TreeSet<>(List.of(columns.split(", ")))));
        return required;
    }

    /** Our tables and their columns, without Liquibase's. */
    private static Map<String, Set<String>> columns(DataSource source) throws SQLException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            try (ResultSet rows = data.getColumns(null, null, null, null)) {
                while (rows.next()) {
                    String table = rows.getString("TABLE_NAME").toUpperCase(Locale.ROOT);
                    if (table.startsWith("FS_") && !table.startsWith("FS_CHANGELOG") && !table.endsWith("_PK")) {
                        found.computeIfAbsent(table, key -> new TreeSet<>())
                                .add(rows.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
                    }
                }
            }
        }
        return found;
    }
}
