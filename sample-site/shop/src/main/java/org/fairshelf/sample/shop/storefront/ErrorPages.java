package org.fairshelf.sample.shop.storefront;

import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages for what goes wrong, in the shop's own design. */
@Component("shopErrorPages")
final class ErrorPages {
    private final FrameMaker frames;
    private final Words words;

    @Autowired
    ErrorPages(FrameMaker frames, Words words) {
        this.frames = frames;
        this.words = words;
    }

    /** A page that says it, with that status; {@code what} is the prefix of its texts. */
    ModelAndView page(int status, String what, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        Map<String, Object> model = new HashMap<>();
        model.put("what", what);
        model.put("pageTitle", words.text("error." + what + ".title"));
        frames.addTo(model, request);
        return new ModelAndView("error", model);
    }
}
