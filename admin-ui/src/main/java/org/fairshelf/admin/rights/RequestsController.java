package org.fairshelf.admin.rights;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.admin.access.AdminAccess;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.AdminScreen;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.broadleaf.privacy.Download;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.rights.Details;
import org.fairshelf.rights.Ground;
import org.fairshelf.rights.Outcome;
import org.fairshelf.rights.Persons;
import org.fairshelf.rights.RightsDesk;
import org.fairshelf.rights.RightsKind;
import org.fairshelf.rights.RightsRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Shows the requests of people and takes what somebody of the shop does about them. Whoever may only look sees numbers; who works on them sees the
 * queue; personal details are shown at a press of a button, which is recorded.
 */
@Controller
final class RequestsController {

    private static final String SECTION = "/fairshelf/privacy";
    private static final String URL = SECTION + "/requests";
    private static final String ENTER_URL = URL + "/enter";
    private static final String DO_URL = URL + "/do";

    private final AdminAccess access;
    private final FormToken token;
    private final AdminScreen screen;
    private final Requests requests;
    private final RightsDesk desk;
    private final Persons persons;
    private final Download download;
    private final Notices notices;
    private final Clock clock;
    private final ZoneId zone;

    RequestsController(
            AdminAccess access,
            FormToken token,
            AdminScreen screen,
            Requests requests,
            RightsDesk desk,
            Persons persons,
            Download download,
            Notices notices,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.token = token;
        this.screen = screen;
        this.requests = requests;
        this.desk = desk;
        this.persons = persons;
        this.download = download;
        this.notices = notices;
        this.clock = clock;
        this.zone = zone;
    }

    @RequestMapping(value = URL, method = RequestMethod.GET)
    String list(Locale locale, Model model, HttpServletResponse response) {
        return list(access.viewer(), EnterForm.empty(), locale, model, response);
    }

    private String list(Visitor visitor, EnterForm form, Locale locale, Model model, HttpServletResponse response) {
        model.addAttribute("page", requests.list(visitor, locale));
        model.addAttribute("form", form);
        model.addAttribute(
                "kinds",
                Arrays.stream(RightsKind.values()).map(RightsKind::word).collect(Collectors.toList()));
        return screen.show(SECTION, "requests", model, response);
    }

    @RequestMapping(value = URL + "/{id}", method = RequestMethod.GET)
    String one(@PathVariable("id") String id, Locale locale, Model model, HttpServletResponse response) {
        access.changer();
        return one(found(id), false, null, locale, model, response);
    }

    private String one(
            RightsRequest request,
            boolean looked,
            @Nullable Details details,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("page", requests.one(request, looked, details, locale));
        } catch (IllegalStateException unreadable) {
            throw new Refusal(Refusal.Reason.NOT_STORED, unreadable);
        }
        model.addAttribute(
                "grounds", Arrays.stream(Ground.values()).map(Ground::word).collect(Collectors.toList()));
        return screen.show(SECTION, "request", model, response);
    }

    private RightsRequest found(String id) {
        try {
            return desk.find(id).orElseThrow(() -> new Refusal(Refusal.Reason.NO_PAGE));
        } catch (IllegalStateException unreadable) {
            throw new Refusal(Refusal.Reason.NOT_STORED, unreadable);
        }
    }

    @RequestMapping(value = ENTER_URL, method = RequestMethod.POST)
    Object enter(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        Visitor visitor = changer(request);
        try {
            EnterForm form = EnterForm.of(request, persons);
            String fault = form.fault();
            if (fault != null) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                model.addAttribute("fault", fault);
                return list(visitor, form, locale, model, response);
            }
            RightsDesk.Asked asked =
                    desk.take(form.kind(), RightsRequest.Channel.STAFF, null, form.details(), visitor.login());
            next.addFlashAttribute("notice", asked.isMerged() ? "merged" : "entered");
            return AdminScreen.seeOther(URL + "/" + asked.request().id());
        } catch (IllegalStateException notStored) {
            throw new Refusal(Refusal.Reason.NOT_STORED, notStored);
        }
    }

    @RequestMapping(value = DO_URL, method = RequestMethod.POST)
    @Nullable Object act(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes next)
            throws IOException {
        Visitor visitor = changer(request);
        DeedForm form = DeedForm.of(request);
        RightsRequest wanted = found(form.id);
        String fault = form.fault();
        if (fault != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("fault", fault);
            model.addAttribute("faultOf", form.deed == DeedForm.Deed.EXTEND ? "extend" : "refuse");
            return one(wanted, false, null, locale, model, response);
        }
        try {
            switch (form.deed) {
                case LOOK:
                    Details details = desk.look(wanted, visitor.login()).orElse(null);
                    return one(wanted, true, details, locale, model, response);
                case FILE:
                    return file(wanted, visitor, response);
                default:
                    Outcome outcome = outcome(form, visitor, locale);
                    if (outcome.what() == Outcome.What.UNKNOWN) {
                        throw new Refusal(Refusal.Reason.NO_PAGE);
                    }
                    next.addFlashAttribute("notice", word(outcome));
                    return AdminScreen.seeOther(URL + "/" + wanted.id());
            }
        } catch (IllegalStateException notStored) {
            throw new Refusal(Refusal.Reason.NOT_STORED, notStored);
        }
    }

    private Outcome outcome(DeedForm form, Visitor visitor, Locale locale) {
        switch (form.deed) {
            case EXTEND:
                return desk.extend(form.id, form.reason, visitor.login());
            case REFUSE:
                Ground ground = form.ground == null ? Ground.IDENTITY : form.ground;
                return desk.refuse(form.id, ground, form.reason, visitor.login());
            case WITHDRAW:
                return desk.withdraw(form.id, visitor.login());
            case CLARIFY:
                return desk.clarify(form.id, false, visitor.login());
            case CLARIFIED:
                return desk.clarify(form.id, true, visitor.login());
            default:
                return desk.carryOut(
                        form.id,
                        visitor.login(),
                        Means.STAFF,
                        notices.current(locale).wording());
        }
    }

    /** What is known, to be handed to the person. Who gets the file is remembered like a look at the details. */
    private @Nullable Object file(RightsRequest wanted, Visitor visitor, HttpServletResponse response)
            throws IOException {
        desk.look(wanted, visitor.login());
        response.setHeader("Cache-Control", "private, no-store");
        Download.send(
                download.of(desk.person(wanted)), clock.instant().atZone(zone).toLocalDate(), response);
        return null;
    }

    private static String word(Outcome outcome) {
        String what = outcome.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return outcome.told() == Outcome.Told.NOTHING
                ? what
                : what + "." + outcome.told().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The addresses of forms stay in the browser when something was wrong; whoever opens them again sees the list. */
    @RequestMapping(
            value = {ENTER_URL, DO_URL},
            method = RequestMethod.GET)
    RedirectView afterLogin() {
        access.viewer();
        return AdminScreen.seeOther(URL);
    }

    private Visitor changer(HttpServletRequest request) {
        Visitor visitor = access.changer();
        if (!token.isOfThisSession(request)) {
            throw new Refusal(Refusal.Reason.STALE_FORM);
        }
        return visitor;
    }
}
