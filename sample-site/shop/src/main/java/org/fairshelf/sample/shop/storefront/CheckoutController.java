package org.fairshelf.sample.shop.storefront;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The checkout on one page, for guests and customers, and the confirmation. */
@Controller("shopCheckoutController")
class CheckoutController {
    private static final Log LOG = LogFactory.getLog(CheckoutController.class);
    private static final String PAGE = "checkout/checkout";

    private final OrderService orders;
    private final CountryService countries;
    private final OrderDesk desk;
    private final Delivery delivery;
    private final PastOrders past;
    private final Stock stock;
    private final Words words;

    @Autowired
    CheckoutController(
            @Qualifier("blOrderService") OrderService orders,
            @Qualifier("blCountryService") CountryService countries,
            OrderDesk desk,
            Delivery delivery,
            PastOrders past,
            Stock stock,
            Words words) {
        this.orders = orders;
        this.countries = countries;
        this.desk = desk;
        this.delivery = delivery;
        this.past = past;
        this.stock = stock;
        this.words = words;
    }

    @RequestMapping(value = "/checkout", method = RequestMethod.GET)
    String checkout(Model model) throws PricingException {
        Order cart = CartState.getCart();
        if (isEmpty(cart)) {
            return "redirect:/cart";
        }
        Customer customer = SignedIn.customer();
        Form form = CheckoutForm.start(customer, customer == null ? null : past.lastAddress(customer));
        return page(delivery.chosenFor(cart), form, model);
    }

    /** Only customers get here: who has not signed in yet is asked to, and sent on afterwards. */
    @RequestMapping(value = "/checkout/account", method = RequestMethod.GET)
    String withAccount() {
        return "redirect:/checkout";
    }

    @RequestMapping(value = "/checkout", method = RequestMethod.POST)
    String order(@RequestParam Map<String, String> sent, Model model) throws PricingException {
        String placed = numberOfPlaced(sent.get("order"));
        if (placed != null) {
            return "redirect:/confirmation/" + placed;
        }
        Order cart = CartState.getCart();
        if (isEmpty(cart)) {
            return "redirect:/cart";
        }
        cart = delivery.chosenFor(cart);
        if (OrderView.of(cart, stock).isShort()) {
            return "redirect:/cart";
        }
        Form form = CheckoutForm.sent(sent, countries.findCountries(), idOf(delivery));
        if (!form.isFaulty()) {
            try {
                return "redirect:/confirmation/" + desk.place(cart.getId(), form);
            } catch (CheckoutException e) {
                LOG.warn("The order " + cart.getId() + " was not placed", e);
                Order again = orders.findOrderById(cart.getId(), true);
                CartState.setCart(again);
                if (OrderView.of(again, stock).isShort()) {
                    return "redirect:/cart";
                }
                form.reject("payment", "checkout.fault.refused");
                cart = again;
            }
        }
        return page(cart, form, model);
    }

    @RequestMapping(value = "/confirmation/{number}", method = RequestMethod.GET)
    String confirmation(@PathVariable("number") String number, Model model) {
        Order order = orders.findOrderByOrderNumber(number);
        if (!isOwn(order)) {
            throw new NotFound("the order " + number);
        }
        model.addAttribute("order", OrderView.of(order, stock));
        model.addAttribute("customer", SignedIn.customer());
        model.addAttribute("pageTitle", words.text("confirmation.title"));
        return "checkout/confirmation";
    }

    private String page(Order cart, Form form, Model model) {
        model.addAttribute("order", OrderView.of(cart, stock));
        model.addAttribute("form", form);
        model.addAttribute("customer", SignedIn.customer());
        model.addAttribute("countries", countriesByName());
        model.addAttribute("delivery", delivery.option());
        model.addAttribute("deliveryPrice", delivery.price());
        model.addAttribute("pageTitle", words.text(form.isFaulty() ? "checkout.title.faulty" : "checkout.title"));
        return PAGE;
    }

    private Map<String, String> countriesByName() {
        List<String> codes = countries.findCountries().stream()
                .map(Country::getAbbreviation)
                .sorted(Comparator.comparing(words::country))
                .collect(Collectors.toList());
        Map<String, String> named = new LinkedHashMap<>();
        codes.forEach(code -> named.put(code, words.country(code)));
        return named;
    }

    private static @Nullable Long idOf(Delivery delivery) {
        return delivery.option() == null ? null : delivery.option().getId();
    }

    private static boolean isEmpty(@Nullable Order cart) {
        return cart == null || cart.getId() == null || cart.getOrderItems().isEmpty();
    }

    /** The number of the order this checkout page belonged to, if it was placed already: the button was pressed twice. */
    private @Nullable String numberOfPlaced(@Nullable String id) {
        if (id == null || !id.matches("\\d{1,18}")) {
            return null;
        }
        Order order = orders.findOrderById(Long.valueOf(id));
        return isOwn(order) ? order.getOrderNumber() : null;
    }

    private static boolean isOwn(@Nullable Order order) {
        Customer visitor = CustomerState.getCustomer();
        return order != null
                && visitor != null
                && OrderStatus.SUBMITTED.equals(order.getStatus())
                && order.getCustomer() != null
                && visitor.getId().equals(order.getCustomer().getId());
    }
}
