package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the privacy centre tells, as it was shown in a browser or over HTTP. */
record PrivacyCentre(Document page) {
    static final String ADDRESS = "/privacy";
    static final String DOWNLOAD = ADDRESS + "/download";

    /** What a stranger reads there. */
    static final String NOBODY = "Nothing. Nobody here knows you.";

    /** Opens it over HTTP. */
    static PrivacyCentre of(Visitor visitor) {
        return of(visitor.visit(ADDRESS));
    }

    /** An answer that led there. */
    static PrivacyCentre of(Visitor.Page answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.path()).isEqualTo(ADDRESS);
        return new PrivacyCentre(answer.document());
    }

    /** Opens it in a browser. */
    static PrivacyCentre of(Page page) {
        page.navigate(ADDRESS);
        return new PrivacyCentre(Jsoup.parse(page.content()));
    }

    /** How shopper and purpose stand to each other: {@code open}, {@code given}, {@code refused} … */
    String standing(String purpose) {
        Element card = page.selectFirst("[data-purpose=" + purpose + "]");
        assertThat(card).as("the card of %s", purpose).isNotNull();
        return card.attr("data-standing");
    }

    /** What is known, the newest first, without when it was. */
    List<String> known() {
        return page.select("[aria-labelledby=fs-known] .fs-event").stream()
                .map(event -> event.select(":root > :not(time)").text())
                .toList();
    }

    /** What is said about that: how much it is, or that there is nothing. */
    String knownInAll() {
        return page.select("[aria-labelledby=fs-known] > .fs-text").text();
    }

    /** The choices as they are proved, the newest first: what was chosen, and how. */
    List<String> receipts() {
        return page.select(".fs-receipt").stream()
                .map(receipt -> {
                    List<String> how = receipt.select(".fs-more > span").eachText();
                    // The last one names the wording.
                    return receipt.select("ul li").text() + ". " + String.join(" ", how.subList(0, how.size() - 1));
                })
                .toList();
    }

    /** The mails that wait or were sent, newest first, without when. */
    List<String> mails() {
        return page.select(".fs-mail").stream()
                .map(mail -> mail.select("span").text())
                .toList();
    }

    /** Everything that a request must leave as it is when it is refused. */
    String everything() {
        Document copy = page.clone();
        // Belongs to the session and to the moment.
        copy.select("input[name=csrfToken], .fs-said").remove();
        return copy.select("main").outerHtml();
    }

    /** Somebody of whom nothing is stored and nothing remembered. */
    void assertKnowsNothing() {
        assertThat(known()).isEmpty();
        assertThat(mails()).isEmpty();
        assertThat(knownInAll()).isEqualTo(NOBODY);
        assertThat(receipts()).isEmpty();
    }
}
