package org.fairshelf.sample.shop.storefront;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.web.catalog.CategoryHandlerMapping;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafCategoryController;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** A category. The platform's own controller would answer with an error when the search is out of order. */
@Controller("blCategoryController")
class CategoryController extends BroadleafCategoryController {
    private final Listings listings;

    @Autowired
    CategoryController(Listings listings) {
        this.listings = listings;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
        Category category = (Category) request.getAttribute(CategoryHandlerMapping.CURRENT_CATEGORY_ATTRIBUTE_NAME);
        ModelAndView page = new ModelAndView(getDefaultCategoryView());
        page.addObject("category", category);
        page.addObject("listing", listings.ofCategory(category, category.getUrl(), request.getParameterMap()));
        page.addObject("pageTitle", category.getName());
        page.addObject("pageDescription", category.getDescription());
        return page;
    }
}
