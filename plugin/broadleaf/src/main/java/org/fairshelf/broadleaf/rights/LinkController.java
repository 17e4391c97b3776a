package org.fairshelf.broadleaf.rights;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.broadleaf.automation.MailLinks;
import org.fairshelf.broadleaf.privacy.Download;
import org.fairshelf.broadleaf.privacy.PrivacyPages;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.broadleaf.shared.ProblemPage.Problem;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Zone;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.rights.Details;
import org.fairshelf.rights.Outcome;
import org.fairshelf.rights.RightsDesk;
import org.fairshelf.rights.RightsKind;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.rights.Step;
import org.fairshelf.shared.SubjectId;
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
 * The page behind the link that confirms a request. It asks for no login, no session and no token of a form: whoever has the mail may confirm it.
 * Looking at it changes nothing, because mail scanners follow links; its button does, once.
 */
@Controller
public final class LinkController {

    private static final Logger LOG = LoggerFactory.getLogger(LinkController.class);
    private static final String TOKEN = "t";

    private final MailLinks links;
    private final RightsDesk desk;
    private final PrivacyPages pages;
    private final Download download;
    private final Notices notices;
    private final ProblemPage problems;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    /** Shows nothing yet. */
    public LinkController(
            MailLinks links,
            RightsDesk desk,
            PrivacyPages pages,
            Download download,
            Notices notices,
            ProblemPage problems,
            MessageSource messages,
            Clock clock,
            Settings settings) {
        this.links = links;
        this.desk = desk;
        this.pages = pages;
        this.download = download;
        this.notices = notices;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
        this.zone = Zone.of(settings);
    }

    private interface Answering {
        @Nullable ModelAndView with(RightsRequest waiting, Locale locale) throws IOException;
    }

    /** Asks whether to do it. Changes nothing. */
    @RequestMapping(value = RightsMail.LINK, method = RequestMethod.GET)
    public @Nullable ModelAndView ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(request, response, (waiting, locale) -> page("link", waiting.kind(), request, locale));
    }

    /** Does it. */
    @RequestMapping(value = RightsMail.LINK, method = RequestMethod.POST)
    public @Nullable ModelAndView confirm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(request, response, (waiting, locale) -> {
            switch (waiting.kind()) {
                case ACCESS:
                    return known(waiting, response, locale);
                case PORTABILITY:
                    return file(waiting, response, locale);
                case RECTIFICATION:
                    return correct(waiting, request, response, locale);
                default:
                    Outcome outcome = carryOut(waiting, locale);
                    return outcome.what() == Outcome.What.LEFT
                            ? page("left", waiting.kind(), request, locale)
                            : done(outcome, waiting.kind(), request, response, locale);
            }
        });
    }

    private ModelAndView known(RightsRequest waiting, HttpServletResponse response, Locale locale) {
        Set<SubjectId> person = desk.person(waiting);
        ModelAndView page = new ModelAndView("fairshelf/privacy");
        page.addObject("privacy", pages.linked(person, locale));
        page.addObject("pageTitle", messages.getMessage("fairshelf.rights.known.title", null, locale));
        return isDone(carryOut(waiting, locale)) ? page : used(response);
    }

    private @Nullable ModelAndView file(RightsRequest waiting, HttpServletResponse response, Locale locale)
            throws IOException {
        byte[] file = download.of(desk.person(waiting));
        if (!isDone(carryOut(waiting, locale))) {
            return used(response);
        }
        Download.send(file, clock.instant().atZone(zone).toLocalDate(), response);
        return null;
    }

    private ModelAndView correct(
            RightsRequest waiting, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String words = Typed.words(request);
        if (words == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            ModelAndView again = page("link", waiting.kind(), request, locale);
            again.addObject("fault", true);
            return again;
        }
        return done(desk.confirm(waiting.id(), words), waiting.kind(), request, response, locale);
    }

    private Outcome carryOut(RightsRequest waiting, Locale locale) {
        return desk.carryOut(
                waiting.id(), Step.SHOPPER, Means.MAIL, notices.current(locale).wording());
    }

    private ModelAndView done(
            Outcome outcome, RightsKind kind, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return isDone(outcome) ? page("done", kind, request, locale) : used(response);
    }

    private static boolean isDone(Outcome outcome) {
        return outcome.what() == Outcome.What.DONE;
    }

    private ModelAndView used(HttpServletResponse response) {
        return refused(Problem.USED_LINK, response);
    }

    private ModelAndView refused(Problem problem, HttpServletResponse response) {
        LOG.warn("A link of a privacy request was refused: {}.", problem);
        return problems.of(problem, response);
    }

    private @Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response, Answering answering)
            throws IOException {
        // The address is a secret of the reader: it is neither kept nor handed on.
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        try {
            MailLinks.Opened link = links.open(MailLinks.Kind.REQUEST, Typed.one(request, TOKEN))
                    .orElse(null);
            if (link == null) {
                return refused(Problem.UNKNOWN_LINK, response);
            }
            if (link.isOver()) {
                return refused(Problem.OLD_REQUEST_LINK, response);
            }
            RightsRequest waiting = desk.find(link.reference()).orElse(null);
            if (waiting == null) {
                return refused(Problem.UNKNOWN_LINK, response);
            }
            return waiting.state() == RightsRequest.State.RECEIVED
                    ? answering.with(waiting, LocaleContextHolder.getLocale())
                    : used(response);
        } catch (IllegalStateException e) {
            LOG.warn("A privacy request could not be read or carried out; the shopper was told.", e);
            return problems.of(Problem.NOT_STORED, response);
        }
    }

    private ModelAndView page(String name, RightsKind kind, HttpServletRequest request, Locale locale) {
        ModelAndView page = new ModelAndView("fairshelf/rights-" + name);
        page.addObject("token", request.getParameter(TOKEN));
        page.addObject("kind", kind.word());
        page.addObject("limit", Details.WORDS_LIMIT);
        page.addObject(
                "pageTitle",
                messages.getMessage("fairshelf.rights." + name + "." + kind.word() + ".title", null, locale));
        return page;
    }
}
