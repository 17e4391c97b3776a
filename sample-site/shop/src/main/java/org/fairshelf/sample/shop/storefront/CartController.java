package org.fairshelf.sample.shop.storefront;

import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.core.order.service.exception.UpdateCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.core.web.order.model.AddToCartItem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cart. What a visitor sends is checked here, so that every refusal is a sentence at the field it is about. */
@Controller("shopCartController")
class CartController extends BroadleafCartController {
    private static final Log LOG = LogFactory.getLog(CartController.class);

    private final Stock stock;
    private final Delivery delivery;
    private final Words words;

    @Autowired
    CartController(Stock stock, Delivery delivery, Words words) {
        this.stock = stock;
        this.delivery = delivery;
        this.words = words;
    }

    @RequestMapping(value = "/cart", method = RequestMethod.GET)
    @Override
    public String cart(HttpServletRequest request, HttpServletResponse response, Model model) throws PricingException {
        Order cart = CartState.getCart();
        if (isRealCart(cart)) {
            cart = delivery.chosenFor(cart);
        }
        model.addAttribute("order", OrderView.of(cart, stock));
        model.addAttribute("pageTitle", words.text("cart.title"));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", Form.empty());
        }
        return getCartView();
    }

    @RequestMapping(value = "/cart/add", method = RequestMethod.POST)
    String add(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next)
            throws IOException, PricingException {
        Product product = product(sent.get("productId"));
        AddToCartTry wish = AddToCartTry.of(product, sent, CartState.getCart(), stock);
        if (!wish.isFaulty()) {
            try {
                add(request, response, model, wish.toItem());
                delivery.chosenFor(CartState.getCart());
                next.addFlashAttribute("added", product.getName());
                return "redirect:/cart";
            } catch (AddToCartException e) {
                // The last piece may have gone between our look at the stock and the platform's.
                LOG.info("Not added to the cart: " + e.getCause());
                wish.form().reject("quantity", "product.fault.refused");
            }
        }
        next.addFlashAttribute(AddToCartTry.NAME, wish.form());
        return "redirect:" + product.getUrl();
    }

    @RequestMapping(value = "/cart/update", method = RequestMethod.POST)
    String update(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next)
            throws IOException, PricingException, RemoveFromCartException {
        OrderItem item = item(sent.get("item"));
        if (item == null) {
            return "redirect:/cart";
        }
        String field = "quantity-" + item.getId();
        Form form = Form.empty().fill(field, sent.get("quantity"));
        int quantity = Quantity.of(form.value(field));
        Availability available = OrderLine.of(item, stock).getAvailability();
        if (quantity == 0) {
            form.reject(field, "cart.fault.quantity");
        } else if (!available.covers(quantity)) {
            form.reject(
                    field, available.isSoldOut() ? "cart.fault.soldOut" : "cart.fault.stock", available.getPieces());
        } else {
            AddToCartItem change = new AddToCartItem();
            change.setOrderItemId(item.getId());
            change.setQuantity(quantity);
            try {
                updateQuantity(request, response, model, change);
                next.addFlashAttribute("changed", OrderLine.of(item, stock).getName());
            } catch (UpdateCartException e) {
                LOG.info("Quantity not changed: " + e.getCause());
                form.reject(field, "product.fault.refused");
            }
        }
        if (form.isFaulty()) {
            next.addFlashAttribute("form", form);
        }
        return "redirect:/cart";
    }

    @RequestMapping(value = "/cart/remove", method = RequestMethod.POST)
    String remove(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next)
            throws IOException, PricingException, RemoveFromCartException {
        OrderItem item = item(sent.get("item"));
        if (item == null) {
            return "redirect:/cart";
        }
        next.addFlashAttribute("removed", OrderLine.of(item, stock).getName());
        AddToCartItem change = new AddToCartItem();
        change.setOrderItemId(item.getId());
        remove(request, response, model, change);
        return "redirect:/cart";
    }

    private Product product(@Nullable String id) {
        Product product =
                id != null && id.matches("\\d{1,18}") ? catalogService.findProductById(Long.valueOf(id)) : null;
        if (product == null || !product.isActive() || product.getUrl() == null) {
            throw new NotFound("the product to add");
        }
        return product;
    }

    /** The line of that id in this visitor's cart, if it is still there; nobody can reach into another's. */
    private static @Nullable OrderItem item(@Nullable String id) {
        Order cart = CartState.getCart();
        if (isRealCart(cart)) {
            for (OrderItem item : cart.getOrderItems()) {
                if (String.valueOf(item.getId()).equals(id)) {
                    return item;
                }
            }
        }
        return null;
    }

    private static boolean isRealCart(@Nullable Order cart) {
        return cart != null && cart.getId() != null;
    }
}
