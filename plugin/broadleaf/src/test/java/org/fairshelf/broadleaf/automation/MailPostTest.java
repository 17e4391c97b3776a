package org.fairshelf.broadleaf.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import javax.mail.MessagingException;
import org.fairshelf.automation.Handover;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.fixtures.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the shop's mail server says, and what becomes of a mail then: only what surely was not sent may be tried again. */
class MailPostTest {

    private static final WrittenMail MAIL = new WrittenMail(
            "Grüße – welcome",
            "<p>Grüße</p>",
            "Grüße",
            "https://shop.example.com/fairshelf/mail/unsubscribe?t=0001.abc",
            "de");

    private final ScriptedSmtp server = ScriptedSmtp.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_mail_has_the_headers_of_the_standards() {
        assertThat(send()).isEqualTo(Handover.TAKEN);

        String mail = server.mails().get(0);
        assertThat(header(mail, "From")).isEqualTo("Saltmarsh <hello@example.com>");
        assertThat(header(mail, "To")).isEqualTo("ina@example.com");
        assertThat(header(mail, "Date")).startsWith("Mon, 2 Mar 2026 ");
        assertThat(header(mail, "Subject")).startsWith("=?UTF-8?");
        assertThat(header(mail, "Message-ID")).matches("<[0-9a-f]{32}@example\\.com>");
        assertThat(header(mail, "List-Unsubscribe"))
                .isEqualTo("<https://shop.example.com/fairshelf/mail/unsubscribe?t=0001.abc>");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "MIME-Version")).isEqualTo("1.0");
        assertThat(header(mail, "Content-Type")).startsWith("multipart/alternative;");
        assertThat(mail.indexOf("text/plain; charset=UTF-8"))
                .isPositive()
                .isLessThan(mail.indexOf("text/html; charset=UTF-8"));
    }

    @ParameterizedTest
    @CsvSource({
        "HELLO, 421 too busy, NOT_NOW",
        "MAIL, 451 later, NOT_NOW",
        "MAIL, 550 never, REFUSED",
        "RCPT, 450 later, NOT_NOW",
        "RCPT, 550 no such mailbox, REFUSED",
        "DATA, 452 full, NOT_NOW",
        "DATA, 554 never, REFUSED",
        "., 451 later, NOT_NOW",
        "., 554 never, REFUSED"
    })
    void what_the_server_says_counts(String command, String answer, Handover end) {
        server.answering(command, answer);

        assertThat(send()).isEqualTo(end);
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void a_server_that_does_not_let_the_shop_in_is_tried_again() {
        server.answering("EHLO", "421 too busy").answering("HELO", "421 too busy");

        assertThat(send()).isEqualTo(Handover.NOT_NOW);
    }

    @Test
    void a_wrong_password_is_tried_again_because_somebody_will_mend_it() {
        assertThat(MailPost.judge(new MailAuthenticationException("535 wrong password")))
                .isEqualTo(Handover.NOT_NOW);
    }

    @Test
    void a_connection_that_breaks_in_the_middle_leaves_it_unclear() {
        MessagingException broken = new MessagingException("Could not read from the server");

        assertThat(MailPost.judge(new MailSendException(Map.of("the mail", broken))))
                .isEqualTo(Handover.UNCLEAR);
    }

    @Test
    void a_connection_that_cannot_be_closed_leaves_it_unclear() {
        assertThat(MailPost.judge(new MailSendException("Failed to close", new MessagingException("closed"))))
                .isEqualTo(Handover.UNCLEAR);
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() {
        server.close();

        assertThat(send()).isEqualTo(Handover.NOT_NOW);
    }

    @Test
    void a_connection_that_is_cut_after_the_mail_went_over_leaves_it_unclear() {
        server.answering(".", ScriptedSmtp.CUT);

        assertThat(send()).isEqualTo(Handover.UNCLEAR);
        assertThat(server.mails()).as("it did arrive").hasSize(1);
    }

    @Test
    void a_sender_that_throws_something_unknown_leaves_it_unclear() {
        JavaMailSenderImpl odd = new JavaMailSenderImpl() {
            @Override
            public void send(javax.mail.internet.MimeMessage message) {
                throw new IllegalStateException("odd");
            }
        };
        MailPost post = new MailPost(ScriptedSmtp.bean(odd), letterhead(), clock());

        assertThat(post.letter(MAIL, MailPost.address("ina@example.com").orElseThrow())
                        .hand())
                .isEqualTo(Handover.UNCLEAR);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "ina",
                "@example.com",
                "ina@",
                "ina@example.com, else@example.com",
                "Ina <ina@example.com>",
                "ina@example.com\r\nBcc: else@example.com",
                "ina@exa mple.com",
                "ina@example.com\nBcc:else@example.com",
                "in\u0000a@example.com",
                "<ina@example.com>",
                "Ina<ina@example.com>",
                "a: b@example.com;",
                "a:b@example.com;",
                "a:b@example.com,c@example.com;"
            })
    void what_is_no_single_address_is_refused(String text) {
        assertThat(MailPost.address(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ina@example.com", " ina@example.com ", "ina+shop@mail.example.co.uk", "i.n.a@example.com"})
    void an_address_is_taken(String text) {
        assertThat(MailPost.address(text).orElseThrow().getAddress()).isEqualTo(text.trim());
    }

    private Handover send() {
        MailPost post = new MailPost(server.bean(), letterhead(), clock());
        return post.letter(MAIL, MailPost.address("ina@example.com").orElseThrow())
                .hand();
    }

    private static MovableClock clock() {
        return new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    }

    private static Letterhead letterhead() {
        return new Letterhead(Settings.of(Map.of(
                "fairshelf.mail.from", "Saltmarsh <hello@example.com>", "site.baseurl", "https://shop.example.com")));
    }

    private static String header(String mail, String name) {
        var matcher = Pattern.compile("(?m)^" + name + ": (.*)$").matcher(mail);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }
}
