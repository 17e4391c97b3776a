package org.fairshelf.sample.shop.storefront;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/** Answers every address nobody else answers. */
@Component("shopNotFoundController")
final class NotFoundController implements Controller {
    private final ErrorPages pages;

    @Autowired
    NotFoundController(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(HttpServletResponse.SC_NOT_FOUND, "missing", request, response);
    }
}
