package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ConsoleMessagesFilter;
import java.util.ArrayList;
import java.util.List;

/**
 * What every page of shop and admin promises, in whatever state it is: nothing for axe to find, nothing wider than the
 * window, nothing that jumps while it loads, and no error in the browser's console.
 */
final class PageCheck {
    /** Runs before everything else on each page and sums up what moves without the visitor having done anything. */
    static final String WATCH_LAYOUT = """
            window.layoutShift = 0;
            window.layoutShifted = [];
            new PerformanceObserver(function (list) {
                list.getEntries().forEach(function (entry) {
                    if (!entry.hadRecentInput) {
                        window.layoutShift += entry.value;
                        entry.sources.forEach(function (source) {
                            window.layoutShifted.push(source.node && source.node.outerHTML
                                ? source.node.outerHTML.slice(0, 120) : String(source.node));
                        });
                    }
                });
            }).observe({type: 'layout-shift', buffered: true});
            """;

    private static final double MOST_SHIFT = 0.01;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String TOO_WIDE = """
            () => Array.from(document.querySelectorAll('body *'))
                .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .slice(0, 3)
                .map(element => element.outerHTML.slice(0, 120))
                .join('\\n    ')
            """;

    /** Down to the end and back, so that what is only loaded when it comes into sight has been there, too. */
    private static final String LOOK_AROUND = """
            async () => {
                const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
                for (let y = 0; y < document.documentElement.scrollHeight; y += window.innerHeight) {
                    window.scrollTo({top: y, behavior: 'instant'});
                    await frame();
                    await frame();
                }
                window.scrollTo({top: 0, behavior: 'instant'});
                await frame();
            }
            """;

    private PageCheck() {}

    /** Looks at the page as it is now; all that is wrong is said at once, with page, width, rule and element. */
    static void assertSound(Page page, String... rulesLeftOut) {
        List<String> faults = new ArrayList<>();
        page.waitForLoadState();
        page.evaluate(LOOK_AROUND);
        page.waitForFunction("() => Array.from(document.images).every(image => image.complete)");
        accessibility(page, List.of(rulesLeftOut), faults);
        width(page, faults);
        layout(page, faults);
        console(page, faults);
        assertThat(faults)
                .as("%s at %d px", page.url(), page.viewportSize().width)
                .isEmpty();
    }

    private static void accessibility(Page page, List<String> rulesLeftOut, List<String> faults) {
        // The other mode loads axe a second time for each page, for frames of other sites; there are none.
        AxeBuilder axe = new AxeBuilder(page).withTags(RULES).setLegacyMode(true);
        if (!rulesLeftOut.isEmpty()) {
            axe.disableRules(rulesLeftOut);
        }
        for (Rule rule : axe.analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                faults.add("axe " + rule.getId() + " (" + rule.getHelp() + "): " + node.getHtml());
            }
        }
    }

    private static void width(Page page, List<String> faults) {
        int over = ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (over > 0) {
            faults.add("overflow: " + over + " px wider than the window\n    " + page.evaluate(TOO_WIDE));
        }
    }

    private static void layout(Page page, List<String> faults) {
        double shift = ((Number) page.evaluate("() => window.layoutShift")).doubleValue();
        if (shift >= MOST_SHIFT) {
            faults.add("layout shift " + shift + ": " + page.evaluate("() => window.layoutShifted.join('\\n    ')"));
        }
    }

    private static void console(Page page, List<String> faults) {
        for (ConsoleMessage message : page.consoleMessages(
                new Page.ConsoleMessagesOptions().setFilter(ConsoleMessagesFilter.SINCE_NAVIGATION))) {
            // That the page itself is an answer of 404 or 400 is for the test to say.
            boolean ofThePageItself = message.location().startsWith(page.url() + ":");
            if (message.type().equals("error") && !ofThePageItself) {
                faults.add("console: " + message.text() + " (" + message.location() + ")");
            }
        }
        page.pageErrors().forEach(error -> faults.add("uncaught: " + error));
    }
}
