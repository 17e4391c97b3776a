package org.fairshelf.broadleaf.automation;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.fairshelf.broadleaf.consent.Contacts;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Gate;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Shopper;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Atomically;
import org.fairshelf.shared.SubjectId;

/** The choice about emails of whoever has a link from one: seen and changed without login, and proved like any other choice. */
public final class LinkedChoice {

    private final Atomically atomically;
    private final ConsentBook book;
    private final Choosing choosing;
    private final Contacts contacts;
    private final Gate gate;
    private final Notices notices;

    /** Reads and writes nothing yet. */
    public LinkedChoice(
            Atomically atomically, ConsentBook book, Choosing choosing, Contacts contacts, Gate gate, Notices notices) {
        this.atomically = atomically;
        this.book = book;
        this.choosing = choosing;
        this.contacts = contacts;
        this.gate = gate;
        this.notices = notices;
    }

    /** Where the person stands on emails; empty for nobody: the person was forgotten. */
    Optional<Consent> of(MailLinks.Opened link) {
        return atomically.in(() -> contacts.referred(link.reference)
                .flatMap(subject -> book.read(subject).on(Purpose.EMAIL)));
    }

    /** Whether emails can be allowed again: there must be an address. */
    boolean canAllow(MailLinks.Opened link) {
        return link.contact != null
                || atomically.in(() -> contacts.referred(link.reference)
                        .flatMap(subject -> contacts.customer(gate.forRights(subject)))
                        .isPresent());
    }

    /** No more emails. Does nothing for somebody who gets none, however often it is asked. */
    void stop(MailLinks.Opened link, Locale locale) {
        choose(link, Answer.NO, locale);
    }

    /** Emails again. Does nothing for nobody. */
    void allow(MailLinks.Opened link, Locale locale) {
        choose(link, Answer.YES, locale);
    }

    private void choose(MailLinks.Opened link, Answer answer, Locale locale) {
        atomically.in(() -> {
            SubjectId subject = contacts.referred(link.reference).orElse(null);
            if (subject == null || !book.read(subject).on(Purpose.EMAIL).isPresent()) {
                return false;
            }
            boolean customer = contacts.customer(gate.forRights(subject)).isPresent();
            Choice choice = Choice.of(
                    Collections.singletonMap(Purpose.EMAIL, answer),
                    Means.MAIL,
                    notices.current(locale).wording());
            choosing.choose(
                    Shopper.stranger().as(subject, book.read(subject)),
                    customer || link.contact == null ? choice : choice.reaching(link.contact));
            return true;
        });
    }
}
