package org.fairshelf.broadleaf.privacy;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.broadleaf.consent.Caller;
import org.fairshelf.broadleaf.consent.Oblivion;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.broadleaf.shared.LocalPath;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.broadleaf.shared.ProblemPage.Problem;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Zone;
import org.fairshelf.consent.Shopper;
import org.fairshelf.rights.AtOnce;
import org.fairshelf.rights.RightsKind;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The privacy centre (requirements C7, C8, C9): what is known, the switches, forgetting, the download. It works for everybody, signed in or
 * not, also while Fairshelf is off.
 */
@Controller
public final class PrivacyController {

    /** Since when browsers' signals are honoured as they are (W3C Global Privacy Control, section 3.5). */
    private static final String SIGNAL_SINCE = "2026-11-25";

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyController.class);
    private static final String CENTRE = "/privacy";

    private final Shoppers shoppers;
    private final PrivacyPages pages;
    private final Download download;
    private final Oblivion oblivion;
    private final AtOnce atOnce;
    private final FormToken token;
    private final ProblemPage problems;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    /** Shows nothing yet. */
    public PrivacyController(
            Shoppers shoppers,
            PrivacyPages pages,
            Download download,
            Oblivion oblivion,
            AtOnce atOnce,
            FormToken token,
            ProblemPage problems,
            MessageSource messages,
            Clock clock,
            Settings settings) {
        this.shoppers = shoppers;
        this.pages = pages;
        this.download = download;
        this.oblivion = oblivion;
        this.atOnce = atOnce;
        this.token = token;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
        this.zone = Zone.of(settings);
    }

    /** The page. */
    @RequestMapping(value = CENTRE, method = RequestMethod.GET)
    public ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        Locale locale = LocaleContextHolder.getLocale();
        neverKept(response);
        try {
            Caller caller = shoppers.caller(request);
            ModelAndView page = new ModelAndView("fairshelf/privacy");
            page.addObject("privacy", pages.of(caller.shopper(), Visit.of(request), caller.isSignedIn(), locale));
            page.addObject("pageTitle", messages.getMessage("fairshelf.privacy.title", null, locale));
            return page;
        } catch (IllegalStateException e) {
            LOG.warn("The privacy centre could not be shown; the shopper was told.", e);
            return problems.of(Problem.NOT_STORED, response);
        }
    }

    /** Everything that is known about the shopper, as a file for people and machines (GDPR Art. 15, 20). */
    @RequestMapping(value = CENTRE + "/download", method = RequestMethod.GET)
    public @Nullable ModelAndView download(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        neverKept(response);
        byte[] file;
        try {
            Shopper shopper = shoppers.read(request);
            file = download.of(shopper, Visit.of(request));
            shopper.subject().ifPresent(subject -> atOnce.remember(RightsKind.PORTABILITY, subject));
        } catch (IllegalStateException e) {
            LOG.warn("A download could not be made; the shopper was told.", e);
            return problems.of(Problem.NOT_STORED, response);
        }
        Download.send(file, LocalDate.now(clock.withZone(zone)), response);
        return null;
    }

    /** Forgets what was viewed, or everything. */
    @RequestMapping(value = "/fairshelf/forget", method = RequestMethod.POST)
    public @Nullable ModelAndView forget(HttpServletRequest request, HttpServletResponse response) {
        if (!token.isOfThisSession(request)) {
            return problems.of(Problem.STALE_FORM, response);
        }
        String what = request.getParameter("what");
        Visit visit = Visit.of(request);
        try {
            if ("browsing".equals(what)) {
                oblivion.forgetBrowsing(request);
                shoppers.read(request).subject().ifPresent(subject -> atOnce.rememberPart(RightsKind.ERASURE, subject));
            } else if ("everything".equals(what)) {
                forgetEverything(request, response);
            } else {
                return problems.of(Problem.UNKNOWN_INPUT, response);
            }
        } catch (IllegalStateException e) {
            LOG.warn("Something could not be forgotten; the shopper was told.", e);
            return problems.of(Problem.NOT_STORED, response);
        }
        visit.said("forgot-" + what);
        visit.keep(request);
        ProblemPage.seeOther(request.getContextPath() + CENTRE, response);
        return null;
    }

    private void forgetEverything(HttpServletRequest request, HttpServletResponse response) {
        SubjectId subject = shoppers.read(request).subject().orElse(null);
        List<RightsRequest> waiting = subject == null ? Collections.emptyList() : atOnce.waiting(subject);
        oblivion.forgetEverything(request, response);
        if (subject != null) {
            List<String> left = atOnce.forgotten(subject, waiting);
            if (!left.isEmpty()) {
                LOG.error("Something was left of somebody who was forgotten: {}.", left);
            }
        }
    }

    /** Shows the shop without the shopper's data from now on, or with it again. */
    @RequestMapping(value = "/fairshelf/without", method = RequestMethod.POST)
    public @Nullable ModelAndView without(HttpServletRequest request, HttpServletResponse response) {
        if (!token.isOfThisSession(request)) {
            return problems.of(Problem.STALE_FORM, response);
        }
        String wanted = request.getParameter("wanted");
        if (!"yes".equals(wanted) && !"no".equals(wanted)) {
            return problems.of(Problem.UNKNOWN_INPUT, response);
        }
        Visit visit = Visit.of(request);
        visit.withoutData("yes".equals(wanted));
        visit.keep(request);
        ProblemPage.seeOther(request.getContextPath() + LocalPath.safe(request.getParameter("back"), CENTRE), response);
        return null;
    }

    /** Says to browsers that their signal is honoured here. */
    @RequestMapping(value = "/.well-known/gpc.json", method = RequestMethod.GET, produces = "application/json")
    @ResponseBody
    public String signalSupport() {
        return "{\"gpc\": true, \"lastUpdate\": \"" + SIGNAL_SINCE + "\"}";
    }

    private static void neverKept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Vary", "Cookie, Sec-GPC");
    }
}
