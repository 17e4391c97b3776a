package org.fairshelf.sample.shop.admin;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.web.filter.AdminCsrfFilter;

/**
 * The platform's guard against forged forms. Whoever is not logged in any more it leads to the login; for all others it
 * throws when the form's token is not the session's, which is no fault of the server.
 */
final class FormCheck extends AdminCsrfFilter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean[] passed = {false};
        try {
            super.doFilter(request, response, (passedRequest, passedResponse) -> {
                passed[0] = true;
                chain.doFilter(passedRequest, passedResponse);
            });
        } catch (ServletException e) {
            if (passed[0]) {
                throw e;
            }
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
