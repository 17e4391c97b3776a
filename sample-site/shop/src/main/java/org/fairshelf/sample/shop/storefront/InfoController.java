package org.fairshelf.sample.shop.storefront;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The pages of the footer: who runs the shop, how it delivers, what it keeps. */
@Controller("shopInfoController")
class InfoController {
    private final Delivery delivery;
    private final Words words;

    @Autowired
    InfoController(Delivery delivery, Words words) {
        this.delivery = delivery;
        this.words = words;
    }

    @RequestMapping(value = "/about", method = RequestMethod.GET)
    String about(Model model) {
        return page("about", model);
    }

    @RequestMapping(value = "/delivery", method = RequestMethod.GET)
    String delivery(Model model) {
        model.addAttribute("deliveryPrice", words.price(delivery.price()));
        return page("delivery", model);
    }

    @RequestMapping(value = "/privacy-policy", method = RequestMethod.GET)
    String privacy(Model model) {
        return page("privacy", model);
    }

    @RequestMapping(value = "/imprint", method = RequestMethod.GET)
    String imprint(Model model) {
        return page("imprint", model);
    }

    private String page(String name, Model model) {
        model.addAttribute("pageTitle", words.text(name + ".title"));
        return "info/" + name;
    }
}
