package org.fairshelf.admin.privacy;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.admin.access.AdminAccess;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.rights.ShownFigures;
import org.fairshelf.admin.screen.AdminScreen;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.rights.RightsFigures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Shows <em>Privacy</em> and has the ledger verified. Whoever may look may have it verified, too: it changes nothing but the trail, and proof
 * is worth most to those who cannot change anything.
 */
@Controller
final class PrivacyController {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyController.class);
    private static final String URL = "/fairshelf/privacy";
    private static final String VERIFY_URL = "/fairshelf/privacy/verify";

    private final AdminAccess access;
    private final FormToken token;
    private final AdminScreen screen;
    private final Privacy privacy;
    private final LedgerCheck ledger;
    private final RightsFigures requests;

    PrivacyController(
            AdminAccess access,
            FormToken token,
            AdminScreen screen,
            Privacy privacy,
            LedgerCheck ledger,
            RightsFigures requests) {
        this.access = access;
        this.token = token;
        this.screen = screen;
        this.privacy = privacy;
        this.ledger = ledger;
        this.requests = requests;
    }

    @RequestMapping(value = URL, method = RequestMethod.GET)
    String show(Locale locale, Model model, HttpServletResponse response) {
        access.viewer();
        PrivacyPage page = privacy.page(locale);
        model.addAttribute("page", page);
        if (page.getTrouble() == null) {
            model.addAttribute("requests", figures());
        }
        return screen.show(URL, "privacy", model, response);
    }

    /** {@code null} if they cannot be read; the rest of the page is shown all the same. */
    private @Nullable ShownFigures figures() {
        try {
            return new ShownFigures(requests.count());
        } catch (IllegalStateException unreadable) {
            LOG.warn("The page Privacy cannot count requests: {}", unreadable.toString());
            return null;
        }
    }

    @RequestMapping(value = VERIFY_URL, method = RequestMethod.POST)
    RedirectView verify(HttpServletRequest request, RedirectAttributes next) {
        Visitor visitor = access.viewer();
        if (!token.isOfThisSession(request)) {
            throw new Refusal(Refusal.Reason.STALE_FORM);
        }
        next.addFlashAttribute("notice", ledger.verify(visitor));
        return AdminScreen.seeOther(URL);
    }

    /** Whoever opens the form's address without the form, perhaps after a new login, sees the page. */
    @RequestMapping(value = VERIFY_URL, method = RequestMethod.GET)
    RedirectView afterLogin() {
        access.viewer();
        return AdminScreen.seeOther(URL);
    }
}
