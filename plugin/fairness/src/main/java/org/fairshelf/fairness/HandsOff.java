package org.fairshelf.fairness;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Does on a page all that is no answer: looks, scrolls, waits, clicks beside, closes, leaves. */
final class HandsOff {
    private static final long A_WHILE = 120_000;

    /** To the end of the page; what listens to scrolling has been told before it returns. */
    private static final String SCROLL = """
            () => new Promise(done => {
                const end = document.scrollingElement.scrollHeight - innerHeight;
                if (end <= 0 || ['hidden', 'clip'].includes(getComputedStyle(document.documentElement).overflowY)
                        || ['hidden', 'clip'].includes(getComputedStyle(document.body).overflowY)) {
                    done();
                    return;
                }
                addEventListener('scroll', () => done(), {once: true});
                scrollTo({top: end, behavior: 'instant'});
            })
            """;

    /** Presses whatever looks as if it closed the question, and answers nothing. */
    private static final String CLOSE = """
            () => document.querySelectorAll('.fs-place *, .fs-page *').forEach(each => {
                const words = [each.className, each.getAttribute('aria-label'), each.title].join(' ');
                const presses = each.matches('button, a, [role=button], [onclick]');
                if (presses && !['yes', 'no', 'visit'].includes(each.value)
                        && (/close|dismiss|schlie(ss|ß)/i.test(words) || /^[×✕✖xX]$/.test(each.innerText.trim()))) {
                    each.click();
                }
            })
            """;

    /** As if one went; what is sent when one really goes is not always told. */
    private static final String LEAVE = """
            () => {
                document.documentElement.dispatchEvent(new MouseEvent('mouseleave', {clientY: -1}));
                document.dispatchEvent(new MouseEvent('mouseout', {clientY: -1, bubbles: true}));
                document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
                dispatchEvent(new Event('beforeunload'));
                dispatchEvent(new PageTransitionEvent('pagehide'));
            }
            """;

    /** A place where nothing is to be pressed. */
    private static final String GROUND = """
            () => {
                for (let y = 2; y < innerHeight; y += 20) {
                    const met = document.elementFromPoint(2, y);
                    if (met && !met.closest('a, button, input, label, select, textarea, summary, [role=button]')) {
                        return y;
                    }
                }
                return -1;
            }
            """;

    private HandsOff() {}

    static List<Finding> on(Stay stay, URI address) {
        Findings findings = new Findings(stay.at(address));
        Page page = stay.page();
        stay.open(address);
        Look before = Look.only(page);
        if (before.askedInBlocks().isEmpty()) {
            return List.of();
        }
        Set<String> keptBefore = kept(stay, before);
        List<String> done = new ArrayList<>();
        int sentBefore = stay.sent().size();

        page.evaluate(SCROLL);
        page.clock().fastForward(A_WHILE);
        page.keyboard().press("Escape");
        int ground = ((Number) page.evaluate(GROUND)).intValue();
        if (ground >= 0) {
            page.mouse().click(2, ground);
        }
        page.evaluate(CLOSE);
        page.clock().fastForward(A_WHILE);
        page.evaluate(LEAVE);

        // When the next page is there, all that was sent has been seen.
        stay.open(address);
        Look after = Look.only(page);
        stay.sent().stream().skip(sentBefore).distinct().forEach(each -> done.add("“" + each + "” is sent"));
        Set<String> kept = kept(stay, after);
        kept.removeAll(keptBefore);
        kept.forEach(each -> done.add(each + " is set"));
        if (done.isEmpty() && !after.askedInBlocks().containsAll(before.askedInBlocks())) {
            done.add("the question is gone");
        }
        done.forEach(each -> findings.add(Rule.ONLY_A_CLICK_IS_YES, each + " although nothing was chosen."));
        return findings.all();
    }

    private static Set<String> kept(Stay stay, Look look) {
        Set<String> all = new TreeSet<>(stay.cookies());
        all.addAll(stay.keys(look));
        return all;
    }
}
