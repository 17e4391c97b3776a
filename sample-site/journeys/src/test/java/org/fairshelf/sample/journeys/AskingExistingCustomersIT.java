package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F23: customers from before Fairshelf are asked once, in their account; what the shop says of them is no consent. */
@ExtendWith(OpenShop.class)
class AskingExistingCustomersIT {
    private static final String ASKED = "#fs-account .fs-question";

    private final Shopper customer;

    AskingExistingCustomersIT(SampleShop shop) {
        this.customer = Shopper.comingTo(shop);
    }

    @Test
    void theAccountAsksOnceAndANoHoldsInEveryBrowser(SampleShop shop) {
        signIn(customer);
        Document account = customer.lookAt("/account").document();
        assertThat(account.select(ASKED).eachAttr("data-purpose")).containsExactly("email", "purchases");
        assertThat(account.selectFirst("#fs-account").text())
                .contains("We cannot prove that you said so: please tell us.");
        assertThat(account.select("#fs-account [checked], #fs-account [aria-pressed=true]"))
                .isEmpty();
        for (org.jsoup.nodes.Element form : account.select("#fs-account form")) {
            Elements answers = form.select("button");
            assertThat(answers.eachText()).containsExactly("Yes", "No");
            assertThat(answers.eachAttr("class")).containsOnly("fs-button");
        }
        assertThat(customer.privacy().standing(Shopper.EMAIL)).isEqualTo("open");
        customer.privacy().assertKnowsNothing();

        Visitor.Page answered = customer.lookAt("/account")
                .form("#fs-account [data-purpose=email] form")
                .with("email", "no")
                .send();

        assertThat(answered.path()).isEqualTo("/account");
        assertThat(answered.document().select(ASKED).eachAttr("data-purpose")).containsExactly("purchases");
        customer.privacy().assertKnowsNothing();

        Shopper elsewhere = Shopper.comingTo(shop);
        signIn(elsewhere);
        assertThat(elsewhere.lookAt("/account").document().select(ASKED).eachAttr("data-purpose"))
                .as("the shop says it no longer")
                .containsExactly("purchases");
    }

    @Test
    void whoCameLaterIsAskedNothingThere() {
        customer.register();

        assertThat(customer.lookAt("/account").document().select("#fs-account")).isEmpty();
    }

    private static void signIn(Shopper shopper) {
        assertThat(new Shopping(shopper.visitor())
                        .signIn("shopper@example.com", "shopper")
                        .path())
                .isEqualTo("/account");
    }
}
