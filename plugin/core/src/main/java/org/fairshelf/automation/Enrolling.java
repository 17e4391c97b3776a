package org.fairshelf.automation;

import java.time.Clock;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Place;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.shared.Switch;

/** Puts a mail into the queue for somebody who allows emails: once for each series, however often its cause is told (requirement S9). */
public final class Enrolling {

    private final ConsentBook book;
    private final Gate gate;
    private final MailQueue queue;
    private final Switch seriesSwitch;
    private final Pace pace;
    private final Clock clock;

    /** Queues nothing yet. */
    public Enrolling(ConsentBook book, Gate gate, MailQueue queue, Switch seriesSwitch, Pace pace, Clock clock) {
        this.book = book;
        this.gate = gate;
        this.queue = queue;
        this.seriesSwitch = seriesSwitch;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Queues the mail, if the subject allows emails and the series is on.
     *
     * @param language an IETF language tag
     * @return whether it was queued now
     * @throws IllegalStateException if the storage fails; nothing is queued then
     */
    public boolean enrol(SubjectId subject, Series series, Cause cause, String language) {
        if (!seriesSwitch.isOn()) {
            return false;
        }
        return book.holding(subject, consents -> gate.enter(subject, consents, Purpose.EMAIL, Place.MAIL)
                .map(pass ->
                        queue.add(pass, QueuedMail.queued(subject, series, cause, language, clock.instant(), pace)))
                .orElse(false));
    }
}
