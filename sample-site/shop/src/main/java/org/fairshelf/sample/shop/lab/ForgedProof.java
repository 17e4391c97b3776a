package org.fairshelf.sample.shop.lab;

import java.util.Collections;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row of the ledger tells another time than it did: a millisecond is enough for its chain to break. */
final class ForgedProof extends LabSwitch {
    private static final String WHOLE = "whole";

    private final JdbcTemplate jdbc;
    private final LabRow row;
    private final FairshelfParts fairshelf;

    /** Keeps in the row which row of the ledger was changed. */
    ForgedProof(DataSource dataSource, LabRow row, FairshelfParts fairshelf) {
        super("ledger", "break", "heal", Collections.singletonList("C2"));
        this.jdbc = new JdbcTemplate(dataSource);
        this.row = row;
        this.fairshelf = fairshelf;
    }

    @Override
    public boolean isBroken() {
        return !row.value().isEmpty() && !row.value().equals(WHOLE);
    }

    @Override
    synchronized void turn(boolean broken) {
        if (broken == isBroken()) {
            return;
        }
        if (broken) {
            Long first = first();
            if (first == null) {
                // Nobody has chosen anything yet: somebody of the lab's own says yes and no.
                fairshelf.choose();
                first = first();
            }
            move(String.valueOf(first), 1);
            row.store(String.valueOf(first));
        } else {
            move(row.value(), -1);
            row.store(WHOLE);
        }
    }

    private @Nullable Long first() {
        return jdbc.queryForObject("select min(ROW_NO) from FS_CONSENT_LEDGER where SHOP_ID = 1", Long.class);
    }

    private void move(String number, int millis) {
        jdbc.update(
                "update FS_CONSENT_LEDGER set ROW_AT = ROW_AT + ? where SHOP_ID = 1 and ROW_NO = ?",
                millis,
                Long.valueOf(number));
    }
}
