package org.fairshelf.broadleaf.automation;

import java.time.Duration;
import org.fairshelf.automation.Pace;
import org.fairshelf.broadleaf.shared.Settings;

/** The pace that the shop's properties ask for. */
public final class PaceOfShop {

    private PaceOfShop() {}

    /** {@code fairshelf.mail.welcome.after}, at once unless set, and {@code fairshelf.mail.retry}, a minute unless set. */
    public static Pace of(Settings settings) {
        return new Pace(
                settings.duration("fairshelf.mail.welcome.after", Duration.ZERO),
                settings.duration("fairshelf.mail.retry", Duration.ofMinutes(1)));
    }
}
