package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
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
}
