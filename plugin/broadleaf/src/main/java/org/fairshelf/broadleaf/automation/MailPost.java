package org.fairshelf.broadleaf.automation;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import javax.activation.DataHandler;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Part;
import javax.mail.SendFailedException;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import javax.mail.util.ByteArrayDataSource;
import org.fairshelf.automation.Handover;
import org.fairshelf.automation.Letter;
import org.fairshelf.broadleaf.shared.PlatformBean;
import org.fairshelf.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Puts mails into envelopes and hands them to the shop's own mail server, and says what became of each. Not through the platform's email
 * service, which reports no failure. Headers for stopping with one click are those of RFC 2369 and RFC 8058.
 */
public final class MailPost {

    private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UTF_8 = "UTF-8";
    private static final int PERMANENT = 500;

    private final PlatformBean<JavaMailSender> server;
    private final Letterhead letterhead;
    private final Clock clock;

    /** Looks for no mail server yet. */
    public MailPost(PlatformBean<JavaMailSender> server, Letterhead letterhead, Clock clock) {
        this.server = server;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    /** Whether mails can be written and sent at all; if not, the property that is missing or wrong. */
    public Optional<String> missing() {
        return letterhead.missing();
    }

    /** An address that a mail can go to; empty if this is none. */
    public static Optional<InternetAddress> address(@Nullable String text) {
        String trimmed = text == null ? "" : text.trim();
        if (trimmed.length() > 254 || trimmed.indexOf('@') < 1) {
            return Optional.empty();
        }
        for (int i = 0; i < trimmed.length(); i++) {
            if (Character.isISOControl(trimmed.charAt(i)) || Character.isWhitespace(trimmed.charAt(i))) {
                return Optional.empty();
            }
        }
        try {
            InternetAddress address = new InternetAddress(trimmed, true);
            // Neither a name in front nor a group: exactly the address.
            return !address.isGroup() && trimmed.equals(address.getAddress()) ? Optional.of(address) : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    /**
     * Addresses a mail.
     *
     * @throws IllegalStateException if there is no mail server in the shop's context, or no sender
     */
    public Letter letter(WrittenMail mail, InternetAddress to) {
        JavaMailSender sender = server.get();
        MimeMessage message = message(sender, mail, to);
        return () -> hand(sender, message);
    }

    @SuppressWarnings("JavaUtilDate") // JavaMail knows no other.
    private MimeMessage message(JavaMailSender sender, WrittenMail mail, InternetAddress to) {
        try {
            InternetAddress from = letterhead.from();
            MimeMessage message = sender.createMimeMessage();
            message.setFrom(from);
            message.setRecipient(Message.RecipientType.TO, to);
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(new Date(clock.millis()));
            // JavaMail's own would name the server's user and host.
            String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
            message.setHeader("Message-ID", "<" + SubjectId.hex128(RANDOM) + "@" + domain + ">");
            if (mail.stop() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", mail.language());
            MimeMultipart parts = new MimeMultipart("alternative");
            MimeBodyPart text = new MimeBodyPart();
            text.setText(mail.text(), UTF_8, "plain");
            parts.addBodyPart(text);
            MimeBodyPart html = new MimeBodyPart();
            html.setText(mail.html(), UTF_8, "html");
            parts.addBodyPart(html);
            message.setContent(mail.attachments().isEmpty() ? parts : withAttachments(parts, mail));
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail could not be put into its envelope.", e);
        }
    }

    private static MimeMultipart withAttachments(MimeMultipart words, WrittenMail mail) throws MessagingException {
        MimeMultipart all = new MimeMultipart("mixed");
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        all.addBodyPart(first);
        for (WrittenMail.Attachment attachment : mail.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes, attachment.type)));
            part.setFileName(attachment.name);
            part.setDisposition(Part.ATTACHMENT);
            // Nothing on the way may touch a byte: they are signed.
            part.setHeader("Content-Transfer-Encoding", "base64");
            all.addBodyPart(part);
        }
        return all;
    }

    private static Handover hand(JavaMailSender sender, MimeMessage message) {
        try {
            sender.send(message);
            return Handover.TAKEN;
        } catch (MailException e) {
            Handover end = judge(e);
            // Without the exception's own words: they name the address.
            LOG.warn(
                    "A mail was not taken by the mail server ({}): {}.",
                    end,
                    e.getClass().getSimpleName());
            return end;
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "It is not known whether a mail was taken by the mail server: {}.",
                    e.getClass().getSimpleName());
            return Handover.UNCLEAR;
        }
    }

    /** Only what surely was not sent may be tried again. */
    static Handover judge(MailException e) {
        if (e instanceof MailAuthenticationException) {
            return Handover.NOT_NOW;
        }
        if (!(e instanceof MailSendException)) {
            // It was not even begun: the message could not be prepared.
            return Handover.NOT_NOW;
        }
        Exception[] failures = ((MailSendException) e).getMessageExceptions();
        if (failures == null || failures.length == 0) {
            // All went over, and then the connection could not be closed.
            return Handover.UNCLEAR;
        }
        if (failures[0] == e.getCause()) {
            // There was no connection.
            return Handover.NOT_NOW;
        }
        return failures[0] instanceof SendFailedException ? judge((SendFailedException) failures[0]) : Handover.UNCLEAR;
    }

    /** The server has answered with a number, to the mail or to its only address; 4xx means later, 5xx means never. */
    private static Handover judge(SendFailedException failure) {
        for (Exception each = failure; each instanceof MessagingException; each = next((MessagingException) each)) {
            int code = each instanceof SMTPAddressFailedException
                    ? ((SMTPAddressFailedException) each).getReturnCode()
                    : each instanceof SMTPSendFailedException ? ((SMTPSendFailedException) each).getReturnCode() : 0;
            if (code >= PERMANENT) {
                return Handover.REFUSED;
            }
            if (code >= 400) {
                return Handover.NOT_NOW;
            }
        }
        return Handover.UNCLEAR;
    }

    private static @Nullable Exception next(MessagingException e) {
        return e.getNextException();
    }
}
