package org.fairshelf.automation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/**
 * Where mails wait and where it is remembered which were sent. Each method says which pass it asks for. All throw an
 * {@link IllegalStateException} if the storage fails, and an {@link IllegalArgumentException} for a pass of another purpose.
 */
public interface MailQueue {

    /**
     * Adds a mail. Inside {@code ConsentBook.holding}. Asks for {@link Purpose#EMAIL} of its subject.
     *
     * @return false if the subject has one of this series, in whatever state; nothing is changed then
     */
    boolean add(Pass pass, QueuedMail mail);

    /**
     * For whom there is a mail of the series to be sent, those first that wait longest. Asks for a pass to find work for
     * {@link Purpose#EMAIL}.
     *
     * @param most how many at most
     */
    List<SubjectId> due(Pass pass, Series series, Instant now, int most);

    /** The subject's mail of that series. Asks for {@link Purpose#EMAIL}. */
    Optional<QueuedMail> find(Pass pass, Series series);

    /**
     * Takes the next step, if nobody else has taken one since. Inside {@code ConsentBook.holding}. Asks for {@link Purpose#EMAIL} of its
     * subject.
     *
     * @return false if the mail does not stand as {@code from} any more; nothing is changed then
     */
    boolean step(Pass pass, QueuedMail from, QueuedMail to);

    /**
     * Ends what nobody will end: gives up what is too late, and calls unclear what has been handed over since before an instant. Asks for a
     * pass to find work for {@link Purpose#EMAIL}.
     *
     * @return how many
     */
    long close(Pass pass, Instant now, Instant handedOverBefore);

    /** All mails of a subject, newest first. Asks for {@link Purpose#RIGHTS}. */
    List<QueuedMail> of(Pass pass);

    /** Deletes those of a purpose: all for {@link Purpose#EMAIL}, none for others. Asks for {@link Purpose#RIGHTS}. */
    long erase(Pass pass, Purpose purpose);

    /**
     * Gives those of one purpose to another subject that is the same person. If both have one of a series, that which has gone further
     * stays: nobody gets it twice. Asks for {@link Purpose#RIGHTS} of the one who gives.
     */
    long move(Pass pass, SubjectId to, Purpose purpose);

    /**
     * Deletes mails that ended before an instant, and those whose subject allows no emails any more; at most {@code most} of them. Asks for
     * {@link Purpose#RETENTION}.
     */
    long purge(Pass pass, Instant before, Instant now, int most);

    /** How many there are of a series; of those that ended, only those that did since an instant. Asks for {@link Purpose#AUDIT}. */
    MailTally tally(Pass pass, Series series, Instant since);
}
