package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What people do in the admin over HTTP, without JavaScript. */
final class AdminDesk {
    static final String TODAY = "/admin/fairshelf";

    private final Visitor visitor;

    private AdminDesk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Somebody whose password is the login, as the shop comes with. */
    static AdminDesk of(SampleShop shop, String login) {
        AdminDesk desk = new AdminDesk(new Visitor(shop));
        assertThat(desk.logIn(login, login).path()).isNotEqualTo("/admin/login");
        return desk;
    }

    /** Somebody who has not logged in. */
    static AdminDesk ofNobody(SampleShop shop) {
        return new AdminDesk(new Visitor(shop));
    }

    Visitor.Page logIn(String login, String password) {
        return visitor.visit("/admin/login")
                .form("form[action*=login_admin_post]")
                .with("j_username", login)
                .with("j_password", password)
                .send();
    }

    Visitor visitor() {
        return visitor;
    }

    /** The token that the admin puts into every form of this login. */
    String token() {
        return visitor.visit("/admin/changePassword")
                .document()
                .select("input[name=csrfToken]")
                .attr("value");
    }

    Visitor.Page today() {
        Visitor.Page today = visitor.visit(TODAY);
        assertThat(today.status()).as(today.text()).isEqualTo(200);
        return today;
    }

    Visitor.Form mainSwitch() {
        return today().form("form[action*=/fairshelf/switch]");
    }

    /** The sentence that says how Fairshelf stands. */
    String standing() {
        return today().document().select(".fs-sentence").text();
    }

    /** The places where the shop calls Fairshelf, each with its state. */
    List<String> connections() {
        return today().document().select(".fs-connection").stream()
                .map(place -> place.select("h3").text() + ": "
                        + place.select(".fs-state").text())
                .toList();
    }

    boolean fairshelfIsOn() {
        return !standing().contains("Fairshelf is off");
    }

    void turnFairshelfOn() {
        if (!fairshelfIsOn()) {
            mainSwitch().send();
        }
        assertThat(fairshelfIsOn()).isTrue();
    }

    /** Whether Fairshelf is on and all that has happened to it: what a refused request must leave as it is. */
    List<String> whatIsKnown() {
        List<String> known = new ArrayList<>(List.of(fairshelfIsOn() ? "on" : "off"));
        known.addAll(today().document().select(".fs-happenings li").eachText());
        return known;
    }
}
