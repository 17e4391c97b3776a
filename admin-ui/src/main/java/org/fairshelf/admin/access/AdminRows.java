package org.fairshelf.admin.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairshelf.broadleaf.schema.Changelogs;
import org.fairshelf.broadleaf.shared.ShopDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes our menu entries and permissions in the platform's tables when the admin starts. Whatever goes wrong is said once and tried again at
 * the next start; the admin runs without our menu entries then.
 */
final class AdminRows {

    /** The file of each menu entry and the id of its section. The first makes module and permissions as well. */
    private static final Map<String, Long> PAGES = pages();

    private static final Logger LOG = LoggerFactory.getLogger(AdminRows.class);

    private final ShopDataSource source;
    private final Changelogs changelogs;

    AdminRows(ShopDataSource source, Changelogs changelogs) {
        this.source = source;
        this.changelogs = changelogs;
    }

    private static Map<String, Long> pages() {
        Map<String, Long> pages = new LinkedHashMap<>();
        pages.put("fairshelf/changelog/admin-security.xml", -93001L);
        pages.put("fairshelf/changelog/admin-checklist.xml", -93002L);
        return pages;
    }

    /** Needs the platform's tables: Hibernate may make them in the same start. */
    void ensure() {
        try {
            boolean complete = true;
            for (Map.Entry<String, Long> page : PAGES.entrySet()) {
                if (!present(page.getValue())) {
                    changelogs.run(page.getKey());
                    complete &= present(page.getValue());
                }
            }
            if (!complete) {
                LOG.warn(
                        "Fairshelf does not have all its menu entries in the admin yet: the platform's roles are missing, or"
                                + " fairshelf.schema is not auto. It is looked at again at the next start.");
            }
        } catch (SQLException | RuntimeException | LinkageError e) {
            LOG.error(
                    "Fairshelf's menu entries and permissions could not be made; the admin runs without them until its next"
                            + " start.",
                    e);
        }
    }

    private boolean present(long section) throws SQLException {
        try (Connection connection = source.get().getConnection()) {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT COUNT(*) FROM BLC_ADMIN_SECTION WHERE ADMIN_SECTION_ID = ?")) {
                statement.setLong(1, section);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getInt(1) > 0;
                }
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
