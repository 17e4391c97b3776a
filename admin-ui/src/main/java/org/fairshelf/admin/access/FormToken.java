package org.fairshelf.admin.access;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.fairshelf.admin.screen.Refusal;

/**
 * Checks the platform's token in forms that change something. The platform's filter would answer a wrong token with an error
 * 500 before any of our code runs; {@link OwnTokenCheck} therefore keeps it away from our addresses.
 */
public final class FormToken {

    private final ExploitProtectionService protection;

    /** Compares with the token that the platform keeps in the session. */
    public FormToken(ExploitProtectionService protection) {
        this.protection = protection;
    }

    /**
     * Does nothing if the form comes from a page of this session.
     *
     * @throws Refusal if the token is missing, wrong, or of an earlier session
     */
    public void check(HttpServletRequest request) {
        try {
            protection.compareToken(request.getParameter(protection.getCsrfTokenParameter()));
        } catch (ServiceException mismatch) {
            throw new Refusal(Refusal.Reason.STALE_FORM, mismatch);
        }
    }
}
