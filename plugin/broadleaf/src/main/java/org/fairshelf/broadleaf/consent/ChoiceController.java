package org.fairshelf.broadleaf.consent;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.broadleaf.shared.LocalPath;
import org.fairshelf.broadleaf.shared.ProblemPage;
import org.fairshelf.broadleaf.shared.ProblemPage.Problem;
import org.fairshelf.consent.Answer;
import org.fairshelf.consent.Choice;
import org.fairshelf.consent.Means;
import org.fairshelf.consent.Notices;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.MainSwitch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;

/** Takes the answers from blocks and from the privacy centre. Only a form of this session counts, and the page after it can be loaded again. */
@Controller
public final class ChoiceController {

    private static final Logger LOG = LoggerFactory.getLogger(ChoiceController.class);
    private static final String CENTRE = "/privacy";

    private final ChoiceDesk desk;
    private final PlatformNewsletter newsletter;
    private final ChoiceForm form;
    private final FormToken token;
    private final MainSwitch mainSwitch;
    private final ProblemPage problems;

    /** Takes nothing yet. */
    public ChoiceController(
            ChoiceDesk desk,
            PlatformNewsletter newsletter,
            Notices notices,
            FormToken token,
            MainSwitch mainSwitch,
            ProblemPage problems) {
        this.desk = desk;
        this.newsletter = newsletter;
        this.form = new ChoiceForm(notices);
        this.token = token;
        this.mainSwitch = mainSwitch;
        this.problems = problems;
    }

    /** One choice. */
    @RequestMapping(value = "/fairshelf/choice", method = RequestMethod.POST)
    public @Nullable ModelAndView choose(HttpServletRequest request, HttpServletResponse response) {
        if (!token.isOfThisSession(request)) {
            return problems.of(Problem.STALE_FORM, response);
        }
        Choice choice = form.read(request).orElse(null);
        Sender sender = Sender.of(request);
        if (choice == null || (asksToBeWritten(choice) && sender.customer == null)) {
            return problems.of(Problem.UNKNOWN_INPUT, response);
        }
        boolean onlyNo = choice.answers().values().stream().allMatch(answer -> answer == Answer.NO);
        if (!onlyNo && !mainSwitch.isOn()) {
            return problems.of(Problem.OFF, response);
        }
        try {
            desk.take(choice, sender, request, response);
        } catch (IllegalStateException e) {
            LOG.warn("A choice could not be stored; the shopper was told.", e);
            return problems.of(Problem.NOT_STORED, response);
        }
        if (sender.customer != null && choice.answers().get(Purpose.EMAIL) == Answer.NO) {
            newsletter.end(sender.customer);
        }
        Visit visit = Visit.of(request);
        visit.said(said(choice));
        visit.keep(request);
        String back = LocalPath.safe(request.getParameter("back"), CENTRE);
        String block = choice.means() == Means.BLOCK ? request.getParameter("block") : null;
        String anchor = block != null && block.matches("[a-z][a-z0-9-]{0,39}") ? "#fs-" + block : "";
        if (choice.means() == Means.ACCOUNT) {
            anchor = "#fs-account";
        }
        ProblemPage.seeOther(request.getContextPath() + back + anchor, response);
        return null;
    }

    /** A guest's address is only known where an order is placed. */
    private static boolean asksToBeWritten(Choice choice) {
        return choice.answers().get(Purpose.EMAIL) == Answer.YES;
    }

    private static String said(Choice choice) {
        if (choice.answers().containsValue(Answer.VISIT)) {
            return Answer.VISIT.word();
        }
        return choice.answers().containsValue(Answer.YES) ? Answer.YES.word() : Answer.NO.word();
    }
}
