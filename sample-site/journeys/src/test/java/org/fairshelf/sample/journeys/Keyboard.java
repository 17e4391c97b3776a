package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse. */
final class Keyboard {
    private static final int MOST_TABS = 120;

    /** Where the focus is: {@code there}, or the element that has it. All in one question, as it is asked often. */
    private static final String FOCUS = """
            wanted => {
                const focused = document.activeElement;
                if (!focused || focused === document.body) {
                    return 'nowhere'; // past the last element, before the first
                }
                const box = focused.getBoundingClientRect();
                const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
                    && box.top < innerHeight && box.left < innerWidth;
                return seen && focused.matches(wanted) ? 'there'
                    : (seen ? '' : 'unseen: ') + focused.outerHTML.slice(0, 120);
            }
            """;

    private static final String EDGE_IS_DRAWN = """
            () => {
                const style = getComputedStyle(document.activeElement);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            }
            """;

    private Keyboard() {}

    /** Goes on with the tabulator until the focus is there, and sees that it can be seen all the way. */
    static void tabTo(Page page, String selector) {
        String focus = "";
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            focus = (String) page.evaluate(FOCUS, selector);
            assertThat(focus).as("the focus on %s", page.url()).doesNotStartWith("unseen");
            if (focus.equals("there")) {
                return;
            }
        }
        throw new AssertionError(
                selector + " is not reached with the keyboard on " + page.url() + "; the focus is now: " + focus);
    }

    /** Goes to a link or a button, sees that one can see it has the focus, and presses the key that is meant for it. */
    static void press(Page page, String selector) {
        tabTo(page, selector);
        assertThat(page.evaluate(EDGE_IS_DRAWN)).as("the edge of %s", selector).isEqualTo(true);
        page.keyboard()
                .press((boolean) page.evaluate("() => document.activeElement.tagName === 'A'") ? "Enter" : "Space");
    }
}
