package org.fairshelf.sample.shop.storefront;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/** Gives every page that is rendered its frame, the module's pages included. */
@Component("shopFrameInterceptor")
final class FrameInterceptor extends HandlerInterceptorAdapter {
    private final FrameMaker frames;

    @Autowired
    FrameInterceptor(FrameMaker frames) {
        this.frames = frames;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null) {
            return;
        }
        String view = page.getViewName();
        if (!view.startsWith("redirect:") && !view.startsWith("ajaxredirect:") && !view.startsWith("forward:")) {
            frames.addTo(page.getModel(), request);
        }
    }
}
