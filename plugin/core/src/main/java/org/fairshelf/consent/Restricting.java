package org.fairshelf.consent;

import java.time.Clock;
import org.fairshelf.shared.SubjectId;

/**
 * Keeps the data of a person but uses it for nothing (GDPR Art. 18), until the person lifts it: the {@link Gate} refuses every purpose that needs
 * consent. What was agreed to stays as it is, and its time runs on.
 */
public final class Restricting {

    private final ConsentBook book;
    private final Clock clock;

    /** Restricts nobody yet. */
    public Restricting(ConsentBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * From now on nothing is used. Does nothing if it is so already.
     *
     * @throws IllegalStateException if it could not be stored
     */
    public void restrict(SubjectId subject) {
        book.holding(subject, consents -> {
            if (!consents.restrictedSince().isPresent()) {
                book.restrict(subject, clock.instant());
            }
            return true;
        });
    }

    /**
     * From now on what was agreed to may be used again.
     *
     * @throws IllegalStateException if it could not be stored
     */
    public void lift(SubjectId subject) {
        book.holding(subject, consents -> {
            book.restrict(subject, null);
            return true;
        });
    }
}
