package org.fairshelf.admin.emails;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.admin.access.AdminAccess;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.AdminScreen;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.admin.screen.SwitchForm;
import org.fairshelf.broadleaf.automation.TestMail;
import org.fairshelf.broadleaf.automation.WelcomeMail;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.shared.Switch;
import org.fairshelf.trail.Trail;
import org.fairshelf.trail.TrailEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Shows <em>Emails</em>, turns the series, shows the mail and sends it as a test. */
@Controller
final class EmailsController {

    private static final Logger LOG = LoggerFactory.getLogger(EmailsController.class);
    private static final String URL = "/fairshelf/emails";
    private static final String SWITCH_URL = URL + "/switch";
    private static final String TEST_URL = URL + "/test";
    private static final String PREVIEW_URL = URL + "/preview";
    private static final String SERIES = "welcome-mail";
    /** A mail may show itself, and nothing else: no script, nothing from elsewhere, no form, in no frame but ours. */
    private static final String MAIL_ONLY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'";

    private static final int ADDRESS_SHOWN = 300;

    private final AdminAccess access;
    private final FormToken token;
    private final AdminScreen screen;
    private final Emails emails;
    private final Switch seriesSwitch;
    private final WelcomeMail welcome;
    private final TestMail test;
    private final TestLimit limit;
    private final Trail trail;
    private final Clock clock;

    EmailsController(
            AdminAccess access,
            FormToken token,
            AdminScreen screen,
            Emails emails,
            Switch seriesSwitch,
            WelcomeMail welcome,
            TestMail test,
            TestLimit limit,
            Trail trail,
            Clock clock) {
        this.access = access;
        this.token = token;
        this.screen = screen;
        this.emails = emails;
        this.seriesSwitch = seriesSwitch;
        this.welcome = welcome;
        this.test = test;
        this.limit = limit;
        this.trail = trail;
        this.clock = clock;
    }

    @RequestMapping(value = URL, method = RequestMethod.GET)
    String show(Model model, HttpServletResponse response) {
        return show(access.viewer(), model, response);
    }

    @RequestMapping(value = SWITCH_URL, method = RequestMethod.POST)
    Object turn(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        Visitor visitor = changer(request);
        SwitchForm form = SwitchForm.of(request.getParameter("to"), request.getParameter("reason"));
        if (!form.reasonFits()) {
            model.addAttribute("reason", form.reason());
            model.addAttribute("reasonLength", form.reason().length());
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(visitor, model, response);
        }
        next.addFlashAttribute("notice", form.turn(seriesSwitch, visitor.login()));
        return seeEmails();
    }

    /** Sends a test. The trail says that somebody did, and not to which address. */
    @RequestMapping(value = TEST_URL, method = RequestMethod.POST)
    Object test(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        Visitor visitor = changer(request);
        Locale language = language(request.getParameter("language"));
        String address = request.getParameter("address");
        String typed = address == null ? "" : address.trim();
        if (!TestMail.isAddress(typed)) {
            return askAgain("address", typed, visitor, HttpStatus.BAD_REQUEST, model, response);
        }
        if (test.missing().isPresent()) {
            return askAgain("failed", typed, visitor, HttpStatus.CONFLICT, model, response);
        }
        if (!limit.take(visitor.login())) {
            // 429 Too Many Requests, which Spring 3.2 has no name for.
            return askAgain("limit", typed, visitor, null, model, response);
        }
        try {
            trail.record(TrailEntry.of(clock.instant(), visitor.login(), "mail.test", SERIES));
        } catch (IllegalStateException notStored) {
            throw new Refusal(Refusal.Reason.NOT_STORED, notStored);
        }
        next.addFlashAttribute("notice", "test." + send(typed, language));
        return seeEmails();
    }

    private String send(String address, Locale language) {
        try {
            switch (test.send(address, language)) {
                case TAKEN:
                    return "taken";
                case REFUSED:
                    return "refused";
                case UNCLEAR:
                    return "unclear";
                default:
                    return "not-now";
            }
        } catch (RuntimeException unwritable) {
            LOG.warn("A test mail could not be written: {}", unwritable.getMessage());
            return "not-now";
        }
    }

    /** The mail as its reader sees it, for the frame on the page. */
    @RequestMapping(value = PREVIEW_URL, method = RequestMethod.GET)
    void preview(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.viewer();
        byte[] html;
        try {
            html = welcome.sample(language(request.getParameter("language")))
                    .html()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IllegalStateException unwritable) {
            throw new Refusal(Refusal.Reason.NO_PAGE, unwritable);
        }
        response.setHeader("Content-Security-Policy", MAIL_ONLY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    /** The addresses of forms stay in the browser when something was wrong; whoever opens them again sees the page. */
    @RequestMapping(
            value = {SWITCH_URL, TEST_URL},
            method = RequestMethod.GET)
    RedirectView afterLogin() {
        access.viewer();
        return seeEmails();
    }

    private Visitor changer(HttpServletRequest request) {
        Visitor visitor = access.changer();
        if (!token.isOfThisSession(request)) {
            throw new Refusal(Refusal.Reason.STALE_FORM);
        }
        return visitor;
    }

    private static Locale language(@Nullable String word) {
        if (!"en".equals(word) && !"de".equals(word)) {
            throw new Refusal(Refusal.Reason.UNKNOWN_INPUT);
        }
        return Locale.forLanguageTag(word);
    }

    private String askAgain(
            String fault,
            String typed,
            Visitor visitor,
            @Nullable HttpStatus status,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status == null ? 429 : status.value());
        model.addAttribute("fault", fault);
        model.addAttribute("address", typed.length() > ADDRESS_SHOWN ? typed.substring(0, ADDRESS_SHOWN) : typed);
        return show(visitor, model, response);
    }

    private String show(Visitor visitor, Model model, HttpServletResponse response) {
        model.addAttribute("page", emails.pageFor(visitor));
        return screen.show(URL, "emails", model, response);
    }

    private static RedirectView seeEmails() {
        return AdminScreen.seeOther(URL);
    }
}
