package org.fairshelf.broadleaf.shared;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;

/**
 * The platform's token in forms that change something. The platform's filter would answer a wrong one with an error 500 before any of our
 * code runs; {@link OwnTokenCheck} therefore keeps it away from our addresses.
 */
public final class FormToken {

    private final ExploitProtectionService protection;

    /** Compares with the token that the platform keeps in the session. */
    public FormToken(ExploitProtectionService protection) {
        this.protection = protection;
    }

    /** Whether the form comes from a page of this session. False if the token is missing, wrong, or of an earlier session. */
    public boolean isOfThisSession(HttpServletRequest request) {
        try {
            protection.compareToken(request.getParameter(protection.getCsrfTokenParameter()));
            return true;
        } catch (ServiceException mismatch) {
            return false;
        }
    }
}
