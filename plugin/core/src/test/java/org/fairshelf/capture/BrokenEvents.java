package org.fairshelf.capture;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** A store whose database is down. */
final class BrokenEvents implements EventStore {

    @Override
    public boolean add(Pass pass, Event event) {
        throw down();
    }

    @Override
    public List<Event> latest(Pass pass, int most) {
        throw down();
    }

    @Override
    public List<Event> latest(Pass pass, Event.Type type, int most) {
        throw down();
    }

    @Override
    public long count(Pass pass) {
        throw down();
    }

    @Override
    public long erase(Pass pass, Purpose purpose) {
        throw down();
    }

    @Override
    public long move(Pass pass, SubjectId to, Purpose purpose) {
        throw down();
    }

    @Override
    public long purge(Pass pass, Purpose purpose, Instant before, Instant now, int most) {
        throw down();
    }

    @Override
    public long withoutConsent(Pass pass) {
        throw down();
    }

    @Override
    public Set<SubjectId> whose(Pass pass, Collection<Long> orders) {
        throw down();
    }

    @Override
    public Optional<Instant> oldest(Pass pass, Purpose purpose) {
        throw down();
    }

    private static IllegalStateException down() {
        return new IllegalStateException("The database is down.");
    }
}
