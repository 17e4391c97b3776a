package org.fairshelf.sample.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.mail.Header;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.Part;
import javax.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** An SMTP server on the loopback address that keeps what it gets: the shop's outbox. */
final class MailServer implements Outbox, AutoCloseable {
    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    static MailServer start() {
        ServerSetup anyFreePort = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new GreenMail(anyFreePort);
        server.start();
        return new MailServer(server);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** JavaMail looks for its parsers through the thread; that of a page would find those of the web application. */
    @Override
    public List<Mail> mails() {
        Thread thread = Thread.currentThread();
        ClassLoader ofThePage = thread.getContextClassLoader();
        thread.setContextClassLoader(MailServer.class.getClassLoader());
        try {
            return received();
        } finally {
            thread.setContextClassLoader(ofThePage);
        }
    }

    private List<Mail> received() {
        MimeMessage[] messages = server.getReceivedMessages();
        List<Mail> mails = new ArrayList<>(messages.length);
        for (int i = 0; i < messages.length; i++) {
            mails.add(mail(i + 1, messages[i]));
        }
        Collections.reverse(mails);
        return Collections.unmodifiableList(mails);
    }

    private static Mail mail(int number, MimeMessage message) {
        try {
            Date sent = message.getSentDate();
            return new ReceivedMail(
                    number,
                    sent == null ? Instant.EPOCH : sent.toInstant(),
                    first(message.getFrom()),
                    first(message.getRecipients(Message.RecipientType.TO)),
                    message.getSubject() == null ? "" : message.getSubject(),
                    part(message, "text/html"),
                    part(message, "text/plain"),
                    headers(message),
                    attachments(message));
        } catch (MessagingException | IOException unreadable) {
            return new ReceivedMail(
                    number, Instant.EPOCH, "", "", "(unreadable mail)", "", unreadable.toString(), "", Map.of());
        }
    }

    private static String first(Object @Nullable [] addresses) {
        return addresses == null || addresses.length == 0 ? "" : addresses[0].toString();
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                String found = part(multipart.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static Map<String, byte[]> attachments(MimeMessage message) throws MessagingException, IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (message.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                Part part = multipart.getBodyPart(i);
                if (Part.ATTACHMENT.equals(part.getDisposition()) && part.getFileName() != null) {
                    files.put(part.getFileName(), part.getInputStream().readAllBytes());
                }
            }
        }
        return files;
    }

    private static String headers(MimeMessage message) throws MessagingException {
        StringBuilder lines = new StringBuilder();
        Enumeration<Header> headers = message.getAllHeaders();
        while (headers.hasMoreElements()) {
            Header header = headers.nextElement();
            lines.append(header.getName())
                    .append(": ")
                    .append(header.getValue())
                    .append('\n');
        }
        return lines.toString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
