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
 * Makes our menu and permissions in the platform's tables when the admin starts: first the module with Today and the permissions, then each
 * {@link MenuEntry} that is not there yet. Whatever goes wrong is said once and tried again at the next start; the admin runs without what
 * could not be made then.
 */
final class AdminRows {

    private static final String CHANGELOG = "fairshelf/changelog/admin-security.xml";
    private static final String MODULE = "SELECT COUNT(*) FROM BLC_ADMIN_MODULE WHERE ADMIN_MODULE_ID = -93000";
    private static final String SECTION = "SELECT COUNT(*) FROM BLC_ADMIN_SECTION WHERE ADMIN_SECTION_ID = ";

    private static final Logger LOG = LoggerFactory.getLogger(AdminRows.class);

    private final ShopDataSource source;
    private final Changelogs changelogs;

    AdminRows(ShopDataSource source, Changelogs changelogs) {
        this.source = source;
        this.changelogs = changelogs;
    }

    /** Needs the platform's tables: Hibernate may make them in the same start. */
    void ensure() {
        if (made(MODULE, CHANGELOG)) {
            // One entry that cannot be made takes none of the others with it.
            for (MenuEntry entry : MenuEntry.values()) {
                made(SECTION + entry.section(), entry.changelog());
            }
        }
    }

    private boolean made(String count, String changelog) {
        try {
            // Looked at first: at most starts nothing is written and no lock is taken.
            if (!present(count)) {
                changelogs.run(changelog);
                if (!present(count)) {
                    LOG.warn(
                            "A menu entry of Fairshelf is not in the admin yet ({}): the platform's roles are missing, or"
                                    + " fairshelf.schema is not auto. It is looked at again at the next start.",
                            changelog);
                    return false;
                }
            }
            return true;
        } catch (SQLException | RuntimeException | LinkageError e) {
            LOG.error(
                    "A menu entry of Fairshelf could not be made ({}); the admin runs without it until its next start.",
                    changelog,
                    e);
            return false;
        }
    }

    private boolean present(String count) throws SQLException {
        try (Connection connection = source.get().getConnection()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(count)) {
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
