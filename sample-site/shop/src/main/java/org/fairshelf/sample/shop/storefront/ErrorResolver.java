package org.fairshelf.sample.shop.storefront;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What a controller throws becomes a page: not found, or our fault. */
@Component("shopErrorResolver")
final class ErrorResolver implements HandlerExceptionResolver, Ordered {
    private static final Log LOG = LogFactory.getLog(ErrorResolver.class);

    private final ErrorPages pages;

    @Autowired
    ErrorResolver(ErrorPages pages) {
        this.pages = pages;
    }

    /** The shop's own exceptions only; those of others that name their status are left to Spring. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (thrown instanceof NotFound || thrown instanceof ServletRequestBindingException) {
            return pages.page(HttpServletResponse.SC_NOT_FOUND, "missing", request, response);
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException) {
            return pages.page(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "missing", request, response);
        }
        if (AnnotationUtils.findAnnotation(thrown.getClass(), ResponseStatus.class) != null) {
            return null;
        }
        LOG.error(request.getMethod() + " " + request.getRequestURI() + " failed", thrown);
        return pages.page(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "broken", request, response);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
