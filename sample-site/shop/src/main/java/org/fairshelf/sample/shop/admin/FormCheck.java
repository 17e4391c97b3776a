package org.fairshelf.sample.shop.admin;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.web.filter.AdminCsrfFilter;
import org.fairshelf.sample.shop.security.FormGuard;

/**
 * The platform's guard against forged forms. Whoever is not logged in any more it leads to the login; for all others it
 * throws when the form's token is not the session's, which is no fault of the server.
 */
final class FormCheck extends AdminCsrfFilter {
    private final FormGuard guard =
            new FormGuard(super::doFilter, (request, response) -> response.sendError(HttpServletResponse.SC_FORBIDDEN));

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        guard.doFilter(request, response, chain);
    }
}
