package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people do in the admin over HTTP, without JavaScript. */
final class AdminDesk {
    static final String TODAY = "/admin/fairshelf";
    static final String CHECKLIST = "/admin/fairshelf/checklist";

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

    /** The checklist, or one of its items. */
    Visitor.Page checklist(String rest) {
        Visitor.Page page = visitor.visit(CHECKLIST + rest);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page;
    }

    /** The word for the status of each item. */
    Map<String, String> statuses() {
        Map<String, String> statuses = new TreeMap<>();
        checklist("")
                .document()
                .select("[data-item]")
                .forEach(item -> statuses.put(item.attr("data-item"), item.attr("data-status")));
        return statuses;
    }

    /** The form in which somebody says something about an item. */
    Visitor.Form saying(String item) {
        return checklist("/" + item).form("form.fs-say");
    }

    /** Lets the automatic checks look, in the admin. */
    void checkNow() {
        Visitor.Page page = checklist("").form("form.fs-check").send();
        assertThat(page.document().select("[role=status]").text())
                .isEqualTo("The automatic checks have just looked at your shop.");
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
