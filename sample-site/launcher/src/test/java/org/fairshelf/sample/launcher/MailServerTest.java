package org.fairshelf.sample.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import javax.mail.Message;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailServerTest {
    private static final Instant SENT = Instant.parse("2026-05-04T10:00:00Z");

    private final MailServer server = MailServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keepsEveryMailNewestFirst() throws Exception {
        send("first", "one", "<p>one</p>");
        send("zweite – Grüße", "zwei", "<p>zwei</p>");

        List<Mail> mails = server.mails();

        assertThat(mails).extracting(Mail::subject).containsExactly("zweite – Grüße", "first");
        assertThat(mails).extracting(Mail::number).containsExactly(2, 1);
        Mail newest = mails.get(0);
        assertThat(newest.text().strip()).isEqualTo("zwei");
        assertThat(newest.html().strip()).isEqualTo("<p>zwei</p>");
        assertThat(newest.to()).isEqualTo("ina@example.com");
        assertThat(newest.from()).isEqualTo("shop@example.com");
        assertThat(newest.sent()).isEqualTo(SENT);
        assertThat(newest.headers()).contains("Content-Type: multipart/");
    }

    @Test
    void readsMailOnAThreadOfAWebApplicationThatHasAMailLibraryOfItsOwn() throws Exception {
        send("first", "one", "<p>one</p>");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader ofAnotherApplication = ClassLoader.getPlatformClassLoader();
        thread.setContextClassLoader(ofAnotherApplication);
        try {
            assertThat(server.mails().get(0).html()).contains("<p>one</p>");
            assertThat(thread.getContextClassLoader()).isSameAs(ofAnotherApplication);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void send(String subject, String text, String html) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(server.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("shop@example.com"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("ina@example.com"));
        message.setSubject(subject, "UTF-8");
        message.setSentDate(Date.from(SENT));
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }
}
