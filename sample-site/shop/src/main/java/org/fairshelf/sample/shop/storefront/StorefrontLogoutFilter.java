package org.fairshelf.sample.shop.storefront;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/**
 * Signing out changes something, so a link or a picture on another site must not be able to do it. Asks for the method
 * itself, because the filter can be given a matcher only since Spring Security 3.2.
 */
final class StorefrontLogoutFilter extends LogoutFilter {
    StorefrontLogoutFilter() {
        super("/", new SecurityContextLogoutHandler());
    }

    @Override
    protected boolean requiresLogout(HttpServletRequest request, HttpServletResponse response) {
        return "POST".equals(request.getMethod()) && "/logout".equals(request.getServletPath());
    }
}
