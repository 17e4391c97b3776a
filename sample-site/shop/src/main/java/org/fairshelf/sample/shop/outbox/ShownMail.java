package org.fairshelf.sample.shop.outbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;
import org.fairshelf.sample.launcher.Mail;
import org.springframework.context.i18n.LocaleContextHolder;

/** A mail with the getters that templates read. */
public final class ShownMail {
    private static final ZoneId SHOP_ZONE = ZoneId.of("Europe/Berlin");

    private final Mail mail;

    ShownMail(Mail mail) {
        this.mail = mail;
    }

    public int getNumber() {
        return mail.number();
    }

    /** In the shop's zone and the reader's language. */
    public String getSent() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(LocaleContextHolder.getLocale())
                .format(mail.sent().atZone(SHOP_ZONE));
    }

    public String getFrom() {
        return mail.from();
    }

    public String getTo() {
        return mail.to();
    }

    public String getSubject() {
        return mail.subject();
    }

    public boolean isRich() {
        return !mail.html().isEmpty();
    }

    public String getText() {
        return mail.text();
    }

    /** The names of the files that came along. */
    public Set<String> getAttachments() {
        return mail.attachments().keySet();
    }

    public String getHeaders() {
        return mail.headers();
    }
}
