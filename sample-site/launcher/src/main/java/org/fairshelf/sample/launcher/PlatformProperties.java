package org.fairshelf.sample.launcher;

import java.util.Map;

/** What the two web applications read as system properties. */
final class PlatformProperties {
    private static final String[] UNITS = {"blPU", "blSecurePU", "blCMSStorage"};
    private static final String IMPORTS = "/config/bc/sql/load_admin_permissions.sql,"
            + "/config/bc/sql/load_admin_roles.sql,/config/bc/sql/load_admin_menu.sql";

    private final Settings settings;
    private final DataFolder data;
    private final int smtpPort;

    PlatformProperties(Settings settings, DataFolder data, int smtpPort) {
        this.settings = settings;
        this.data = data;
        this.smtpPort = smtpPort;
    }

    void set(boolean makeTables) throws StartFailure {
        String temporary = data.folder("tmp").toString();
        Settings.Database database = settings.database();
        Map<String, String> properties = Map.ofEntries(
                Map.entry("runtime.environment", "development"),
                Map.entry("currency.default", "EUR"),
                // The platform's own notes go to the log file, too, not between the lines of the start screen.
                Map.entry(
                        "SupportLogger.adapter.fqcn", "org.broadleafcommerce.common.logging.SLF4JSupportLoggerAdapter"),
                Map.entry("java.io.tmpdir", temporary),
                Map.entry("tmpdir.solrhome", data.folder("solr").toString()),
                Map.entry("fairshelf.home", data.folder("fairshelf").toString()),
                Map.entry("fairshelf.sample.assets", data.folder("assets").toString()),
                Map.entry("fairshelf.sample.port", Integer.toString(settings.port())),
                Map.entry("fairshelf.sample.smtp.port", Integer.toString(smtpPort)),
                Map.entry("fairshelf.db.url", database.url()),
                Map.entry("fairshelf.db.driver", database.kind().driver),
                Map.entry("fairshelf.db.user", database.user()),
                Map.entry("fairshelf.db.password", database.password()));
        properties.forEach(System::setProperty);
        System.setProperty(
                "fairshelf.sample.history",
                settings.history()
                        .map(history -> history.file().path().toString())
                        .orElse(""));
        System.setProperty(
                "fairshelf.sample.history.report",
                data.file("history-report.csv").toString());
        System.setProperty(
                "fairshelf.sample.history.consented",
                Double.toString(settings.history()
                        .map(history -> history.consented().orElse(0))
                        .orElse(0.0)));
        for (String unit : UNITS) {
            System.setProperty(unit + ".hibernate.dialect", database.kind().dialect);
            System.setProperty(unit + ".hibernate.hbm2ddl.auto", makeTables ? "create" : "none");
        }
        if (makeTables) {
            System.setProperty("blPU.hibernate.hbm2ddl.import_files", IMPORTS);
        }
    }

    /** From now on no context makes tables: the admin starts after the shop on the same database. */
    static void tablesExist() {
        for (String unit : UNITS) {
            System.setProperty(unit + ".hibernate.hbm2ddl.auto", "none");
        }
        System.clearProperty("blPU.hibernate.hbm2ddl.import_files");
    }
}
