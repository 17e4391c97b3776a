package org.fairshelf.broadleaf.shared;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time zone of the shop, for what people count in days and months. */
public final class Zone {

    private static final Logger LOG = LoggerFactory.getLogger(Zone.class);

    private Zone() {}

    /** {@code fairshelf.zone}; the server's own unless set to one that exists. */
    public static ZoneId of(Settings settings) {
        String name = settings.text("fairshelf.zone", "");
        if (!name.isEmpty()) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                LOG.error(
                        "fairshelf.zone is '{}', not a time zone such as Europe/Berlin; using the server's own.", name);
            }
        }
        return ZoneId.systemDefault();
    }
}
