package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The first page. */
@Controller("shopHomeController")
class HomeController {
    private static final int LIKED = 8;

    private final Shelves shelves;
    private final ProductCards cards;
    private final Words words;

    @Autowired
    HomeController(Shelves shelves, ProductCards cards, Words words) {
        this.shelves = shelves;
        this.cards = cards;
        this.words = words;
    }

    @RequestMapping(value = "/", method = RequestMethod.GET)
    String home(Model model) {
        List<Vignette> vignettes = new ArrayList<>();
        for (Category category : shelves.categories()) {
            vignettes.add(new Vignette(
                    category.getName(), category.getUrl(), "/img/categories" + category.getUrl() + ".svg"));
        }
        model.addAttribute("vignettes", vignettes);
        model.addAttribute("liked", cards.of(shelves.firstOfEach(LIKED)));
        model.addAttribute("pageDescription", words.text("home.description"));
        return "home";
    }

    /** A category as the first page shows it. */
    public static final class Vignette {
        private final String name;
        private final String url;
        private final String picture;

        Vignette(String name, String url, String picture) {
            this.name = name;
            this.url = url;
            this.picture = picture;
        }

        public String getName() {
            return name;
        }

        public String getUrl() {
            return url;
        }

        public String getPicture() {
            return picture;
        }
    }
}
