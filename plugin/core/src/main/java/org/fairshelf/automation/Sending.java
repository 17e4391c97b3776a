package org.fairshelf.automation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Pass;
import org.fairshelf.consent.Place;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.fairshelf.shared.Switch;
import org.jspecify.annotations.Nullable;

/**
 * Sends the mails of a series that are due (requirement X12). For each, one transaction reads the consent while the subject is held still,
 * reads the switches, writes the mail and marks it as being sent. Only when that is committed is it handed to the mail server, and a second
 * transaction stores what became of it.
 *
 * <p>Whatever breaks, and wherever: a shopper gets the mail once or not at all, never twice. A mail that was being handed over when its node
 * died stays marked, and after a while is called unclear; it is not tried again, because it may have been sent.
 */
public final class Sending {

    /** Longer than any mail server is waited for. */
    static final Duration HANDOVER = Duration.ofMinutes(15);

    private static final int BATCH = 50;

    private final Series series;
    private final ConsentBook book;
    private final Gate gate;
    private final MailQueue queue;
    private final Switch mainSwitch;
    private final Switch seriesSwitch;
    private final Composer composer;
    private final Pace pace;
    private final Clock clock;

    /** Sends nothing yet. */
    public Sending(
            Series series,
            ConsentBook book,
            Gate gate,
            MailQueue queue,
            Switch mainSwitch,
            Switch seriesSwitch,
            Composer composer,
            Pace pace,
            Clock clock) {
        this.series = series;
        this.book = book;
        this.gate = gate;
        this.queue = queue;
        this.mainSwitch = mainSwitch;
        this.seriesSwitch = seriesSwitch;
        this.composer = composer;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Sends what is due, a batch at most. May run on several nodes at once.
     *
     * @return how many the mail server has taken
     * @throws IllegalStateException if the storage fails; what was not sent is tried again with the next call
     */
    public int run() {
        if (!mainSwitch.isOn()) {
            return 0;
        }
        Instant now = clock.instant();
        Pass work = gate.forWork(Purpose.EMAIL);
        queue.close(work, now, now.minus(HANDOVER));
        if (!seriesSwitch.isOn()) {
            return 0;
        }
        int taken = 0;
        List<SubjectId> due = queue.due(work, series, now, BATCH);
        for (SubjectId subject : due) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            taken += send(subject) ? 1 : 0;
        }
        return taken;
    }

    private boolean send(SubjectId subject) {
        Claimed claimed;
        try {
            claimed = claim(subject);
        } catch (Unwritten e) {
            // Its template or its address could not be read: that must not keep the others from being sent.
            postpone(subject);
            return false;
        }
        if (claimed == null) {
            return false;
        }
        Handover end = hand(claimed.letter);
        settle(claimed.mail, end);
        return end == Handover.TAKEN;
    }

    private static Handover hand(Letter letter) {
        try {
            return letter.hand();
        } catch (RuntimeException broken) {
            return Handover.UNCLEAR;
        }
    }

    private @Nullable Claimed claim(SubjectId subject) {
        Optional<Claimed> claimed = book.holding(subject, consents -> {
            if (consents.restrictedSince().isPresent()) {
                // Kept, but not used: it neither goes out nor is deleted before its time.
                return Optional.empty();
            }
            Consent consent = consents.on(Purpose.EMAIL).orElse(null);
            Pass pass = gate.enter(subject, consents, Purpose.EMAIL, Place.MAIL).orElse(null);
            if (pass == null || consent == null) {
                queue.erase(gate.forRights(subject), Purpose.EMAIL);
                return Optional.empty();
            }
            if (!mainSwitch.isOn() || !seriesSwitch.isOn()) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            QueuedMail mail = queue.find(pass, series).orElse(null);
            if (mail == null || !mail.isDue(now)) {
                return Optional.empty();
            }
            Letter letter = compose(pass, mail, consent);
            QueuedMail next = letter == null ? mail.ended(QueuedMail.State.GIVEN_UP, now) : mail.sending(now);
            boolean mine = queue.step(pass, mail, next);
            return mine && letter != null ? Optional.of(new Claimed(next, letter)) : Optional.empty();
        });
        return claimed.orElse(null);
    }

    private @Nullable Letter compose(Pass pass, QueuedMail mail, Consent consent) {
        try {
            return composer.compose(pass, mail, consent);
        } catch (RuntimeException e) {
            throw new Unwritten(e);
        }
    }

    /** Surely not sent. */
    private void postpone(SubjectId subject) {
        Instant now = clock.instant();
        book.holding(subject, consents -> gate.enter(subject, consents, Purpose.EMAIL, Place.MAIL)
                .map(pass -> queue.find(pass, series)
                        .filter(mail -> mail.isDue(now))
                        .map(mail -> queue.step(pass, mail, mail.later(now, mail.attempts() + 1, pace)))
                        .orElse(false))
                .orElse(false));
    }

    /** If the consent was taken back meanwhile, the mail is gone from the queue, and there is nothing to store. */
    private void settle(QueuedMail mail, Handover end) {
        Instant now = clock.instant();
        QueuedMail next = after(mail, end, now);
        SubjectId subject = mail.subject();
        book.holding(subject, consents -> gate.enter(subject, consents, Purpose.EMAIL, Place.MAIL)
                .map(pass -> queue.step(pass, mail, next))
                .orElse(false));
    }

    private QueuedMail after(QueuedMail mail, Handover end, Instant now) {
        switch (end) {
            case TAKEN:
                return mail.ended(QueuedMail.State.SENT, now);
            case NOT_NOW:
                return mail.later(now, mail.attempts(), pace);
            case REFUSED:
                return mail.ended(QueuedMail.State.GIVEN_UP, now);
            default:
                return mail.ended(QueuedMail.State.UNCLEAR, now);
        }
    }

    /** A mail that is ours alone to hand over. */
    private static final class Claimed {
        private final QueuedMail mail;
        private final Letter letter;

        private Claimed(QueuedMail mail, Letter letter) {
            this.mail = mail;
            this.letter = letter;
        }
    }

    /** A mail that could not be written; carries the reason out of the transaction, which is taken back. */
    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unwritten(RuntimeException cause) {
            super(cause);
        }
    }
}
