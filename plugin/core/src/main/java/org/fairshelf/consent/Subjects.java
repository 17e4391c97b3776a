package org.fairshelf.consent;

import java.util.Map;
import java.util.Optional;
import org.fairshelf.shared.SubjectId;

/** Who is a subject, and how one is recognised. All methods throw an {@link IllegalStateException} if the storage fails. */
public interface Subjects {

    /** A new one, with a key of its own. */
    SubjectId create();

    /**
     * All there are, each with a number that grows whenever its consents or what is stored about it may have changed. It says nothing about
     * them: whoever reads on goes through the gate for each.
     */
    Map<SubjectId, Long> everybody();

    /** The subject that a browser's secret belongs to; empty if none. */
    Optional<SubjectId> ofBrowser(String secret);

    /** The subject that a customer's account belongs to; empty if none. */
    Optional<SubjectId> ofCustomer(long customer);

    /** From now on the browser with this secret is recognised as the subject; an earlier secret of it no longer is. */
    void remember(SubjectId subject, String secret);

    /**
     * From now on the account belongs to the subject, and no browser is recognised as it without signing in: others may use that browser, too.
     * Does nothing if it belongs to it already.
     */
    void link(SubjectId subject, long customer);

    /**
     * Two subjects are the same person: what is proved about the one is from now on proved about the other, its consents become history, and
     * itself is gone. Inside {@link ConsentBook#holding} of both.
     */
    void absorb(SubjectId gone, SubjectId by);

    /**
     * Removes the subject, what recognises it, its consents, and its key, so that what the ledger holds about it can never be read again.
     *
     * @return how many rows
     */
    long erase(SubjectId subject);
}
