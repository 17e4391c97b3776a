package org.fairshelf.broadleaf.consent;

import java.util.Locale;
import org.fairshelf.shared.SubjectId;

/** Learns that somebody has just ticked the box at an email field, after that was stored. On a thread of ours; never throws. */
public interface EmailAllowed {

    /** With a registration. */
    void atRegistration(SubjectId subject, Locale locale);

    /**
     * With an order of somebody without an account.
     *
     * @param order the id of the order
     * @param address the email address that the order has
     */
    void atGuestsOrder(SubjectId subject, Locale locale, long order, String address);
}
