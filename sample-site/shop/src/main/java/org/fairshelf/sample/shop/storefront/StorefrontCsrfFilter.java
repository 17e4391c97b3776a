package org.fairshelf.sample.shop.storefront;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.security.handler.CsrfFilter;
import org.fairshelf.sample.shop.security.FormGuard;

/**
 * The platform's guard against forged forms. It throws when a form's token is not the session's, which mostly means that
 * the page stood open for too long; the visitor gets a page that says so instead of a server error.
 */
final class StorefrontCsrfFilter extends CsrfFilter {
    private final FormGuard guard = new FormGuard(super::doFilter, (request, response) -> {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher("/error/expired").forward(request, response);
    });

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        guard.doFilter(request, response, chain);
    }
}
