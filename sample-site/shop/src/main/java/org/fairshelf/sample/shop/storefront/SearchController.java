package org.fairshelf.sample.shop.storefront;

import javax.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The search. An empty question and an empty answer are pages, too, with somewhere to go from. */
@Controller("shopSearchController")
class SearchController {
    private static final int SUGGESTIONS = 4;

    private final Listings listings;
    private final Shelves shelves;
    private final ProductCards cards;
    private final Words words;

    @Autowired
    SearchController(Listings listings, Shelves shelves, ProductCards cards, Words words) {
        this.listings = listings;
        this.shelves = shelves;
        this.cards = cards;
        this.words = words;
    }

    @RequestMapping(value = "/search", method = RequestMethod.GET)
    String search(HttpServletRequest request, Model model) {
        SearchTerm term = SearchTerm.of(request.getParameter("q"));
        model.addAttribute("term", term.text());
        model.addAttribute(
                "pageTitle", term.isEmpty() ? words.text("search.title") : words.text("search.title.for", term.text()));
        boolean found = false;
        if (!term.isEmpty()) {
            Listing listing = listings.ofSearch(term, "/search", request.getParameterMap());
            model.addAttribute("listing", listing);
            found = listing.getTotal() > 0;
        }
        if (!found) {
            model.addAttribute("suggestions", cards.of(shelves.firstOfEach(SUGGESTIONS)));
        }
        return "catalog/search";
    }
}
