package org.fairshelf.sample.shop.storefront;

import java.util.Map;
import org.broadleafcommerce.common.security.util.PasswordChange;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of a customer who has signed in. */
@Controller("shopAccountController")
@RequestMapping("/account")
class AccountController {
    private static final int LATEST = 3;
    private static final int PAGE_SIZE = 10;

    private final CustomerService customers;
    private final UserDetailsService users;
    private final PastOrders past;
    private final Words words;

    @Autowired
    AccountController(
            @Qualifier("blCustomerService") CustomerService customers,
            @Qualifier("blUserDetailsService") UserDetailsService users,
            PastOrders past,
            Words words) {
        this.customers = customers;
        this.users = users;
        this.past = past;
        this.words = words;
    }

    @RequestMapping(method = RequestMethod.GET)
    String overview(Model model) {
        Customer customer = SignedIn.required();
        model.addAttribute("customer", customer);
        model.addAttribute("orders", past.page(customer, 1, LATEST));
        model.addAttribute("address", past.lastAddress(customer));
        return page("overview", "account.title", model);
    }

    @RequestMapping(value = "/orders", method = RequestMethod.GET)
    String orders(@RequestParam(value = "page", required = false) @Nullable String wanted, Model model) {
        Customer customer = SignedIn.required();
        int count = past.count(customer);
        int pages = Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.max(1, Math.min(pages, Quantity.of(wanted)));
        model.addAttribute("orders", past.page(customer, page, PAGE_SIZE));
        model.addAttribute("count", count);
        model.addAttribute("previous", page > 1 ? "/account/orders?page=" + (page - 1) : null);
        model.addAttribute("next", page < pages ? "/account/orders?page=" + (page + 1) : null);
        return page("orders", "orders.title", model);
    }

    @RequestMapping(value = "/orders/{number}", method = RequestMethod.GET)
    String order(@PathVariable("number") String number, Model model) {
        model.addAttribute("order", past.numbered(SignedIn.required(), number));
        return page("order", "order.title", model);
    }

    @RequestMapping(value = "/details", method = RequestMethod.GET)
    String details(Model model) {
        Customer customer = SignedIn.required();
        Form form = Form.empty()
                .fill("firstName", customer.getFirstName())
                .fill("lastName", customer.getLastName())
                .fill("email", customer.getEmailAddress());
        return details(form, model);
    }

    @RequestMapping(value = "/details", method = RequestMethod.POST)
    String changeDetails(@RequestParam Map<String, String> sent, Model model, RedirectAttributes next) {
        Customer customer = SignedIn.required();
        Form form = Form.of(sent, "firstName", "lastName", "email", "currentPassword");
        form.require("firstName", 60);
        form.require("lastName", 60);
        Emails.require(form, "email");
        String email = Emails.normal(form.value("email"));
        boolean moves = !email.equals(customer.getUsername());
        if (moves && !form.faulty("email")) {
            Customer holder = customers.readCustomerByUsername(email);
            if (holder != null && !holder.getId().equals(customer.getId())) {
                form.reject("email", "register.fault.known");
            }
            requireCurrentPassword(form, customer);
        }
        if (form.isFaulty()) {
            return details(form, model);
        }
        customer.setFirstName(form.value("firstName"));
        customer.setLastName(form.value("lastName"));
        customer.setEmailAddress(email);
        customer.setUsername(email);
        customers.saveCustomer(customer);
        if (moves) {
            signInAs(email);
        }
        next.addFlashAttribute("done", "details.done");
        return "redirect:/account";
    }

    private String details(Form form, Model model) {
        model.addAttribute("form", form.forget("currentPassword"));
        return page("details", form.isFaulty() ? "details.title.faulty" : "details.title", model);
    }

    @RequestMapping(value = "/password", method = RequestMethod.GET)
    String password(Model model) {
        return password(Form.empty(), model);
    }

    @RequestMapping(value = "/password", method = RequestMethod.POST)
    String changePassword(@RequestParam Map<String, String> sent, Model model, RedirectAttributes next) {
        Customer customer = SignedIn.required();
        Form form = Form.of(sent, "currentPassword", "newPassword", "newPasswordAgain");
        requireCurrentPassword(form, customer);
        Passwords.require(form, "newPassword", "newPasswordAgain");
        if (form.isFaulty()) {
            return password(form, model);
        }
        PasswordChange change = new PasswordChange(customer.getUsername());
        change.setCurrentPassword(form.value("currentPassword"));
        change.setNewPassword(form.value("newPassword"));
        change.setNewPasswordConfirm(form.value("newPassword"));
        customers.changePassword(change);
        next.addFlashAttribute("done", "password.done");
        return "redirect:/account";
    }

    private String password(Form form, Model model) {
        model.addAttribute(
                "form", form.forget("currentPassword").forget("newPassword").forget("newPasswordAgain"));
        return page("password", form.isFaulty() ? "password.title.faulty" : "password.title", model);
    }

    private void requireCurrentPassword(Form form, Customer customer) {
        String password = form.value("currentPassword");
        if (password.isEmpty()) {
            form.reject("currentPassword", "form.fault.missing.currentPassword");
        } else if (!customers.isPasswordValid(password, customer.getPassword(), customer)) {
            form.reject("currentPassword", "form.fault.currentPassword");
        }
    }

    /** The name of the session's owner has changed: without this the next request would know nobody of the old name. */
    private void signInAs(String name) {
        UserDetails user = users.loadUserByUsername(name);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(user, user.getPassword(), user.getAuthorities()));
    }

    private String page(String view, String title, Model model) {
        model.addAttribute("section", view);
        model.addAttribute("pageTitle", words.text(title));
        return "account/" + view;
    }
}
