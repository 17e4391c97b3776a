package org.fairshelf.broadleaf.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.fairshelf.broadleaf.shared.DatabaseKind;
import org.fairshelf.fixtures.MovableClock;
import org.fairshelf.rights.Details;
import org.fairshelf.rights.Ground;
import org.fairshelf.rights.Reminding;
import org.fairshelf.rights.RightsKind;
import org.fairshelf.rights.RightsLaw;
import org.fairshelf.rights.RightsRequest;
import org.fairshelf.rights.RightsRequest.Channel;
import org.fairshelf.rights.RightsRequest.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** E13: the mails say what was asked, until when and why; there is nothing in them to unsubscribe from. */
class RightsMailIT {

    private static final RightsRequest REQUEST = RightsRequest.asked(
            "0123456789abcdef0123456789abcdef",
            RightsKind.ERASURE,
            Channel.MAIL_LINK,
            State.RECEIVED,
            null,
            Instant.parse("2026-03-02T12:00:00Z"));

    @TempDir
    Path home;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private RightsNode node;

    @BeforeEach
    void begin() throws Exception {
        node = new RightsNode(DatabaseKind.HSQLDB, clock, home.toString());
    }

    @Test
    void the_link_goes_to_the_address_in_the_language_of_the_person() throws Exception {
        assertThat(node.mail.link(REQUEST, details("de-DE"))).isTrue();

        MimeMessage mail = node.mails.get(0);
        assertThat(mail.getAllRecipients()[0]).hasToString("ada@example.com");
        assertThat(mail.getSubject()).isEqualTo("Bitte best\u00e4tigen Sie Ihre Anfrage bei Saltmarsh & Sons");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(text(mail))
                .contains(
                        "Sie zu vergessen",
                        "https://shop.example.com/fairshelf/rights/link?t=",
                        "bis 03.03.2026, 13:00")
                .doesNotContain("ada@example.com", "{{", "{{#");
        assertThat(html(mail)).contains("lang=\"de\"", "<a href=\"https://shop.example.com/fairshelf/rights/link?t=");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_words_of_its_own_in_both_languages(RightsKind kind) throws Exception {
        RightsRequest request =
                RightsRequest.asked(REQUEST.id(), kind, Channel.MAIL_LINK, State.RECEIVED, null, REQUEST.receivedAt());
        for (String language : List.of("en", "de")) {
            node.mail.link(request, details(language));
            node.mail.extended(request, details(language), LocalDate.of(2026, 6, 2), "Many orders");
            node.mail.refused(request, details(language), Ground.CLAIMS, "A <b>case</b>");
        }

        assertThat(node.mails).hasSize(6);
        for (MimeMessage mail : node.mails) {
            assertThat(text(mail)).doesNotContain(" .", "  ", "gebeten, .", "asked .");
            assertThat(html(mail)).doesNotContain("<b>");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_ground_has_words_of_its_own(Ground ground) throws Exception {
        node.mail.refused(REQUEST, details("en"), ground, "");

        assertThat(text(node.mails.get(0)))
                .containsPattern("want to tell you why\\.\\s+[A-Z][^.]+\\.\\s+The number")
                .contains("complain to your data protection authority");
    }

    @Test
    void the_shop_is_reminded_of_what_is_due_without_a_word_about_persons() throws Exception {
        node.order(1, "ada@example.com");
        for (RightsKind kind : List.of(RightsKind.ACCESS, RightsKind.ERASURE)) {
            node.desk.take(kind, Channel.STAFF, null, details("en"), "max");
        }
        clock.to(Instant.parse("2026-03-27T12:00:00Z"));
        List<Reminding.Due> due =
                new Reminding(node.store, node.stores.gate(), RightsLaw.EU, clock, ZoneId.of("Europe/Berlin")).take();

        assertThat(node.mail.remind("privacy@example.com", "en", due)).isTrue();

        assertThat(text(node.mails.get(0)))
                .contains(": access, received on", ": erasure, received on", "2 April 2026")
                .doesNotContain("ada@");
    }

    @Test
    void an_address_that_is_none_gets_nothing() {
        assertThat(node.mail.link(REQUEST, new Details("nobody", "en", "", ""))).isFalse();
        assertThat(node.mails).isEmpty();
    }

    private static Details details(String language) {
        return new Details("ada@example.com", language, "", "");
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }

    private static String html(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
    }
}
