package org.fairshelf.sample.shop.admin;

import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/**
 * Says "not found" to addresses that name no section. The platform's pages take the first word of every address for a
 * section or for the class of an entity, and fail where it is neither.
 */
final class UnknownSections extends HandlerInterceptorAdapter {
    private final AdminNavigationService navigation;

    UnknownSections(AdminNavigationService navigation) {
        this.navigation = navigation;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object key = variables instanceof Map ? ((Map<?, ?>) variables).get("sectionKey") : null;
        if (key == null || isSection(key.toString())) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return false;
    }

    private boolean isSection(String key) {
        return navigation.findAdminSectionByURI("/" + key) != null
                || ClassUtils.isPresent(key, getClass().getClassLoader());
    }
}
