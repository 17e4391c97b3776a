package org.fairshelf.admin.today;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.admin.access.AdminAccess;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.AdminScreen;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.admin.screen.SwitchForm;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.shared.MainSwitch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Shows <em>Today</em> and turns the main switch. */
@Controller
final class TodayController {

    private static final String URL = "/fairshelf";
    private static final String SWITCH_URL = "/fairshelf/switch";

    private final AdminAccess access;
    private final FormToken token;
    private final AdminScreen screen;
    private final Today today;
    private final MainSwitch mainSwitch;

    TodayController(AdminAccess access, FormToken token, AdminScreen screen, Today today, MainSwitch mainSwitch) {
        this.access = access;
        this.token = token;
        this.screen = screen;
        this.today = today;
        this.mainSwitch = mainSwitch;
    }

    @RequestMapping(value = URL, method = RequestMethod.GET)
    String show(Locale locale, Model model, HttpServletResponse response) {
        model.addAttribute("page", today.pageFor(access.viewer(), locale));
        return screen.show(URL, "today", model, response);
    }

    @RequestMapping(value = SWITCH_URL, method = RequestMethod.POST)
    Object turn(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        Visitor visitor = access.changer();
        if (!token.isOfThisSession(request)) {
            throw new Refusal(Refusal.Reason.STALE_FORM);
        }
        SwitchForm form = SwitchForm.of(request.getParameter("to"), request.getParameter("reason"));
        if (!form.reasonFits()) {
            return askAgain(form, visitor, locale, model, response);
        }
        next.addFlashAttribute("notice", form.turn(mainSwitch, visitor.login()));
        return AdminScreen.seeOther(URL);
    }

    /** The address stays in the browser when a reason was too long; whoever opens it again without the form sees the page. */
    @RequestMapping(value = SWITCH_URL, method = RequestMethod.GET)
    RedirectView afterLogin() {
        access.viewer();
        return AdminScreen.seeOther(URL);
    }

    private String askAgain(
            SwitchForm form, Visitor visitor, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("page", today.pageFor(visitor, locale));
        model.addAttribute("reason", form.reason());
        model.addAttribute("reasonLength", form.reason().length());
        return screen.show(URL, "today", model, response);
    }
}
