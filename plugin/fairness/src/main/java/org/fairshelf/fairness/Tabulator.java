package org.fairshelf.fairness;

import com.microsoft.playwright.Page;
import java.util.List;

/** Goes through the answers of each question with the keyboard alone. */
final class Tabulator {
    /** Keeps the answers of all questions at hand, and tells how many there are of each. */
    private static final String BEGIN = """
            () => {
                window.fairAnswers = Array.from(document.querySelectorAll('.fs-answers')).map(form =>
                    Array.from(form.elements || form.querySelectorAll('*'))
                        .filter(each => each.matches('button[value], input[type=submit][value]'))
                        .filter(each => !each.disabled && each.tabIndex >= 0
                            && each.checkVisibility({visibilityProperty: true}) && each.getClientRects().length > 0));
                return window.fairAnswers.map(answers => answers.length);
            }
            """;

    private static final String GO = "([question, answer]) => window.fairAnswers[question][answer].focus()";
    private static final String END =
            "() => { delete window.fairAnswers; document.activeElement && document.activeElement.blur(); }";

    /** Where the focus is, whether one sees it, and whether something lies over it. */
    private static final String FOCUS = """
            ([question, answer]) => {
                const wanted = window.fairAnswers[question][answer];
                const name = element => '“' + (element.innerText || element.value || element.tagName).replace(/\\s+/g, ' ').trim() + '”';
                if (document.activeElement !== wanted) {
                    const focused = document.activeElement;
                    return {wanted: name(wanted), there: false,
                        instead: focused && focused !== document.body ? name(focused).slice(0, 60) : 'nothing'};
                }
                const look = () => {
                    wanted.getAnimations({subtree: true}).forEach(each => { try { each.finish(); } catch (endless) { each.cancel(); } });
                    const style = getComputedStyle(wanted);
                    return ['boxShadow', 'borderTopColor', 'borderTopWidth', 'backgroundColor', 'color', 'textDecorationLine']
                        .map(each => style[each]).join();
                };
                const style = getComputedStyle(wanted);
                const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                    && !/, 0\\)$/.test(style.outlineColor);
                const box = wanted.getBoundingClientRect();
                const free = [[.5, .5], [.1, .15], [.9, .15], [.1, .85], [.9, .85]].some(([right, down]) => {
                    const met = document.elementFromPoint(box.left + box.width * right, box.top + box.height * down);
                    return met && (wanted.contains(met) || met.contains(wanted));
                });
                let seen = outlined;
                if (!seen) {
                    const focused = look();
                    wanted.blur();
                    seen = look() !== focused;
                    wanted.focus();
                }
                return {wanted: name(wanted), there: true, seen, free};
            }
            """;

    private Tabulator() {}

    static void walk(Page page, Findings findings) {
        List<?> answers = (List<?>) page.evaluate(BEGIN);
        for (int question = 0; question < answers.size(); question++) {
            walk(page, question, ((Number) answers.get(question)).intValue(), findings);
        }
        page.evaluate(END);
    }

    private static void walk(Page page, int question, int answers, Findings findings) {
        if (answers < 2) {
            return;
        }
        page.evaluate(GO, List.of(question, 0));
        for (int answer = 1; answer < answers; answer++) {
            page.keyboard().press("Tab");
            if (!judge(page, question, answer, findings)) {
                return;
            }
        }
        page.evaluate(GO, List.of(question, 1));
        page.keyboard().press("Shift+Tab");
        judge(page, question, 0, findings);
    }

    private static boolean judge(Page page, int question, int answer, Findings findings) {
        Facts focus = Facts.of(page.evaluate(FOCUS, List.of(question, answer)));
        String wanted = focus.text("wanted");
        if (!focus.is("there")) {
            findings.add(
                    Rule.TAB_ORDER, "the tabulator leads to " + focus.text("instead") + " instead of " + wanted + ".");
            return false;
        }
        findings.addUnless(focus.is("seen"), Rule.FOCUS_SEEN, wanted + " looks the same with and without the focus.");
        findings.addUnless(focus.is("free"), Rule.FOCUS_FREE, wanted + " is covered while it has the focus.");
        return true;
    }
}
