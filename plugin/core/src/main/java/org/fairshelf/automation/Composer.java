package org.fairshelf.automation;

import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Pass;
import org.jspecify.annotations.Nullable;

/** Writes mails. */
public interface Composer {

    /**
     * Writes a mail so far that it only has to be handed over. Inside the transaction in which the consent was read.
     *
     * @param pass the permission to write to the subject
     * @param consent what the permission rests on; the mail says so
     * @return {@code null} if there is no address any more
     * @throws IllegalStateException if it cannot be written now
     */
    @Nullable Letter compose(Pass pass, QueuedMail mail, Consent consent);
}
