package org.fairshelf.admin.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
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

    /** Each section of the menu with the changelog that makes its row. A new page adds a line; the first also makes what all need. */
    private static final Map<Integer, String> SECTIONS = sections();

    private static final Logger LOG = LoggerFactory.getLogger(AdminRows.class);

    private final ShopDataSource source;
    private final Changelogs changelogs;

    AdminRows(ShopDataSource source, Changelogs changelogs) {
        this.source = source;
        this.changelogs = changelogs;
    }

    private static Map<Integer, String> sections() {
        Map<Integer, String> sections = new LinkedHashMap<>();
        sections.put(-93001, "fairshelf/changelog/admin-security.xml");
        sections.put(-93004, "fairshelf/changelog/admin-security-emails.xml");
        return Collections.unmodifiableMap(sections);
    }

    /** Needs the platform's tables: Hibernate may make them in the same start. */
    void ensure() {
        try {
            boolean missing = false;
            for (Map.Entry<Integer, String> section : SECTIONS.entrySet()) {
                if (!present(section.getKey())) {
                    changelogs.run(section.getValue());
                    missing |= !present(section.getKey());
                }
            }
            if (missing) {
                LOG.warn("Fairshelf has not all its menu entries in the admin yet: the platform's roles are missing, or"
                        + " fairshelf.schema is not auto. It is looked at again at the next start.");
            }
        } catch (SQLException | RuntimeException | LinkageError e) {
            LOG.error(
                    "Fairshelf's menu entries and permissions could not be made; the admin runs without them until its"
                            + " next start.",
                    e);
        }
    }

    private boolean present(int section) throws SQLException {
        try (Connection connection = source.get().getConnection()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT COUNT(*) FROM BLC_ADMIN_SECTION WHERE ADMIN_SECTION_ID = " + section)) {
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
