package org.fairshelf.admin.access;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.fairshelf.broadleaf.shared.FormToken;

/** The platform's token check, for tests. */
public final class FormTokens {

    private FormTokens() {}

    /** Accepts {@code good} in the field {@code csrfToken}, nothing else. */
    public static FormToken accepting(String good) {
        try {
            ExploitProtectionService protection = mock(ExploitProtectionService.class);
            when(protection.getCsrfTokenParameter()).thenReturn("csrfToken");
            doThrow(new ServiceException("mismatch")).when(protection).compareToken(any());
            doNothing().when(protection).compareToken(eq(good));
            return new FormToken(protection);
        } catch (ServiceException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
