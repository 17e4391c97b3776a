package org.fairshelf.consent;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Where the consents of subjects are kept, each with the time it held. The gate's own memory: it is read to decide, and changed only by what
 * shoppers choose. All methods throw an {@link IllegalStateException} if the storage fails.
 */
public interface ConsentBook {

    /** The consents as they are now; none for a subject that is not known. */
    Consents read(SubjectId subject);

    /**
     * Does work while nobody else can change the consents of the subject or work with it, in one transaction: what the work changes here, in
     * the ledger and in other stores is kept together or not at all. The consents it is given are those that hold at that moment.
     */
    <T> T holding(SubjectId subject, Function<Consents, T> work);

    /**
     * Ends the present state on the purpose, at the beginning of the next, and begins that. Inside {@link #holding}.
     *
     * @param contact how to reach somebody who has no account, encrypted where it is stored; {@code null} for nothing
     */
    void change(SubjectId subject, Consent next, @Nullable String contact);

    /**
     * Gives the history of one purpose to another subject that is the same person; what held until now ends at that instant, and the other's
     * own state stays. Inside {@link #holding} of both.
     */
    void move(SubjectId from, SubjectId to, Purpose purpose, Instant at);

    /**
     * From now on the data of the subject is kept but not used, since that instant; {@code null} lets it be used again. Inside {@link #holding}.
     */
    void restrict(SubjectId subject, @Nullable Instant since);

    /**
     * Of how many subjects a consent stands: agreed to, be it paused, not taken back and not past its time. Every purpose that is asked for
     * has a number. Needs a pass for {@link Purpose#AUDIT}, at whose time it is counted.
     */
    Map<Purpose, Long> standing(Pass pass);
}
