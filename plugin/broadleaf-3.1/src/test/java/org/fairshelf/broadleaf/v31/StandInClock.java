package org.fairshelf.broadleaf.v31;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock of the shop's own, as the sample shop has one. */
public final class StandInClock extends Clock {

    static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return NOW;
    }
}
