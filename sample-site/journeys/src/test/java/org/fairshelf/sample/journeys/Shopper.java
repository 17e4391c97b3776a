package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Somebody who shops, is asked, and answers: over HTTP, without JavaScript. */
final class Shopper {
    static final String BROWSING = "browsing";
    static final String PURCHASES = "purchases";
    static final String EMAIL = "email";

    private final Visitor visitor;

    private Shopper(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Somebody who comes for the first time. */
    static Shopper comingTo(SampleShop shop) {
        return new Shopper(new Visitor(shop));
    }

    Visitor visitor() {
        return visitor;
    }

    /** From now on the browser asks not to personalise, as Global Privacy Control says it. */
    Shopper signalling() {
        visitor.sending("Sec-GPC", "1");
        return this;
    }

    Shopper notSignalling() {
        visitor.notSending("Sec-GPC");
        return this;
    }

    Visitor.Page lookAt(String path) {
        Visitor.Page page = visitor.visit(path);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page;
    }

    /** Fairshelf's block on the first page besides what it recommends; empty if there is nothing else to show. */
    String block() {
        return Recommended.on(lookAt("/")).besides();
    }

    /** The products in the block on the first page. */
    List<String> seen() {
        return lookAt("/").document().select("#fs-home .fs-product").eachText();
    }

    /** Presses a button of the question on that page: the answer is {@code yes}, {@code no} or {@code visit}. */
    Visitor.Page answer(String path, String answer) {
        Visitor.Page asking = lookAt(path);
        String purpose =
                asking.document().select(".fs-block .fs-answers button").attr("name");
        return asking.form(".fs-block .fs-answers").with(purpose, answer).send();
    }

    PrivacyCentre privacy() {
        return PrivacyCentre.of(visitor);
    }

    /** Presses a button of a card in the privacy centre. */
    PrivacyCentre choose(String purpose, String answer) {
        return PrivacyCentre.of(choice(purpose, answer).send());
    }

    /** That form before it is sent. */
    Visitor.Form choice(String purpose, String answer) {
        return lookAt(PrivacyCentre.ADDRESS)
                .form("[data-purpose=" + purpose + "] form")
                .with(purpose, answer);
    }

    /** Presses "forget my browsing" or "forget everything". */
    PrivacyCentre forget(String what) {
        return PrivacyCentre.of(lookAt(PrivacyCentre.ADDRESS)
                .form("form[action*=/fairshelf/forget]:has([value=" + what + "])")
                .send());
    }

    String download() {
        Visitor.Page file = lookAt(PrivacyCentre.DOWNLOAD);
        assertThat(file.header("Content-Type")).startsWith("application/json");
        return file.body();
    }

    /** Opens an account and is signed in. */
    String register() {
        String email = Shopping.newEmail();
        assertThat(new Shopping(visitor).register(email).path()).isEqualTo("/account");
        return email;
    }

    /** Signs in to an account that was opened like that; what is shown then. */
    Visitor.Page signIn(String email) {
        Visitor.Page page = new Shopping(visitor).signIn(email, Shopping.PASSWORD);
        assertThat(page.path()).isEqualTo("/account");
        return page;
    }

    void signOut() {
        visitor.visit("/account").form("form[action*=/logout]").send();
        assertThat(visitor.visit("/account").path()).isEqualTo("/login");
    }

    /** Whether the browser has been given the cookie by which it would be recognised. */
    boolean isMarked() {
        return visitor.cookies().containsKey("fs_subject");
    }
}
