package org.fairshelf.broadleaf.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Zone;
import org.fairshelf.consent.Forgetting;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Refusals;
import org.fairshelf.consent.Shopper;
import org.fairshelf.privacy.Purpose;

/** Forgets at the wish of whoever sends a request: in the tables, in the session and in the browser. */
public final class Oblivion {

    private final Shoppers shoppers;
    private final Forgetting forgetting;
    private final Clock clock;
    private final ZoneId zone;

    /** Forgets nothing yet. */
    public Oblivion(Shoppers shoppers, Forgetting forgetting, Clock clock, Settings settings) {
        this.shoppers = shoppers;
        this.forgetting = forgetting;
        this.clock = clock;
        this.zone = Zone.of(settings);
    }

    /**
     * What was viewed is gone; the choice stays.
     *
     * @throws IllegalStateException if it could not be deleted; nothing is deleted then
     */
    public void forgetBrowsing(HttpServletRequest request) {
        Shopper shopper = shoppers.read(request);
        shopper.subject().ifPresent(subject -> forgetting.forget(subject, Purpose.BROWSING));
        Visit.of(request).memory().clear();
    }

    /**
     * Everything is gone. The browser remembers only that nothing is wanted, so that whoever has just asked to be forgotten is not asked
     * again for six months (requirement F16).
     *
     * @throws IllegalStateException if it could not be deleted; nothing is deleted then
     */
    public void forgetEverything(HttpServletRequest request, HttpServletResponse response) {
        Shopper shopper = shoppers.read(request);
        shopper.subject().ifPresent(forgetting::forgetEverything);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        Refusals all = shopper.refusals();
        for (Purpose purpose : Purpose.asked()) {
            all = all.with(purpose, Notices.CURRENT, today);
        }
        Cookies.forgetSubject(request, response);
        Cookies.refused(all, request, response);
        Visit.of(request).forget();
        Shoppers.changed(request);
    }
}
