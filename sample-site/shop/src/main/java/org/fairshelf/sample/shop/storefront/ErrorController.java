package org.fairshelf.sample.shop.storefront;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where filters and the container send a request that failed before or after the controllers. */
@Controller("shopErrorController")
@RequestMapping("/error")
class ErrorController {
    private final ErrorPages pages;

    @Autowired
    ErrorController(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/404")
    ModelAndView missing(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(HttpServletResponse.SC_NOT_FOUND, "missing", request, response);
    }

    @RequestMapping("/403")
    ModelAndView forbidden(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(HttpServletResponse.SC_FORBIDDEN, "forbidden", request, response);
    }

    @RequestMapping("/expired")
    ModelAndView expired(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(HttpServletResponse.SC_FORBIDDEN, "expired", request, response);
    }

    @RequestMapping("/500")
    ModelAndView broken(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "broken", request, response);
    }
}
