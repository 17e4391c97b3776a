package org.fairshelf.admin.screen;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Renders a {@link Refusal} as a page inside the admin; leaves every other exception to the platform. */
final class RefusalPage implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalPage.class);

    private final AdminScreen screen;

    RefusalPage(AdminScreen screen) {
        this.screen = screen;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!(fault instanceof Refusal)) {
            return null;
        }
        Refusal.Reason reason = ((Refusal) fault).reason();
        if (reason == Refusal.Reason.NOT_STORED) {
            LOG.warn("A change made in the admin could not be stored; nothing was changed.", fault.getCause());
        }
        response.setStatus(reason.status().value());
        ExtendedModelMap model = new ExtendedModelMap();
        model.addAttribute("refusal", reason.word());
        // Without the permission, a link to our own page would only lead back here.
        model.addAttribute("wayBack", reason != Refusal.Reason.NO_PERMISSION);
        String view = screen.show("/fairshelf", "refusal", model, response);
        return new ModelAndView(view, model);
    }
}
