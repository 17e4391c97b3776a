package org.fairshelf.sample.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;

/** The mails that the shop has sent, as its own page shows them. */
final class Outbox {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final SampleShop shop;

    Outbox(SampleShop shop) {
        this.shop = shop;
    }

    /** The mails to an address but those about orders, newest first. */
    List<Mail> welcomes(String address) {
        return mails(address, "Welcome", "Willkommen");
    }

    /** The receipts that were sent to an address, newest first. */
    List<Mail> receipts(String address) {
        return mails(address, "Your receipt", "Ihr Beleg");
    }

    private List<Mail> mails(String address, String inEnglish, String inGerman) {
        Visitor reader = new Visitor(shop);
        return reader.visit("/outbox").document().select(".mail").stream()
                .filter(mail -> mail.select(".mail-to").text().equals(address))
                .map(mail -> mail.selectFirst(".mail-subject"))
                .filter(subject ->
                        subject.text().contains(inEnglish) || subject.text().contains(inGerman))
                .map(subject -> open(reader, subject.attr("href")))
                .toList();
    }

    /** Waits for the one that is expected. */
    Mail welcome(String address) {
        Awaitility.await("a welcome mail to " + address)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> !welcomes(address).isEmpty());
        List<Mail> mails = welcomes(address);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    /** Waits for the mail that asks to confirm a privacy request, and gives the address behind its link. */
    String confirmation(String address, String subject) {
        Visitor reader = new Visitor(shop);
        Awaitility.await("a link to " + address)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> !to(reader, address, subject).isEmpty());
        return Mail.link(open(reader, to(reader, address, subject).get(0)).text(), "/fairshelf/rights/link");
    }

    private static List<String> to(Visitor reader, String address, String subject) {
        return reader.visit("/outbox").document().select(".mail").stream()
                .filter(mail -> mail.select(".mail-to").text().equals(address))
                .map(mail -> mail.selectFirst(".mail-subject"))
                .filter(link -> link.text().startsWith(subject))
                .map(link -> link.attr("href"))
                .toList();
    }

    private static Mail open(Visitor reader, String path) {
        Document page = reader.visit(path).document();
        return new Mail(
                path,
                page.select("h1").text(),
                page.select("[aria-labelledby=mail-plain] pre").first().wholeText(),
                page.select("[aria-labelledby=mail-headers] pre").first().wholeText(),
                reader.visit(path + "/html").document(),
                page.select("[aria-labelledby=mail-files] a").stream()
                        .collect(Collectors.toMap(
                                file -> file.text(), file -> reader.visit(URI.create(file.absUrl("href")))
                                        .body())));
    }

    /** One of them. */
    record Mail(String path, String subject, String text, String headers, Document html, Map<String, String> files) {

        /** The address behind "stop this", within the shop. */
        String stop() {
            return link(text, "/fairshelf/mail/unsubscribe");
        }

        /** The address behind "see or change your choice", within the shop. */
        String preferences() {
            return link(text, "/fairshelf/mail/preferences");
        }

        /** The address that mail programs send to when somebody presses their own button. */
        String oneClick() {
            assertThat(headers).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
            return link(headers, "/fairshelf/mail/unsubscribe");
        }

        private static String link(String within, String path) {
            Matcher matcher = Pattern.compile(Pattern.quote(path) + "\\?t=[A-Za-z0-9._-]+")
                    .matcher(within);
            assertThat(matcher.find()).as(within).isTrue();
            return matcher.group();
        }
    }
}
