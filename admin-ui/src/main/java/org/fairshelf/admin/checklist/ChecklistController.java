package org.fairshelf.admin.checklist;

import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.fairshelf.admin.access.AdminAccess;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.AdminScreen;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.broadleaf.checklist.CheckRound;
import org.fairshelf.broadleaf.shared.FormToken;
import org.fairshelf.checklist.Checklist;
import org.fairshelf.checklist.Entry;
import org.fairshelf.checklist.ItemState;
import org.fairshelf.checklist.Promises;
import org.fairshelf.shared.Switch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Shows the <em>Checklist</em> and its items, takes what people say about one, and lets the checks look now. */
@Controller
final class ChecklistController {

    private static final String URL = "/fairshelf/checklist";
    private static final String ITEM_URL = URL + "/{item}";
    private static final String CHECK_URL = URL + "/check";
    /** What is shown by that word: the items that need somebody. Anything else shows all. */
    private static final String TO_FIX = "to-fix";

    private final AdminAccess access;
    private final FormToken token;
    private final AdminScreen screen;
    private final Pages pages;
    private final Promises promises;
    private final Checklist checklist;
    private final CheckRound checks;
    private final Switch mainSwitch;

    ChecklistController(
            AdminAccess access,
            FormToken token,
            AdminScreen screen,
            Pages pages,
            Promises promises,
            Checklist checklist,
            CheckRound checks,
            Switch mainSwitch) {
        this.access = access;
        this.token = token;
        this.screen = screen;
        this.pages = pages;
        this.promises = promises;
        this.checklist = checklist;
        this.checks = checks;
        this.mainSwitch = mainSwitch;
    }

    @RequestMapping(value = URL, method = RequestMethod.GET)
    String list(
            @RequestParam(value = "show", defaultValue = "") String show,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("page", pages.list(access.viewer(), locale, TO_FIX.equals(show)));
        return screen.show(URL, "checklist", model, response);
    }

    @RequestMapping(value = ITEM_URL, method = RequestMethod.GET)
    String item(@PathVariable("item") String id, Locale locale, Model model, HttpServletResponse response) {
        Visitor visitor = access.viewer();
        mustBeItem(id);
        return show(id, visitor, null, null, locale, model, response);
    }

    @RequestMapping(value = ITEM_URL, method = RequestMethod.POST)
    Object say(
            @PathVariable("item") String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        Visitor visitor = changerWithForm(request);
        mustBeItem(id);
        ItemForm form = ItemForm.of(request);
        if (!form.fits()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(id, visitor, form, null, locale, model, response);
        }
        switch (say(id, form, visitor)) {
            case CHANGED:
                next.addFlashAttribute("notice", "changed");
                break;
            case UNCHANGED:
                next.addFlashAttribute("notice", "unchanged");
                break;
            case OVERTAKEN:
                response.setStatus(HttpStatus.CONFLICT.value());
                return overtaken(id, form, visitor, locale, model, response);
        }
        return AdminScreen.seeOther(URL + "/" + id);
    }

    @RequestMapping(value = CHECK_URL, method = RequestMethod.POST)
    RedirectView check(
            @RequestParam(value = "item", defaultValue = "") String id,
            HttpServletRequest request,
            RedirectAttributes next) {
        changerWithForm(request);
        boolean on = mainSwitch.isOn();
        if (on && !checks.run()) {
            throw new Refusal(Refusal.Reason.NOT_STORED);
        }
        next.addFlashAttribute("notice", on ? "checked" : "resting");
        return AdminScreen.seeOther(promises.find(id).isPresent() ? URL + "/" + id : URL);
    }

    /** Whoever logs in anew while the form was open comes here without it. */
    @RequestMapping(value = CHECK_URL, method = RequestMethod.GET)
    RedirectView afterLogin() {
        access.viewer();
        return AdminScreen.seeOther(URL);
    }

    private Visitor changerWithForm(HttpServletRequest request) {
        Visitor visitor = access.changer();
        if (!token.isOfThisSession(request)) {
            throw new Refusal(Refusal.Reason.STALE_FORM);
        }
        return visitor;
    }

    private void mustBeItem(String id) {
        if (!promises.find(id).isPresent()) {
            throw new Refusal(Refusal.Reason.NO_PAGE);
        }
    }

    private Checklist.Outcome say(String id, ItemForm form, Visitor visitor) {
        try {
            return checklist.say(id, form.draft(), form.getVersion(), visitor.login());
        } catch (IllegalStateException notStored) {
            throw new Refusal(Refusal.Reason.NOT_STORED, notStored);
        }
    }

    /** What the person wrote stands in the form; sent again, it replaces what somebody else has said meanwhile. */
    private String overtaken(
            String id, ItemForm form, Visitor visitor, Locale locale, Model model, HttpServletResponse response) {
        Optional<Entry> entry;
        try {
            entry = checklist.entry(id);
        } catch (IllegalStateException unreadable) {
            throw new Refusal(Refusal.Reason.NOT_STORED, unreadable);
        }
        long version = entry.map(Entry::version).orElse(0L);
        String by = entry.flatMap(Entry::state).map(ItemState::changedBy).orElse("");
        return show(id, visitor, form.over(version), by, locale, model, response);
    }

    private String show(
            String id,
            Visitor visitor,
            @Nullable ItemForm form,
            @Nullable String overtakenBy,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            Optional<ItemPage> page = pages.item(id, visitor, locale, form, overtakenBy);
            model.addAttribute("page", page.orElseThrow(() -> new Refusal(Refusal.Reason.NO_PAGE)));
            return screen.show(URL, "checklist-item", model, response);
        } catch (IllegalStateException unreadable) {
            model.addAttribute("page", pages.unreadable(unreadable));
            return screen.show(URL, "checklist", model, response);
        }
    }
}
