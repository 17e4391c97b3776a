package org.fairshelf.fairness;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says no wherever a block asks, and sees that it is heard. It never says yes. */
final class SayingNo {
    private static final int MOST_CLICKS = 3;
    private static final double PATIENCE = 5_000;

    private final Stay stay;
    private final Page page;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

    private SayingNo(Stay stay) {
        this.stay = stay;
        this.page = stay.page();
    }

    static List<Finding> to(Stay stay, List<URI> addresses) {
        SayingNo saying = new SayingNo(stay);
        addresses.forEach(saying::refuse);
        if (!saying.refused.isEmpty()) {
            addresses.forEach(saying::comeBack);
        }
        return saying.findings;
    }

    private void refuse(URI address) {
        stay.open(address);
        Set<String> asked = new HashSet<>(Look.only(page).askedInBlocks());
        asked.removeAll(refused);
        for (String name : asked) {
            refuse(address, name);
        }
    }

    private void refuse(URI address, String name) {
        Findings here = new Findings(stay.at(address));
        int clicks = 0;
        boolean open = no(name).count() > 0;
        while (open && clicks < MOST_CLICKS) {
            String problem = press(no(name));
            if (!problem.isEmpty()) {
                here.add(Rule.ONE_CLICK, problem);
                findings.addAll(here.all());
                return;
            }
            clicks++;
            open = no(name).count() > 0;
        }
        if (clicks == 0) {
            // It cannot be seen, which has been said.
            return;
        }
        refused.add(name);
        if (!open && clicks > 1) {
            here.add(Rule.ONE_CLICK, "a no needs " + clicks + " clicks.");
        }
        findings.addAll(here.all());
    }

    private Locator no(String name) {
        return page.locator(
                ".fs-place .fs-answers [name=\"" + name.replaceAll("[^\\w.-]", "") + "\"][value=no]:visible");
    }

    /** What went wrong, or nothing. */
    private String press(Locator no) {
        try {
            Response answer =
                    page.waitForNavigation(new Page.WaitForNavigationOptions().setTimeout(PATIENCE), () -> no.first()
                            .click(new Locator.ClickOptions().setTimeout(PATIENCE)));
            if (answer != null && answer.status() >= 400) {
                return "a no is answered with the status " + answer.status() + ".";
            }
            return "";
        } catch (TimeoutError e) {
            // Themes may send answers without leaving the page; then the question has gone from it.
            return no.count() == 0 ? "" : "a no cannot be pressed, or nothing follows.";
        } catch (PlaywrightException e) {
            return "a no leads nowhere: " + Chromium.firstLine(e) + ".";
        }
    }

    private void comeBack(URI address) {
        stay.open(address);
        Set<String> again = new HashSet<>(Look.only(page).askedInBlocks());
        again.retainAll(refused);
        if (!again.isEmpty()) {
            findings.add(new Finding(
                    Rule.ASKED_ONCE,
                    stay.at(address),
                    "whoever has said no is asked again for: " + String.join(", ", again) + "."));
        }
    }
}
