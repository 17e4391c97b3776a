package org.fairshelf.admin.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.fairshelf.broadleaf.schema.Changelogs;
import org.fairshelf.broadleaf.shared.ShopDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes our menu entry and permissions in the platform's tables when the admin starts. Whatever goes wrong is said once and tried again at
 * the next start; the admin runs without our menu entry then.
 */
final class AdminRows {

    static final String CHANGELOG = "fairshelf/changelog/admin-security.xml";

    private static final Logger LOG = LoggerFactory.getLogger(AdminRows.class);

    private final ShopDataSource source;
    private final Changelogs changelogs;

    AdminRows(ShopDataSource source, Changelogs changelogs) {
        this.source = source;
        this.changelogs = changelogs;
    }

    /** Needs the platform's tables: Hibernate may make them in the same start. */
    void ensure() {
        try {
            if (!present()) {
                changelogs.run(CHANGELOG);
                if (!present()) {
                    LOG.warn(
                            "Fairshelf has no menu entry in the admin yet: the platform's roles are missing, or fairshelf.schema"
                                    + " is not auto. It is looked at again at the next start.");
                }
            }
        } catch (SQLException | RuntimeException | LinkageError e) {
            LOG.error(
                    "Fairshelf's menu entry and permissions could not be made; the admin runs without them until its next"
                            + " start.",
                    e);
        }
    }

    private boolean present() throws SQLException {
        try (Connection connection = source.get().getConnection()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT COUNT(*) FROM BLC_ADMIN_MODULE WHERE ADMIN_MODULE_ID = -93000")) {
                return row.next() && row.getInt(1) > 0;
            } finally {
                // A pool may hand out connections without auto-commit; none goes back with a transaction left open or
                // spoiled.
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
            }
        }
    }
}
