package org.fairshelf.sample.shop.storefront;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductAttribute;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.web.catalog.ProductHandlerMapping;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafProductController;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** A product, with what was wrong with the last try to put it into the cart. */
@Controller("blProductController")
class ProductController extends BroadleafProductController {
    private static final int RELATED = 4;
    /** What a buyer wants to know; the catalog has more attributes, for other purposes. */
    private static final List<String> TOLD = Arrays.asList("maker", "material", "colour", "origin");
    /** Of these the search has a filter. */
    private static final List<String> FILTERED = Arrays.asList("maker", "material", "colour");

    private final ProductOptions options;
    private final Shelves shelves;
    private final ProductCards cards;
    private final Stock stock;
    private final Words words;

    @Autowired
    ProductController(ProductOptions options, Shelves shelves, ProductCards cards, Stock stock, Words words) {
        this.options = options;
        this.shelves = shelves;
        this.cards = cards;
        this.stock = stock;
        this.words = words;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws Exception {
        Product product = (Product) request.getAttribute(ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME);
        if (!product.isActive()) {
            throw new NotFound("the product " + product.getId());
        }
        ModelAndView page = super.handleRequest(request, response);
        Sku sku = product.getDefaultSku();
        Category category = product.getDefaultCategory();
        Form form = AddToCartTry.last(request);
        page.addObject("form", form);
        page.addObject("options", options.of(product, form.values()));
        page.addObject("picture", Pictures.of(product));
        page.addObject("price", sku.getPrice());
        page.addObject("formerPrice", sku.isOnSale() ? sku.getRetailPrice() : null);
        page.addObject("availability", stock.of(product));
        page.addObject("category", category);
        page.addObject("facts", facts(product, category));
        page.addObject("related", cards.of(neighbours(product, category)));
        page.addObject("pageTitle", product.getName());
        page.addObject("pageDescription", product.getDescription());
        return page;
    }

    private List<Fact> facts(Product product, Category category) {
        Map<String, ProductAttribute> attributes = product.getProductAttributes();
        List<Fact> facts = new ArrayList<>();
        for (String key : TOLD) {
            ProductAttribute attribute = attributes.get(key);
            if (attribute != null && attribute.getValue() != null) {
                String value = attribute.getValue();
                facts.add(new Fact(
                        words.attribute(key, key),
                        words.catalogWord(key, value),
                        FILTERED.contains(key) && category != null && category.getUrl() != null
                                ? ListingQuery.link(category.getUrl(), key, value)
                                : ""));
            }
        }
        return facts;
    }

    /** Those that stand next to it on the shelf. */
    private List<Product> neighbours(Product product, Category category) {
        List<Product> neighbours = new ArrayList<>();
        if (category == null) {
            return neighbours;
        }
        List<Product> shelf = shelves.products(category);
        int place = shelf.indexOf(product);
        for (int step = 1; step < shelf.size() && neighbours.size() < RELATED; step++) {
            neighbours.add(shelf.get((place + step) % shelf.size()));
        }
        return neighbours;
    }

    /** A fact about the product, with a link to more of the same kind (empty if there is none). */
    public static final class Fact {
        private final String name;
        private final String value;
        private final String url;

        Fact(String name, String value, String url) {
            this.name = name;
            this.value = value;
            this.url = url;
        }

        public String getName() {
            return name;
        }

        public String getValue() {
            return value;
        }

        public String getUrl() {
            return url;
        }
    }
}
