package org.fairshelf.admin.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.ShopTime;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.consent.Gate;
import org.fairshelf.rights.Details;
import org.fairshelf.rights.RequestStore;
import org.fairshelf.rights.RightsDesk;
import org.fairshelf.rights.RightsFigures;
import org.fairshelf.rights.RightsLaw;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.rights.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together what the pages about requests show. */
final class Requests {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final int MOST = 500;

    private final SchemaState schema;
    private final RequestStore store;
    private final Gate gate;
    private final RightsFigures figures;
    private final RightsDesk desk;
    private final RightsLaw law;
    private final ShopTime time;
    private final Clock clock;
    private final ZoneId zone;

    Requests(
            SchemaState schema,
            RequestStore store,
            Gate gate,
            RightsFigures figures,
            RightsDesk desk,
            RightsLaw law,
            ShopTime time,
            Clock clock,
            ZoneId zone) {
        this.schema = schema;
        this.store = store;
        this.gate = gate;
        this.figures = figures;
        this.desk = desk;
        this.law = law;
        this.time = time;
        this.clock = clock;
        this.zone = zone;
    }

    RequestsPage list(Visitor visitor, Locale locale) {
        if (!schema.ready()) {
            return RequestsPage.broken("without-tables", schema.problem().orElse(null));
        }
        try {
            List<ShownRequest> open = visitor.mayChange() ? open(locale) : Collections.emptyList();
            return new RequestsPage(new ShownFigures(figures.count()), open, law.word(), visitor.mayChange());
        } catch (RuntimeException unreadable) {
            LOG.warn("The page Requests cannot read what Fairshelf stored: {}", unreadable.toString());
            LOG.debug("The fault behind it", unreadable);
            return RequestsPage.broken("unreadable", null);
        }
    }

    private List<ShownRequest> open(Locale locale) {
        List<ShownRequest> open = new ArrayList<>();
        for (RightsRequest request : store.open(gate.forRequests(), MOST)) {
            open.add(shown(request, locale));
        }
        // Those that wait for their person are nobody's work yet.
        open.sort(Comparator.comparing(ShownRequest::isUnconfirmed).thenComparing(ShownRequest::day));
        return open;
    }

    RequestPage one(RightsRequest request, boolean looked, @Nullable Details details, Locale locale) {
        Instant now = clock.instant();
        List<ShownStep> steps = new ArrayList<>();
        for (Step step : desk.steps(request)) {
            steps.add(new ShownStep(step, time.show(step.at(), locale), looked));
        }
        boolean extendable = law.mayExtend(request, zone, now);
        return new RequestPage(
                shown(request, locale),
                steps,
                extendable,
                extendable ? time.show(law.dueIfExtended(request, zone, now), locale) : null,
                law.isPausing(),
                looked,
                details);
    }

    private ShownRequest shown(RightsRequest request, Locale locale) {
        Instant now = clock.instant();
        LocalDate day = law.due(request, zone, request.closedAt().orElse(now));
        return new ShownRequest(
                request,
                time.show(request.receivedAt(), locale),
                day,
                time.show(day, locale),
                now.atZone(zone).toLocalDate(),
                law.isOverdue(request, zone, now),
                law.confirmBy(request, zone)
                        .map(until -> time.show(until, locale))
                        .orElse(null));
    }
}
