package org.fairshelf.sample.journeys;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What Fairshelf's block on a page recommends, and what else it shows. */
record Recommended(Document page) {

    static Recommended on(Visitor.Page page) {
        return new Recommended(page.document());
    }

    /** The text of the block without the list and what belongs to it. */
    String besides() {
        Document copy = page.clone();
        copy.select(".fs-recommended").remove();
        return copy.select(".fs-block").text();
    }

    /** The headline of the list, and what it says it rests on; empty if there is none. */
    String headline() {
        return page.select(".fs-recommended > .fs-title, .fs-recommended > .fs-note")
                .text();
    }

    /** The names of the products, as they are shown. */
    List<String> names() {
        return page.select(".fs-pick-name").eachText();
    }

    /** The names of those that are there because of the shopper. */
    List<String> personal() {
        return page.select("[data-basis=personal] .fs-pick-name").eachText();
    }

    /** Names and prices. */
    List<String> offers() {
        return page.select(".fs-pick").stream()
                .map(pick -> pick.select(".fs-pick-name").text() + " "
                        + pick.select(".fs-price").text())
                .toList();
    }

    /** What is answered to "Why this?" at a product. */
    List<String> reasons(String name) {
        return pick(name).select(".fs-why li").eachText();
    }

    /** What is the same in two pages of the same list: products, prices and reasons. */
    String list() {
        Document copy = page.clone();
        // Belongs to the session.
        copy.select("input[name=csrfToken]").remove();
        return copy.select(".fs-recommended").text();
    }

    private Element pick(String name) {
        return page.select(".fs-pick").stream()
                .filter(pick -> pick.select(".fs-pick-name").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + names()));
    }
}
