package org.fairshelf.broadleaf.recommend;

import java.time.Clock;
import java.util.List;
import org.fairshelf.broadleaf.shared.OwnJdbc;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Shop;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;

/** How many different shoppers there must be behind a pair of products before anything is shown of it (requirement X8), as one setting. */
public final class SmallestGroup {

    /** Unless it was changed. */
    public static final int DEFAULT = 5;

    /** Never fewer. */
    public static final int LEAST = 3;

    /** More would leave a small shop without rows. */
    public static final int MOST = 50;

    private static final String KEY = "smallest-group";

    private final OwnJdbc jdbc;
    private final Trail trail;
    private final Clock clock;
    private final long shop;

    /** Reads nothing yet. */
    public SmallestGroup(OwnJdbc jdbc, Trail trail, Clock clock, Settings settings) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
        this.shop = Shop.id(settings);
    }

    /**
     * The size as it is stored. A value that somebody wrote into the table by hand counts only as far as it is allowed.
     *
     * @throws IllegalStateException if it cannot be read
     */
    public int read() {
        List<String> stored = jdbc.with(statements -> statements.queryForList(
                "SELECT SETTING_VALUE FROM FS_SETTING WHERE SHOP_ID = ? AND SETTING_KEY = ?", String.class, shop, KEY));
        try {
            int size =
                    stored.isEmpty() ? DEFAULT : Integer.parseInt(stored.get(0).trim());
            return Math.max(LEAST, Math.min(MOST, size));
        } catch (NumberFormatException e) {
            return DEFAULT;
        }
    }

    /**
     * Stores another size, together with its line in the trail.
     *
     * @throws IllegalArgumentException if it is out of range, or actor or reason do not fit into the trail
     * @throws IllegalStateException if it cannot be stored; nothing is changed then
     */
    public void change(int size, String actor, String reason) {
        if (size < LEAST || size > MOST) {
            throw new IllegalArgumentException("The smallest group is from " + LEAST + " to " + MOST + ".");
        }
        jdbc.with(statements -> {
            int before = read();
            TrailEntry entry = TrailEntry.of(
                            clock.instant(), actor, "recommendations.smallest-group", "recommendations")
                    .changing(String.valueOf(before), String.valueOf(size));
            Object[] row = {String.valueOf(size), clock.millis(), actor, shop, KEY};
            int there = statements.update(
                    "UPDATE FS_SETTING SET SETTING_VALUE = ?, CHANGED_AT = ?, CHANGED_BY = ?"
                            + " WHERE SHOP_ID = ? AND SETTING_KEY = ?",
                    row);
            if (there == 0) {
                statements.update(
                        "INSERT INTO FS_SETTING (SETTING_VALUE, CHANGED_AT, CHANGED_BY, SHOP_ID, SETTING_KEY)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        row);
            }
            trail.record(reason.trim().isEmpty() ? entry : entry.because(reason));
            return size;
        });
    }
}
