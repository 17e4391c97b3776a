package org.fairshelf.capture;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/**
 * Where the events of subjects are kept. Each method says which pass it asks for. All throw an {@link IllegalStateException} if the storage
 * fails, and an {@link IllegalArgumentException} for a pass of another purpose.
 */
public interface EventStore {

    /** How many of a subject's events are kept: the most recent ones (decision 12 of the design). */
    int MOST = 2_000;

    /**
     * Adds an event and drops the subject's oldest beyond {@link #MOST}. Inside {@code ConsentBook.holding}. Asks for the purpose of the
     * event's type.
     *
     * @return false if an event of this key is there already
     */
    boolean add(Pass pass, Event event);

    /**
     * The newest events, newest first. Asks for {@link Purpose#RIGHTS}, which sees all, or for a purpose, which sees its own.
     *
     * @param most how many at most
     */
    List<Event> latest(Pass pass, int most);

    /**
     * The newest events of one type, newest first. Asks for the purpose of the type.
     *
     * @param most how many at most
     */
    List<Event> latest(Pass pass, Event.Type type, int most);

    /** How many there are. Asks for {@link Purpose#RIGHTS}. */
    long count(Pass pass);

    /** Deletes those of one purpose, or those of all for {@link Purpose#RIGHTS}. Asks for {@link Purpose#RIGHTS}. */
    long erase(Pass pass, Purpose purpose);

    /** Gives those of one purpose to another subject. Asks for {@link Purpose#RIGHTS} of the one who gives. */
    long move(Pass pass, SubjectId to, Purpose purpose);

    /**
     * Deletes events of a purpose that are older than an instant, or whose subject has no consent to it any more that holds at {@code now} or
     * is paused; at most {@code most} of them. Asks for {@link Purpose#RETENTION}.
     */
    long purge(Pass pass, Purpose purpose, Instant before, Instant now, int most);

    /** How many events there are at whose instant no consent held. Asks for {@link Purpose#AUDIT}. */
    long withoutConsent(Pass pass);

    /** When the oldest event of a purpose happened; empty if there is none. Asks for {@link Purpose#AUDIT}. */
    Optional<Instant> oldest(Pass pass, Purpose purpose);

    /** Those whose orders these are, as far as that is remembered. Needs a pass for {@link Purpose#RIGHTS}. */
    Set<SubjectId> whose(Pass pass, Collection<Long> orders);
}
