package org.fairshelf.fairness;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a shop's theme asks its shoppers fairly. In a test of the shop:
 *
 * <pre>Fairness.of("http://127.0.0.1:8080/").check().assertFair();</pre>
 *
 * <p>It opens the pages as strangers in a browser, measures the questions in every window, says no to them, and looks
 * whether the no is heard. It never says yes. Questions are known by the classes of Fairshelf's templates. No host is
 * reached but those of the addresses and of {@link #reaching}. Immutable.
 */
public final class Fairness {
    private static final String NO_QUESTION =
            " On none of the pages a question of Fairshelf was found. It is known by the classes fs-answers, with buttons of the"
                    + " values yes and no, and fs-email, with a checkbox; themes keep them. Is Fairshelf on, and does the shop ask"
                    + " strangers on these pages?";

    private final Pages pages;
    private final Set<String> allowed;
    private final List<String> besides;
    private final @Nullable Path browser;
    private final List<Window> windows;

    private Fairness(
            Pages pages, Set<String> allowed, List<String> besides, @Nullable Path browser, List<Window> windows) {
        this.pages = pages;
        this.allowed = Set.copyOf(allowed);
        this.besides = List.copyOf(besides);
        this.browser = browser;
        this.windows = windows;
    }

    /**
     * Pages on which the shop asks, and others on which one must not be asked again. Several are better than one.
     *
     * @throws NotMeasured if one of them is no address of a page
     */
    public static Fairness of(String... addresses) {
        return new Fairness(Pages.of(addresses), Set.of("JSESSIONID"), List.of(), null, Window.ALL);
    }

    /**
     * What the shop itself needs before a choice, besides the cookie of its session: names of cookies, keys of the browser's
     * stores, paths that its own scripts post to.
     */
    public Fairness allowing(String... names) {
        Set<String> all = new HashSet<>(allowed);
        all.addAll(List.of(names));
        return new Fairness(pages, all, besides, browser, windows);
    }

    /** Further hosts that the theme needs to look as it does, such as that of its fonts. */
    public Fairness reaching(String... hosts) {
        List<String> all = new ArrayList<>(besides);
        for (String host : hosts) {
            if (!host.matches("[A-Za-z0-9.-]{1,253}")) {
                throw new NotMeasured("“" + host + "” is no name of a host.");
            }
            all.add(host);
        }
        return new Fairness(pages, allowed, all, browser, windows);
    }

    /** A Chromium or Chrome that is not where they usually are. */
    public Fairness with(Path executable) {
        return new Fairness(pages, allowed, besides, executable, windows);
    }

    /** Everything in those windows alone, for tests that need not see it six times. */
    Fairness in(Window... some) {
        return new Fairness(pages, allowed, besides, browser, List.of(some));
    }

    /**
     * Looks at everything. Takes some seconds for each page.
     *
     * @throws NotMeasured if a page does not answer, if nothing is asked on any, or if there is no browser
     */
    public Report check() {
        try (Chromium chromium = Chromium.start(browser, pages.hosts(besides))) {
            return check(chromium);
        } catch (PlaywrightException e) {
            throw new NotMeasured("A page could not be measured to the end: " + Chromium.firstLine(e) + ".");
        }
    }

    Report check(Chromium chromium) {
        Set<Finding> findings = new LinkedHashSet<>();
        Set<String> unreached = new TreeSet<>();
        int questions = 0;
        Map<URI, Set<String>> withScript = new HashMap<>();
        for (Window window : windows) {
            try (Stay stay = new Stay(chromium, pages, window, allowed)) {
                for (URI address : pages.addresses()) {
                    Look look = look(stay, address, findings);
                    questions += look.questions();
                    if (window.script()) {
                        withScript.merge(address, look.asked(), Fairness::union);
                    } else {
                        missing(stay, address, withScript.getOrDefault(address, Set.of()), look, findings);
                    }
                }
                sent(stay, findings);
                if (window.isPhone()) {
                    findings.addAll(SayingNo.to(stay, pages.addresses()));
                }
                unreached.addAll(stay.unreached());
            }
        }
        if (questions == 0) {
            throw new NotMeasured("Nothing was measured." + NO_QUESTION);
        }
        windows.stream()
                .filter(window -> window.isPhone() && window.script())
                .forEach(phone -> handsOff(chromium, phone, findings));
        return new Report(List.copyOf(findings), remarks(unreached), questions);
    }

    private static Look look(Stay stay, URI address, Set<Finding> findings) {
        stay.open(address);
        // Before anything is done there, scrolling included.
        Set<String> kept = new TreeSet<>(stay.cookies());
        Look look = Look.at(stay.page(), stay.at(address));
        kept.addAll(stay.keys(look));
        findings.addAll(look.findings());
        kept.forEach(each ->
                findings.add(new Finding(Rule.NOTHING_BEFORE, stay.at(address), each + " is there before a choice.")));
        return look;
    }

    /** Looking at answers and having the focus on them sends nothing. */
    private void sent(Stay stay, Set<Finding> findings) {
        URI last = pages.addresses().get(pages.addresses().size() - 1);
        stay.sent()
                .forEach(each -> findings.add(new Finding(
                        Rule.ONLY_A_CLICK_IS_YES,
                        stay.at(last),
                        "“" + each + "” is sent although nothing was chosen.")));
    }

    private static void missing(Stay stay, URI address, Set<String> withScript, Look look, Set<Finding> findings) {
        Set<String> missing = new TreeSet<>(withScript);
        missing.removeAll(look.asked());
        if (!missing.isEmpty()) {
            findings.add(new Finding(
                    Rule.WITHOUT_SCRIPT, stay.at(address), "this is not asked: " + String.join(", ", missing) + "."));
        }
    }

    private void handsOff(Chromium chromium, Window phone, Set<Finding> findings) {
        try (Stay stay = new Stay(chromium, pages, phone, allowed)) {
            // Time passes when it is told to.
            stay.page().clock().install();
            pages.addresses().forEach(address -> findings.addAll(HandsOff.on(stay, address)));
        }
    }

    private static List<String> remarks(Set<String> unreached) {
        return unreached.isEmpty()
                ? List.of()
                : List.of(
                        "The pages also want files from " + String.join(", ", unreached)
                                + ". These were not loaded; if the theme needs them to look as it does, name the host: --reach HOST, or Fairness.reaching in a test.");
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    /**
     * Measures a page that a test of yours has open, as it stands in its window, and walks through its answers with the
     * keyboard. Nothing is pressed; what needs a fresh visitor is not looked at.
     *
     * @throws NotMeasured if nothing is asked there
     */
    public static Report look(Page page) {
        String place = page.url() + " at " + page.viewportSize().width + " px";
        Look look = Look.at(page, place);
        if (look.questions() == 0) {
            throw new NotMeasured(place + ":" + NO_QUESTION);
        }
        return new Report(look.findings(), List.of(), look.questions());
    }
}
