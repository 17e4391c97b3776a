package org.fairshelf.sample.shop.lab;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that breaks things. Whoever has turned something comes back to its section. */
@Controller
final class LabController {
    private final LabPage page;
    private final TroubledHooks hooks;
    private final MovedClock clock;
    private final FairshelfParts fairshelf;

    LabController(LabPage page, TroubledHooks hooks, MovedClock clock, FairshelfParts fairshelf) {
        this.page = page;
        this.hooks = hooks;
        this.clock = clock;
        this.fairshelf = fairshelf;
    }

    @RequestMapping(value = "/lab", method = RequestMethod.GET)
    String lab(Model model) {
        return page.show(model);
    }

    @RequestMapping(value = "/lab/hooks", method = RequestMethod.POST)
    String hooks(
            @RequestParam(value = "trouble", defaultValue = "") String word,
            Model model,
            HttpServletResponse response) {
        Optional<Trouble> wanted = Trouble.of(word);
        wanted.ifPresent(hooks::make);
        return wanted.isPresent() ? back("hooks") : unknown(model, response);
    }

    /** A switch with two positions: the field of its form is called as the switch is. */
    @RequestMapping(value = "/lab/{name:tables|search|mail|gate|stray|past|ledger}", method = RequestMethod.POST)
    String turn(
            @PathVariable("name") String name, HttpServletRequest request, Model model, HttpServletResponse response) {
        String word = String.valueOf(request.getParameter(name));
        try {
            boolean turned = page.find(name).filter(each -> each.turn(word)).isPresent();
            return turned ? back(name) : unknown(model, response);
        } catch (DataAccessException | IllegalStateException withoutTables) {
            return unknown(model, response);
        }
    }

    @RequestMapping(value = "/lab/checks", method = RequestMethod.POST)
    String checks(
            @RequestParam(value = "run", defaultValue = "") String word, Model model, HttpServletResponse response) {
        if (!word.equals("now")) {
            return unknown(model, response);
        }
        fairshelf.check();
        return back("checks");
    }

    @RequestMapping(value = "/lab/clock", method = RequestMethod.POST)
    String clock(
            @RequestParam(value = "days", defaultValue = "") String word, Model model, HttpServletResponse response) {
        return clock.move(word) ? back("clock") : unknown(model, response);
    }

    @RequestMapping(value = "/lab/retention", method = RequestMethod.POST)
    String retention(
            @RequestParam(value = "run", defaultValue = "") String word,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!word.equals("now")) {
            return unknown(model, response);
        }
        fairshelf.delete();
        next.addFlashAttribute("deleted", true);
        return back("retention");
    }

    private static String back(String section) {
        return "redirect:/lab#lab-" + section;
    }

    private String unknown(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("unknown", true);
        return page.show(model);
    }
}
