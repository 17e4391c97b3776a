package org.fairshelf.sample.shop.storefront;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in for customers. What is sent from here goes to the security filters. */
@Controller("shopLoginController")
class LoginController {
    private final Words words;

    @Autowired
    LoginController(Words words) {
        this.words = words;
    }

    @RequestMapping(value = "/login", method = RequestMethod.GET)
    String login(@RequestParam(value = "failed", required = false) String failed, Model model) {
        if (SignedIn.customer() != null) {
            return "redirect:/account";
        }
        model.addAttribute("failed", failed != null);
        model.addAttribute("pageTitle", words.text("login.title"));
        return "account/login";
    }
}
