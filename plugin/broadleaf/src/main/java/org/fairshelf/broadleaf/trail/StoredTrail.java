package org.fairshelf.broadleaf.trail;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.fairshelf.broadleaf.shared.OwnPersistence;
import org.fairshelf.broadleaf.shared.OwnTransactions;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;

/** The trail in {@code FS_TRAIL}: added to by plain JDBC, listed through the persistence unit {@code fsPU}. */
public final class StoredTrail implements Trail {

    private static final int MOST = 1000;

    private final OwnTransactions transactions;
    private final OwnPersistence persistence;
    private final long shop;

    /** Reads and writes nothing yet. */
    public StoredTrail(OwnTransactions transactions, OwnPersistence persistence, Settings settings) {
        this.transactions = transactions;
        this.persistence = persistence;
        this.shop = Shop.id(settings);
    }

    @Override
    public void record(TrailEntry entry) {
        try {
            transactions.run(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO FS_TRAIL (SHOP_ID, RECORDED_AT, ACTOR, ACTION_NAME, TARGET_NAME,"
                                + " VALUE_BEFORE, VALUE_AFTER, REASON) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                    insert.setLong(1, shop);
                    insert.setLong(2, entry.at().toEpochMilli());
                    insert.setString(3, entry.actor());
                    insert.setString(4, entry.action());
                    insert.setString(5, entry.target());
                    set(insert, 6, entry.before());
                    set(insert, 7, entry.after());
                    set(insert, 8, entry.reason());
                    insert.executeUpdate();
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("The trail could not record: " + entry, e);
        }
    }

    @Override
    public List<TrailEntry> latest(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("The trail lists 1 to " + MOST + " entries, not " + most + ".");
        }
        try {
            return persistence.read(entities -> latest(entities, most));
        } catch (RuntimeException e) {
            throw new IllegalStateException("The trail cannot be read.", e);
        }
    }

    private List<TrailEntry> latest(EntityManager entities, int most) {
        List<TrailEntry> entries = new ArrayList<>();
        for (TrailRow row : entities.createQuery(
                        "SELECT row FROM FsTrailRow row WHERE row.shop = :shop"
                                + " ORDER BY row.recordedAt DESC, row.id DESC",
                        TrailRow.class)
                .setParameter("shop", shop)
                .setMaxResults(most)
                .getResultList()) {
            entries.add(row.entry());
        }
        return entries;
    }

    private static void set(PreparedStatement statement, int index, Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            statement.setString(index, value.get());
        } else {
            statement.setNull(index, Types.VARCHAR);
        }
    }
}
