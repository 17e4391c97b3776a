package org.fairshelf.admin.today;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.rights.ShownFigures;
import org.fairshelf.admin.screen.Moment;
import org.fairshelf.admin.screen.ShopTime;
import org.fairshelf.broadleaf.hooks.HookPulse;
import org.fairshelf.broadleaf.hooks.HookReport;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.checklist.Checklist;
import org.fairshelf.rights.RightsFigures;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;

/**
 * Gathers what the page shows. This is the page people open when something is wrong, so it never fails itself: what cannot be
 * read becomes the sentence at its top.
 */
final class Today {

    private static final Logger LOG = LoggerFactory.getLogger(Today.class);
    private static final int MOST_HAPPENINGS = 20;

    private final SchemaState schema;
    private final MainSwitch mainSwitch;
    private final HookReport hooks;
    private final Trail trail;
    private final Checklist checklist;
    private final RightsFigures requests;
    private final MessageSource messages;
    private final ShopTime time;

    Today(
            SchemaState schema,
            MainSwitch mainSwitch,
            HookReport hooks,
            Trail trail,
            Checklist checklist,
            RightsFigures requests,
            MessageSource messages,
            ShopTime time) {
        this.schema = schema;
        this.mainSwitch = mainSwitch;
        this.hooks = hooks;
        this.trail = trail;
        this.checklist = checklist;
        this.requests = requests;
        this.messages = messages;
        this.time = time;
    }

    TodayPage pageFor(Visitor visitor, Locale locale) {
        if (!schema.ready()) {
            return broken(Standing.WITHOUT_TABLES, schema.problem());
        }
        try {
            boolean on = mainSwitch.isOn();
            List<HookPulse> pulses = hooks.today();
            return new TodayPage(
                    Standing.of(on, pulses),
                    null,
                    Promised.of(checklist.entries(), messages, locale),
                    new ShownFigures(requests.count()),
                    on,
                    pulses.stream().mapToLong(Connection::problems).sum(),
                    connections(on, pulses, locale),
                    happenings(locale),
                    visitor.mayChange());
        } catch (RuntimeException unreadable) {
            LOG.warn("The page Today cannot read what Fairshelf stored: {}", unreadable.toString());
            LOG.debug("The fault behind it", unreadable);
            return broken(Standing.UNREADABLE, Optional.empty());
        }
    }

    private static TodayPage broken(Standing standing, Optional<String> problem) {
        return new TodayPage(
                standing,
                problem.orElse(null),
                null,
                null,
                false,
                0,
                Collections.emptyList(),
                Collections.emptyList(),
                false);
    }

    private List<Connection> connections(boolean on, List<HookPulse> pulses, Locale locale) {
        List<Connection> connections = new ArrayList<>();
        for (HookPulse pulse : pulses) {
            Moment lastSeen = pulse.lastSeen().map(at -> time.show(at, locale)).orElse(null);
            connections.add(new Connection(pulse, on, lastSeen));
        }
        return connections;
    }

    private List<Happening> happenings(Locale locale) {
        List<Happening> happenings = new ArrayList<>();
        for (TrailEntry entry : trail.latest(MOST_HAPPENINGS)) {
            happenings.add(new Happening(entry, time.show(entry.at(), locale)));
        }
        return happenings;
    }
}
