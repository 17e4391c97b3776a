package org.fairshelf.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Choosing;
import org.fairshelf.consent.ConsentBook;
import org.fairshelf.consent.Forgetting;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Restricting;
import org.fairshelf.consent.Shopper;
import org.fairshelf.consent.Wording;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.privacy.Verification;
import org.fairshelf.shared.SubjectId;

/** Does to the data of a person what was asked, as far as Fairshelf can do it, and looks whether it was done. */
public final class Fulfilment {

    private final ConsentBook book;
    private final Choosing choosing;
    private final Forgetting forgetting;
    private final Restricting restricting;
    private final Verification verification;

    /** Does nothing yet. */
    public Fulfilment(
            ConsentBook book,
            Choosing choosing,
            Forgetting forgetting,
            Restricting restricting,
            Verification verification) {
        this.book = book;
        this.choosing = choosing;
        this.forgetting = forgetting;
        this.restricting = restricting;
        this.verification = verification;
    }

    /**
     * Does it to all subjects that are the person, in the caller's transaction. Seeing, taking along and correcting is for people; there is
     * nothing to do here.
     *
     * @return what is left that should not be; empty if all is as asked
     * @throws IllegalStateException if it could not be stored
     */
    public List<String> of(RightsKind kind, Collection<SubjectId> person, Means means, Wording wording) {
        List<SubjectId> inOrder = new ArrayList<>(person);
        // In the same order for everybody, so that two cannot wait for each other.
        inOrder.sort((one, other) -> one.digits().compareTo(other.digits()));
        List<String> left = new ArrayList<>();
        for (SubjectId subject : inOrder) {
            switch (kind) {
                case ERASURE:
                    forgetting.forgetEverything(subject);
                    left.addAll(verification.left(subject));
                    break;
                case RESTRICTION:
                    restricting.restrict(subject);
                    break;
                case OBJECTION:
                    object(subject, means, wording);
                    break;
                default:
            }
        }
        return left;
    }

    private void object(SubjectId subject, Means means, Wording wording) {
        choosing.choose(
                Shopper.stranger().as(subject, book.read(subject)),
                Choice.of(Collections.singletonMap(Purpose.EMAIL, Answer.NO), means, wording));
    }
}
