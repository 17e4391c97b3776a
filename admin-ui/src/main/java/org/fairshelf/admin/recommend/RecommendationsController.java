package org.fairshelf.admin.recommend;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.admin.access.AdminAccess;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.AdminScreen;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.admin.screen.SwitchForm;
import org.fairshelf.broadleaf.recommend.SmallestGroup;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.shared.Switch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Shows <em>Recommendations</em>, turns them on and off, and changes the smallest group. */
@Controller
final class RecommendationsController {

    static final String URL = "/fairshelf/recommendations";

    private final AdminAccess access;
    private final FormToken token;
    private final AdminScreen screen;
    private final Recommendations recommendations;
    private final TestShoppers shoppers;
    private final Switch onOff;
    private final SmallestGroup smallestGroup;

    RecommendationsController(
            AdminAccess access,
            FormToken token,
            AdminScreen screen,
            Recommendations recommendations,
            TestShoppers shoppers,
            Switch onOff,
            SmallestGroup smallestGroup) {
        this.access = access;
        this.token = token;
        this.screen = screen;
        this.recommendations = recommendations;
        this.shoppers = shoppers;
        this.onOff = onOff;
        this.smallestGroup = smallestGroup;
    }

    @RequestMapping(value = URL, method = RequestMethod.GET)
    String show(HttpServletRequest request, Model model, HttpServletResponse response) {
        return page(access.viewer(), request, model, response);
    }

    @RequestMapping(value = URL + "/switch", method = RequestMethod.POST)
    Object turn(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        Visitor visitor = changer(request);
        SwitchForm form = SwitchForm.of(request.getParameter("to"), request.getParameter("reason"));
        if (!form.reasonFits()) {
            model.addAttribute("reasonLength", form.reason().length());
            model.addAttribute("reason", form.reason());
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(visitor, request, model, response);
        }
        next.addFlashAttribute("notice", form.turn(onOff, visitor.login()));
        return seePage();
    }

    @RequestMapping(value = URL + "/smallest-group", method = RequestMethod.POST)
    Object group(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        Visitor visitor = changer(request);
        String sent = request.getParameter("size");
        String reason = SwitchForm.reason(request.getParameter("reason"));
        Integer size = size(sent);
        if (size == null || reason.length() > SwitchForm.REASON_LIMIT) {
            model.addAttribute("size", sent == null ? "" : sent.substring(0, Math.min(20, sent.length())));
            model.addAttribute("sizeFault", size == null);
            model.addAttribute("groupReason", reason);
            model.addAttribute("groupReasonLength", reason.length() > SwitchForm.REASON_LIMIT ? reason.length() : null);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(visitor, request, model, response);
        }
        try {
            boolean same = smallestGroup.read() == size;
            if (!same) {
                smallestGroup.change(size, visitor.login(), reason);
            }
            next.addFlashAttribute("notice", same ? "unchanged.group" : "group");
        } catch (IllegalStateException notStored) {
            throw new Refusal(Refusal.Reason.NOT_STORED, notStored);
        }
        return seePage();
    }

    /** The address of a form stays in the browser when something was wrong in it; whoever opens it again sees the page. */
    @RequestMapping(
            value = {URL + "/switch", URL + "/smallest-group"},
            method = RequestMethod.GET)
    RedirectView afterLogin() {
        access.viewer();
        return seePage();
    }

    private Visitor changer(HttpServletRequest request) {
        Visitor visitor = access.changer();
        if (!token.isOfThisSession(request)) {
            throw new Refusal(Refusal.Reason.STALE_FORM);
        }
        return visitor;
    }

    private String page(Visitor visitor, HttpServletRequest request, Model model, HttpServletResponse response) {
        try {
            TestShopper shopper = shoppers.of(request.getParameterValues("looked"), request.getParameter("q"));
            model.addAttribute("page", recommendations.pageFor(visitor, shopper));
        } catch (IllegalStateException unreadable) {
            throw new Refusal(Refusal.Reason.NOT_STORED, unreadable);
        }
        return screen.show(URL, "recommendations", model, response);
    }

    /** {@code null} for what is no size. */
    private static @Nullable Integer size(@Nullable String text) {
        if (text == null || !text.trim().matches("\\d{1,3}")) {
            return null;
        }
        int size = Integer.parseInt(text.trim());
        return size < SmallestGroup.LEAST || size > SmallestGroup.MOST ? null : size;
    }

    private static RedirectView seePage() {
        return AdminScreen.seeOther(URL);
    }
}
