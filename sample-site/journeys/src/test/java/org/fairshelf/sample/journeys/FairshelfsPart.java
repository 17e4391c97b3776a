package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;

/** Fairshelf's own content within the platform's frame of menu, header and breadcrumb. */
final class FairshelfsPart {
    /**
     * What axe finds in that frame on every page of the admin: the logo has no text, the menu's headlines are h5, its open
     * entry is light green on white, and a script measures with a text area of no name. Nothing of it is ours to change.
     */
    private static final String[] FAULTS_OF_THE_FRAME = {
        "color-contrast", "heading-order", "image-alt", "label", "link-name", "region"
    };

    /** What has a box on the page and neither holds our part nor is in it. A script measures with a text area above the page. */
    private static final String SEEN_BESIDE_US = """
            () => [...document.body.querySelectorAll('*')]
                .filter(each => !each.closest('.fs') && !each.querySelector('.fs'))
                .filter(each => each.checkVisibility({visibilityProperty: true}))
                .filter(each => { const box = each.getBoundingClientRect(); return box.width > 0 && box.height > 0 && box.bottom + scrollY > 0; })
                .map(each => each.tagName + ' ' + each.className + ' ' + each.textContent.trim().slice(0, 40))
            """;

    private FairshelfsPart() {}

    /** Our part passes every rule; the page as a whole all but those, fits its window, and does not jump. */
    static void assertSound(Page page) {
        PageCheck.assertSound(page, FAULTS_OF_THE_FRAME);
        List<String> found = new AxeBuilder(page)
                .include(List.of(".fs")).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getHtml()))
                        .toList();
        assertThat(found).as(page.url()).isEmpty();
    }

    /** On paper there is our part alone, with nothing to press: no menu, no header, no button. */
    static void assertPrintsAlone(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try {
            assertThat(page.locator(".fs h1").isVisible()).isTrue();
            assertThat(page.evaluate(SEEN_BESIDE_US)).as(page.url()).isEqualTo(List.of());
            assertThat(page.locator(".fs button:visible").count()).isZero();
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }
}
