package org.fairshelf.broadleaf.shared;

import java.time.Clock;
import org.fairshelf.shared.MainSwitch;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;

/** A switch in memory. */
public final class InMemoryMainSwitch implements MainSwitch {

    private final Trail trail;
    private final Clock clock;
    private boolean on;

    public InMemoryMainSwitch(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public void turn(boolean turned, String actor, String reason) {
        TrailEntry entry = TrailEntry.of(clock.instant(), actor, turned ? "switch.on" : "switch.off", "main-switch")
                .changing(on ? "on" : "off", turned ? "on" : "off");
        trail.record(reason.trim().isEmpty() ? entry : entry.because(reason));
        on = turned;
    }
}
