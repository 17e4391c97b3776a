package org.fairshelf.sample.shop.lab;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with the switches that break things. */
@Controller
final class LabController {
    private final TroubledHooks hooks;
    private final HiddenTables tables;
    private final StoppedSearch search;
    private final MessageSource messages;

    @Autowired
    LabController(TroubledHooks hooks, HiddenTables tables, StoppedSearch search, MessageSource messages) {
        this.hooks = hooks;
        this.tables = tables;
        this.search = search;
        this.messages = messages;
    }

    @RequestMapping(value = "/lab", method = RequestMethod.GET)
    String lab(Model model) {
        return page(model);
    }

    @RequestMapping(value = "/lab/hooks", method = RequestMethod.POST)
    String hooks(
            @RequestParam(value = "trouble", defaultValue = "") String word,
            Model model,
            HttpServletResponse response) {
        Optional<Trouble> wanted = Trouble.of(word);
        if (!wanted.isPresent()) {
            return unknown(model, response);
        }
        hooks.make(wanted.get());
        return "redirect:/lab";
    }

    @RequestMapping(value = "/lab/tables", method = RequestMethod.POST)
    String tables(
            @RequestParam(value = "tables", defaultValue = "") String word, Model model, HttpServletResponse response) {
        if (word.equals("hide")) {
            tables.hide();
        } else if (word.equals("show")) {
            tables.show();
        } else {
            return unknown(model, response);
        }
        return "redirect:/lab";
    }

    @RequestMapping(value = "/lab/search", method = RequestMethod.POST)
    String search(
            @RequestParam(value = "search", defaultValue = "") String word, Model model, HttpServletResponse response) {
        if (word.equals("stop")) {
            search.stop();
        } else if (word.equals("start")) {
            search.start();
        } else {
            return unknown(model, response);
        }
        return "redirect:/lab";
    }

    private String unknown(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("unknown", true);
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("trouble", hooks.trouble().word());
        model.addAttribute(
                "troubles", Arrays.stream(Trouble.values()).map(Trouble::word).collect(Collectors.toList()));
        model.addAttribute("tablesHidden", tables.hidden());
        model.addAttribute("searchStopped", search.stopped());
        model.addAttribute("pageTitle", messages.getMessage("lab.title", null, "Lab", LocaleContextHolder.getLocale()));
        return "lab/lab";
    }
}
