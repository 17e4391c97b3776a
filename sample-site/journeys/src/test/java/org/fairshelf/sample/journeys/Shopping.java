package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/** What shoppers do, over HTTP and without JavaScript. */
final class Shopping {
    static final String PLAIN_PRODUCT = "/kitchen/linen-tea-towel";
    static final String PRODUCT_WITH_OPTION = "/kitchen/oak-chopping-board";
    /** Of every account that is opened here. */
    static final String PASSWORD = "low tide at nine";

    private final Visitor visitor;

    Shopping(Visitor visitor) {
        this.visitor = visitor;
    }

    static String newEmail() {
        return "journey-" + UUID.randomUUID() + "@example.com";
    }

    Visitor.Page putIntoCart(String product) {
        Visitor.Page cart =
                visitor.visit(product).form("form[action*=/cart/add]").send();
        assertThat(cart.status()).as(cart.text()).isEqualTo(200);
        return cart;
    }

    /** Buys what is in the cart as a guest and gives the confirmation. */
    Visitor.Page checkOut(String email) {
        return checkoutForm(email).send();
    }

    Visitor.Form checkoutForm(String email) {
        return visitor.visit("/checkout")
                .form("form[action*=/checkout]")
                .with("email", email)
                .with("firstName", "Ina")
                .with("lastName", "Deich")
                .with("street", "Hafenstraße 3")
                .with("postalCode", "25980")
                .with("city", "Sylt")
                .with("country", "DE");
    }

    /** The whole way of a guest: product, cart, checkout, confirmation. */
    Visitor.Page buyAsGuest() {
        putIntoCart(PLAIN_PRODUCT);
        Visitor.Page confirmation = checkOut(newEmail());
        assertThat(confirmation.path()).startsWith("/confirmation/");
        assertThat(confirmation.status()).isEqualTo(200);
        return confirmation;
    }

    Visitor.Page register(String email) {
        return registration(email).send();
    }

    Visitor.Form registration(String email) {
        return visitor.visit("/register")
                .form("form[action*=/register]")
                .with("firstName", "Ina")
                .with("lastName", "Deich")
                .with("email", email)
                .with("password", PASSWORD)
                .with("passwordAgain", PASSWORD);
    }

    Visitor.Page signIn(String email, String password) {
        return login(email, password).send();
    }

    Visitor.Form login(String email, String password) {
        return visitor.visit("/login")
                .form("form[action*=/login]")
                .with("email", email)
                .with("password", password);
    }
}
