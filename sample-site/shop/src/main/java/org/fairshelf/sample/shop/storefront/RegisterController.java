package org.fairshelf.sample.shop.storefront;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.broadleafcommerce.profile.web.core.service.login.LoginService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A visitor becomes a customer. The platform's own form would bind every property of a customer; here only the named
 * fields are taken, and the rest is done with the platform's services.
 */
@Controller("shopRegisterController")
class RegisterController {
    private final CustomerService customers;
    private final LoginService login;
    private final OrderService orders;
    private final Words words;

    @Autowired
    RegisterController(
            @Qualifier("blCustomerService") CustomerService customers,
            @Qualifier("blLoginService") LoginService login,
            @Qualifier("blOrderService") OrderService orders,
            Words words) {
        this.customers = customers;
        this.login = login;
        this.orders = orders;
        this.words = words;
    }

    @RequestMapping(value = "/register", method = RequestMethod.GET)
    String register(Model model) {
        return SignedIn.customer() == null ? page(Form.empty(), model) : "redirect:/account";
    }

    @RequestMapping(value = "/register", method = RequestMethod.POST)
    String register(
            @RequestParam Map<String, String> sent, HttpServletRequest request, Model model, RedirectAttributes next)
            throws PricingException {
        if (SignedIn.customer() != null) {
            return "redirect:/account";
        }
        Form form = Form.of(sent, "firstName", "lastName", "email", "password", "passwordAgain");
        form.require("firstName", 60);
        form.require("lastName", 60);
        Emails.require(form, "email");
        Passwords.require(form, "password", "passwordAgain");
        String email = Emails.normal(form.value("email"));
        if (!form.faulty("email") && customers.readCustomerByUsername(email) != null) {
            form.reject("email", "register.fault.known");
        }
        if (form.isFaulty()) {
            return page(form, model);
        }
        Customer customer = visitor();
        customer.setFirstName(form.value("firstName"));
        customer.setLastName(form.value("lastName"));
        customer.setEmailAddress(email);
        customer.setUsername(email);
        String password = form.value("password");
        customers.registerCustomer(customer, password, password);
        // A session from before must not open the account.
        request.changeSessionId();
        login.loginCustomer(email, password);
        keepCart(email);
        next.addFlashAttribute("done", "register.done");
        return "redirect:/account";
    }

    /** Whoever has a cart already becomes the customer it belongs to. */
    private Customer visitor() {
        Customer visitor = CustomerState.getCustomer();
        return visitor != null && visitor.isAnonymous() ? visitor : customers.createCustomerFromId(null);
    }

    private void keepCart(String email) throws PricingException {
        Order cart = CartState.getCart();
        if (cart != null && cart.getId() != null && cart.getEmailAddress() == null) {
            cart.setEmailAddress(email);
            orders.save(cart, false);
        }
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form.forget("password").forget("passwordAgain"));
        model.addAttribute("pageTitle", words.text(form.isFaulty() ? "register.title.faulty" : "register.title"));
        return "account/register";
    }
}
