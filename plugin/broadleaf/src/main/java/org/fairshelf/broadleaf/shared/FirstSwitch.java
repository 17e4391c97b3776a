package org.fairshelf.broadleaf.shared;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the main switch stands before anybody has turned it: off, unless {@code fairshelf.switch.first=on}. It writes at most once in
 * the life of a database; from then on the people of the shop decide.
 */
public final class FirstSwitch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSwitch.class);

    private final StoredSwitch mainSwitch;
    private final boolean on;

    /** Writes nothing yet. */
    public FirstSwitch(StoredSwitch mainSwitch, Settings settings) {
        this.mainSwitch = mainSwitch;
        this.on = "on".equalsIgnoreCase(settings.text("fairshelf.switch.first", "off"));
    }

    @Override
    public void run() {
        if (!on) {
            return;
        }
        try {
            mainSwitch.turnOnFirst("setup", "fairshelf.switch.first=on");
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Fairshelf could not be turned on as fairshelf.switch.first asks; it stays off.", e);
        }
    }
}
