package org.fairshelf.sample.shop.lab;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairshelf.consent.Notice;
import org.fairshelf.consent.Notices;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;

/** Everything in the lab, as it stands when the page is opened. */
final class LabPage {
    private final TroubledHooks hooks;
    private final List<LabSwitch> switches;
    private final MovedClock clock;
    private final StoredRows rows;
    private final FairshelfParts fairshelf;
    private final MessageSource messages;
    private final Notices notices = Notices.read();

    /** The switches are shown in that order. */
    LabPage(
            TroubledHooks hooks,
            List<LabSwitch> switches,
            MovedClock clock,
            StoredRows rows,
            FairshelfParts fairshelf,
            MessageSource messages) {
        this.hooks = hooks;
        this.switches = switches;
        this.clock = clock;
        this.rows = rows;
        this.fairshelf = fairshelf;
        this.messages = messages;
    }

    Optional<LabSwitch> find(String name) {
        return switches.stream().filter(each -> each.getName().equals(name)).findFirst();
    }

    /** Fills the model and names the view. */
    String show(Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute("trouble", hooks.trouble().word());
        model.addAttribute(
                "troubles", Arrays.stream(Trouble.values()).map(Trouble::word).collect(Collectors.toList()));
        model.addAttribute("switches", switches);
        model.addAttribute("daysAhead", clock.days());
        model.addAttribute("today", Date.from(clock.instant()));
        model.addAttribute("steps", MovedClock.STEPS);
        model.addAttribute("tables", rows.tables());
        model.addAttribute("hasChecks", fairshelf.hasChecks());
        try {
            model.addAttribute("checks", checks(notices.current(locale)));
        } catch (IllegalStateException unreadable) {
            model.addAttribute("unreadable", true);
        }
        model.addAttribute("pageTitle", messages.getMessage("lab.title", null, "Lab", locale));
        return "lab/lab";
    }

    private List<ShownCheck> checks(Notice notice) {
        return fairshelf.looks().stream()
                .map(look -> new ShownCheck(look, notice, messages))
                .collect(Collectors.toList());
    }
}
