package org.fairshelf.broadleaf.rights;

import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.rights.RightsLaw;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which law's clock holds, and how many links go out in a day, as the properties of the shop say. */
public final class LawOfShop {

    private static final Logger LOG = LoggerFactory.getLogger(LawOfShop.class);
    private static final int MAILS = 500;

    private LawOfShop() {}

    /** {@code fairshelf.law}; that of the EU unless set. */
    public static RightsLaw read(Settings settings) {
        String word = settings.text("fairshelf.law", RightsLaw.EU.word());
        return RightsLaw.of(word).orElseGet(() -> {
            LOG.error("fairshelf.law is '{}'; it must be eu, uk or california. The law of the EU is used.", word);
            return RightsLaw.EU;
        });
    }

    /** {@code fairshelf.requests.links}; 500 in a day unless set. */
    public static int links(Settings settings) {
        return (int) settings.number("fairshelf.requests.links", MAILS, 1, 100_000);
    }
}
