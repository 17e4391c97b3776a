package org.fairshelf.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Pass;
import org.jspecify.annotations.Nullable;

/**
 * Reminds the shop of requests that are due: a week before the day and a day before it, once each. What is remembered first is sent then, so that
 * of several nodes one reminds.
 */
public final class Reminding {

    private static final int WEEK = 7;
    private static final int MOST = 1_000;

    private final RequestStore store;
    private final Gate gate;
    private final RightsLaw law;
    private final Clock clock;
    private final ZoneId zone;

    /** Reminds of nothing yet. */
    public Reminding(RequestStore store, Gate gate, RightsLaw law, Clock clock, ZoneId zone) {
        this.store = store;
        this.gate = gate;
        this.law = law;
        this.clock = clock;
        this.zone = zone;
    }

    /** One that is due. Immutable. */
    public static final class Due {
        private final RightsRequest request;
        private final LocalDate day;

        private Due(RightsRequest request, LocalDate day) {
            this.request = request;
            this.day = day;
        }

        public RightsRequest request() {
            return request;
        }

        public LocalDate day() {
            return day;
        }
    }

    /**
     * Those that the shop is to be reminded of now; they are not handed out again for the same reminder.
     *
     * @throws IllegalStateException if the storage fails
     */
    public List<Due> take() {
        Pass pass = gate.forRequests();
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Due> taken = new ArrayList<>();
        for (RightsRequest request : store.open(pass, MOST)) {
            LocalDate day = law.due(request, zone, now);
            Step.Deed deed = request.state() == RightsRequest.State.VERIFIED
                    ? reminder(ChronoUnit.DAYS.between(today, day))
                    : null;
            if (deed != null
                    && store.steps(pass, request.id()).stream().noneMatch(step -> isAtLeast(step.deed(), deed))
                    && store.change(pass, request, request.touched(), new Step(now, Step.ITSELF, deed, ""))) {
                taken.add(new Due(request, day));
            }
        }
        return taken;
    }

    private static Step.@Nullable Deed reminder(long daysLeft) {
        if (daysLeft > WEEK) {
            return null;
        }
        return daysLeft > 1 ? Step.Deed.REMINDED_WEEK : Step.Deed.REMINDED_DAY;
    }

    /** Whoever was reminded on the last day needs no reminder of the week before. */
    private static boolean isAtLeast(Step.Deed done, Step.Deed deed) {
        return done == deed || (deed == Step.Deed.REMINDED_WEEK && done == Step.Deed.REMINDED_DAY);
    }
}
