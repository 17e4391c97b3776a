package org.fairshelf.sample.shop.admin;

import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says "not found" to addresses of a product, an order and so on that does not exist (any more). The platform says so in
 * the words of its exceptions only; every other exception is left to it.
 */
final class UnknownRows implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownRows.class);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map ? ((Map<?, ?>) variables).get("id") : null;
        if (id == null || !request.getMethod().equals("GET") || !isAbout(id.toString(), fault)) {
            return null;
        }
        try {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer any more", gone);
        }
        return new ModelAndView();
    }

    private static boolean isAbout(String id, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            boolean none = cause instanceof IllegalArgumentException && said.equals("Entity not found");
            boolean noNumber = cause instanceof NumberFormatException && said.contains('"' + id + '"');
            if (none || noNumber) {
                return true;
            }
        }
        return false;
    }
}
