package org.fairshelf.broadleaf.automation;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.broadleaf.consent.PurposeText;
import org.fairshelf.broadleaf.shared.Dates;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.broadleaf.shared.ProblemPage.Problem;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Notices;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.MainSwitch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages behind the links of mails (requirements C8, F19). They ask for no login, no session and no token of a form: whoever has the mail
 * may stop it. Looking at a page changes nothing, because mail scanners follow links; a POST does (RFC 8058). What a link carries appears in
 * no log of ours.
 */
@Controller
public final class MailController {

    private static final Logger LOG = LoggerFactory.getLogger(MailController.class);
    private static final String TOKEN = "t";

    private final MailLinks links;
    private final LinkedChoice choice;
    private final MainSwitch mainSwitch;
    private final Notices notices;
    private final ProblemPage problems;
    private final MessageSource messages;
    private final Clock clock;
    private final Dates dates;

    /** Shows nothing yet. */
    public MailController(
            MailLinks links,
            LinkedChoice choice,
            MainSwitch mainSwitch,
            Notices notices,
            ProblemPage problems,
            MessageSource messages,
            Clock clock,
            Settings settings) {
        this.links = links;
        this.choice = choice;
        this.mainSwitch = mainSwitch;
        this.notices = notices;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
        this.dates = new Dates(settings);
    }

    private interface Answering {
        ModelAndView with(MailLinks.Opened link, Locale locale);
    }

    /** Asks whether to stop emails. Changes nothing. */
    @RequestMapping(value = WelcomeMail.STOP, method = RequestMethod.GET)
    public ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        return answer(MailLinks.Kind.UNSUBSCRIBE, request, response, (link, locale) -> {
            Optional<Consent> consent = choice.of(link);
            boolean stopped =
                    !consent.filter(each -> each.allows(clock.instant())).isPresent();
            return page(stopped ? "stopped" : "stop", request, locale);
        });
    }

    /** Stops emails, for people who press the button and for mail programs that offer one of their own (RFC 8058). Never redirects. */
    @RequestMapping(value = WelcomeMail.STOP, method = RequestMethod.POST)
    public ModelAndView stop(HttpServletRequest request, HttpServletResponse response) {
        return answer(MailLinks.Kind.UNSUBSCRIBE, request, response, (link, locale) -> {
            choice.stop(link, locale);
            return page("stopped", request, locale);
        });
    }

    /** Shows the choice about emails. */
    @RequestMapping(value = WelcomeMail.PREFERENCES, method = RequestMethod.GET)
    public ModelAndView preferences(HttpServletRequest request, HttpServletResponse response) {
        return answer(
                MailLinks.Kind.PREFERENCES,
                request,
                response,
                (link, locale) -> preferences(link, request, response, locale));
    }

    /** Changes the choice about emails. */
    @RequestMapping(value = WelcomeMail.PREFERENCES, method = RequestMethod.POST)
    public @Nullable ModelAndView change(HttpServletRequest request, HttpServletResponse response) {
        String wanted = request.getParameter(Purpose.EMAIL.word());
        boolean yes = Answer.YES.word().equals(wanted);
        ModelAndView refused = answer(MailLinks.Kind.PREFERENCES, request, response, (link, locale) -> {
            if (!yes && !Answer.NO.word().equals(wanted)) {
                return problems.of(Problem.UNKNOWN_INPUT, response);
            }
            if (!choice.of(link).isPresent()) {
                return problems.of(Problem.UNKNOWN_LINK, response);
            }
            if (yes && !mainSwitch.isOn()) {
                return problems.of(Problem.OFF, response);
            }
            if (yes && !choice.canAllow(link)) {
                return problems.of(Problem.UNKNOWN_INPUT, response);
            }
            if (yes) {
                choice.allow(link, locale);
            } else {
                choice.stop(link, locale);
            }
            return new ModelAndView();
        });
        if (refused.hasView()) {
            return refused;
        }
        ProblemPage.seeOther(
                request.getContextPath() + WelcomeMail.PREFERENCES + "?t=" + request.getParameter(TOKEN) + "&done="
                        + wanted,
                response);
        return null;
    }

    private ModelAndView preferences(
            MailLinks.Opened link, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Consent consent = choice.of(link).orElse(null);
        if (consent == null) {
            return problems.of(Problem.UNKNOWN_LINK, response);
        }
        boolean given = consent.allows(clock.instant());
        ModelAndView page = page("preferences", request, locale);
        page.addObject("given", given);
        page.addObject("possible", mainSwitch.isOn() && choice.canAllow(link));
        page.addObject("done", (given ? Answer.YES : Answer.NO).word().equals(request.getParameter("done")));
        page.addObject("since", dates.day(consent.from(), locale));
        page.addObject("text", new PurposeText(notices.current(locale), Purpose.EMAIL));
        return page;
    }

    private ModelAndView answer(
            MailLinks.Kind kind, HttpServletRequest request, HttpServletResponse response, Answering answering) {
        // The address is a secret of the reader: it is neither kept nor handed on.
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        String token = request.getParameter(TOKEN);
        if (MailLinks.SAMPLE.equals(token)) {
            return problems.of(Problem.SAMPLE_LINK, response);
        }
        try {
            MailLinks.Opened link = links.open(kind, token).orElse(null);
            if (link == null) {
                return problems.of(Problem.UNKNOWN_LINK, response);
            }
            return link.over
                    ? problems.of(Problem.OLD_LINK, response)
                    : answering.with(link, LocaleContextHolder.getLocale());
        } catch (IllegalStateException e) {
            LOG.warn("A choice from a mail could not be read or stored; the shopper was told.", e);
            return problems.of(Problem.NOT_STORED, response);
        }
    }

    private ModelAndView page(String name, HttpServletRequest request, Locale locale) {
        ModelAndView page = new ModelAndView("fairshelf/mail-" + name);
        page.addObject("token", request.getParameter(TOKEN));
        page.addObject("pageTitle", messages.getMessage("fairshelf.mail." + name + ".title", null, locale));
        return page;
    }
}
