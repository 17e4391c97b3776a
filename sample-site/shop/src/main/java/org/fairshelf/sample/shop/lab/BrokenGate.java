package org.fairshelf.sample.shop.lab;

import java.util.Collections;

/** Whether Fairshelf takes every consent as given. The admin's automatic checks have to see it, too, so it is kept in the database. */
final class BrokenGate extends LabSwitch {
    private static final String BROKEN = "broken";

    private final LabRow row;

    BrokenGate(LabRow row) {
        super("gate", "break", "heal", Collections.singletonList("C8"));
        this.row = row;
    }

    @Override
    public boolean isBroken() {
        return row.value().equals(BROKEN);
    }

    @Override
    void turn(boolean broken) {
        row.store(broken ? BROKEN : "whole");
    }
}
