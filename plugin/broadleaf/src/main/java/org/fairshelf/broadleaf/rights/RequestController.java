package org.fairshelf.broadleaf.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.fairshelf.broadleaf.automation.MailPost;
import org.fairshelf.broadleaf.consent.Caller;
import org.fairshelf.broadleaf.consent.Shoppers;
import org.fairshelf.broadleaf.consent.Visit;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.broadleaf.shared.ProblemPage.Problem;
import org.fairshelf.consent.Notices;
import org.fairshelf.consent.Restricting;
import org.fairshelf.privacy.DataController;
import org.fairshelf.rights.AtOnce;
import org.fairshelf.rights.Details;
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
 * What people ask for: by an email address for those whom the shop does not recognise, and in the privacy centre for those whom it does
 * (requirements E13, C7). Also while Fairshelf is off.
 */
@Controller
public final class RequestController {

    private static final Logger LOG = LoggerFactory.getLogger(RequestController.class);
    private static final String PAGE = "/privacy/request";
    private static final String CENTRE = "/privacy";
    private static final int ADDRESS_SHOWN = 254;

    private final Shoppers shoppers;
    private final AskedByMail asked;
    private final RightsMail mail;
    private final AtOnce atOnce;
    private final Restricting restricting;
    private final RightsDesk desk;
    private final DataController controller;
    private final Notices notices;
    private final FormToken token;
    private final ProblemPage problems;
    private final MessageSource messages;

    /** Takes nothing yet. */
    public RequestController(
            Shoppers shoppers,
            AskedByMail asked,
            RightsMail mail,
            AtOnce atOnce,
            Restricting restricting,
            RightsDesk desk,
            DataController controller,
            Notices notices,
            FormToken token,
            ProblemPage problems,
            MessageSource messages) {
        this.shoppers = shoppers;
        this.asked = asked;
        this.mail = mail;
        this.atOnce = atOnce;
        this.restricting = restricting;
        this.desk = desk;
        this.controller = controller;
        this.notices = notices;
        this.token = token;
        this.problems = problems;
        this.messages = messages;
    }

    /** The form, and what is said after it was sent: always the same. */
    @RequestMapping(value = PAGE, method = RequestMethod.GET)
    public ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return page("yes".equals(request.getParameter("asked")), "", RightsKind.ACCESS, "", response);
    }

    /** Takes an address. Nobody learns from the answer, nor from its time, whether it is known. */
    @RequestMapping(value = "/fairshelf/rights/ask", method = RequestMethod.POST)
    public @Nullable ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        if (!token.isOfThisSession(request)) {
            return problems.of(Problem.STALE_FORM, response);
        }
        RightsKind kind = RightsKind.of(Typed.one(request, "kind")).orElse(null);
        String address = Typed.one(request, "email");
        if (kind == null || address == null) {
            return problems.of(Problem.UNKNOWN_INPUT, response);
        }
        if (!MailPost.address(address).isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            String shown = address.length() > ADDRESS_SHOWN ? address.substring(0, ADDRESS_SHOWN) : address;
            return page(false, shown, kind, "address", response);
        }
        asked.take(kind, address.trim(), LocaleContextHolder.getLocale());
        ProblemPage.seeOther(request.getContextPath() + PAGE + "?asked=yes", response);
        return null;
    }

    private ModelAndView page(
            boolean done, String address, RightsKind kind, String fault, HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        ModelAndView page = new ModelAndView("fairshelf/rights-request");
        page.addObject("asked", done);
        page.addObject("address", address);
        page.addObject("fault", fault);
        page.addObject("possible", mail.isPossible());
        page.addObject("writeTo", controller.email());
        page.addObject("chosen", kind.word());
        List<String> kinds =
                Arrays.stream(RightsKind.values()).map(RightsKind::word).collect(Collectors.toList());
        page.addObject("kinds", kinds);
        page.addObject(
                "pageTitle",
                messages.getMessage("fairshelf.rights.request.title", null, LocaleContextHolder.getLocale()));
        return page;
    }

    /** In the privacy centre: keep my data but do not use it, use it again, no marketing. */
    @RequestMapping(value = "/fairshelf/rights/do", method = RequestMethod.POST)
    public @Nullable ModelAndView act(HttpServletRequest request, HttpServletResponse response) {
        if (!token.isOfThisSession(request)) {
            return problems.of(Problem.STALE_FORM, response);
        }
        String what = Typed.one(request, "what");
        if (what == null || !what.matches("restrict|lift|object")) {
            return problems.of(Problem.UNKNOWN_INPUT, response);
        }
        try {
            SubjectId subject = shoppers.read(request).subject().orElse(null);
            if (subject == null) {
                return problems.of(Problem.UNKNOWN_INPUT, response);
            }
            act(what, subject, LocaleContextHolder.getLocale());
        } catch (IllegalStateException e) {
            return notStored(e, response);
        }
        return said("did-" + what, request, response);
    }

    private void act(String what, SubjectId subject, Locale locale) {
        if ("lift".equals(what)) {
            restricting.lift(subject);
        } else {
            RightsKind kind = "restrict".equals(what) ? RightsKind.RESTRICTION : RightsKind.OBJECTION;
            atOnce.carryOut(kind, subject, notices.current(locale).wording());
        }
    }

    /** In the privacy centre: something is wrong that the person cannot change. */
    @RequestMapping(value = "/fairshelf/rights/correct", method = RequestMethod.POST)
    public @Nullable ModelAndView correct(HttpServletRequest request, HttpServletResponse response) {
        if (!token.isOfThisSession(request)) {
            return problems.of(Problem.STALE_FORM, response);
        }
        try {
            Caller caller = shoppers.caller(request);
            SubjectId subject = caller.shopper().subject().orElse(null);
            String words = Typed.words(request);
            String address = caller.isSignedIn() ? address() : "";
            if (words == null || (subject == null && address.isEmpty())) {
                return problems.of(Problem.UNKNOWN_WORDS, response);
            }
            Details details =
                    new Details(address, LocaleContextHolder.getLocale().toLanguageTag(), "", words);
            boolean merged = desk.take(
                            RightsKind.RECTIFICATION,
                            RightsRequest.Channel.SELF_SERVICE,
                            subject,
                            details,
                            Step.SHOPPER)
                    .isMerged();
            return said(merged ? "asked-again" : "asked", request, response);
        } catch (IllegalStateException e) {
            return notStored(e, response);
        }
    }

    /** The address of the account that is signed in; empty if it has none that mail can go to. */
    private static String address() {
        Customer customer = CustomerState.getCustomer();
        String address = customer == null ? null : customer.getEmailAddress();
        return address != null && MailPost.address(address).isPresent() ? address.trim() : "";
    }

    private ModelAndView notStored(IllegalStateException e, HttpServletResponse response) {
        LOG.warn("A privacy request could not be stored; the shopper was told.", e);
        return problems.of(Problem.NOT_STORED, response);
    }

    private static @Nullable ModelAndView said(String word, HttpServletRequest request, HttpServletResponse response) {
        Visit visit = Visit.of(request);
        visit.said(word);
        visit.keep(request);
        ProblemPage.seeOther(request.getContextPath() + CENTRE, response);
        return null;
    }
}
