package org.fairshelf.broadleaf.recommend;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Consents;
import org.fairshelf.consent.Pass;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;

/** A book that does something before it is read: wait, or fail. */
final class BookWithFaults implements ConsentBook {

    private final ConsentBook book;
    private final Consumer<SubjectId> beforeReading;

    BookWithFaults(ConsentBook book, Consumer<SubjectId> beforeReading) {
        this.book = book;
        this.beforeReading = beforeReading;
    }

    @Override
    public Consents read(SubjectId subject) {
        beforeReading.accept(subject);
        return book.read(subject);
    }

    @Override
    public <T> T holding(SubjectId subject, Function<Consents, T> work) {
        beforeReading.accept(subject);
        return book.holding(subject, work);
    }

    @Override
    public void change(SubjectId subject, Consent next, String contact) {
        book.change(subject, next, contact);
    }

    @Override
    public void move(SubjectId from, SubjectId to, Purpose purpose, Instant at) {
        book.move(from, to, purpose, at);
    }

    @Override
    public void restrict(SubjectId subject, Instant since) {
        book.restrict(subject, since);
    }

    @Override
    public Map<Purpose, Long> standing(Pass pass) {
        return book.standing(pass);
    }
}
