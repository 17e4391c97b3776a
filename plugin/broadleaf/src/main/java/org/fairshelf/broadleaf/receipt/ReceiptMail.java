package org.fairshelf.broadleaf.receipt;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.mail.internet.InternetAddress;
import org.fairshelf.automation.FirstName;
import org.fairshelf.automation.Handover;
import org.fairshelf.broadleaf.automation.MailPost;
import org.fairshelf.broadleaf.automation.Templates;
import org.fairshelf.broadleaf.automation.WrittenMail;
import org.fairshelf.broadleaf.shared.Settings;
import org.fairshelf.broadleaf.shared.Zone;
import org.fairshelf.consent.Notices;

/**
 * Sends a receipt to whoever is signed in, because they have just asked for it: to the address of the account and nowhere else. It needs no
 * consent to emails, advertises nothing, and is stored nowhere.
 */
public final class ReceiptMail {

    private static final String NAME = "receipt";

    private final Issuer issuer;
    private final ReceiptFiles files;
    private final Templates templates;
    private final MailPost post;
    private final Notices notices;
    private final MailTurns turns;

    /** Sends nothing yet. */
    public ReceiptMail(
            Issuer issuer,
            ReceiptFiles files,
            Templates templates,
            MailPost post,
            Notices notices,
            Clock clock,
            Settings settings) {
        this.issuer = issuer;
        this.files = files;
        this.templates = templates;
        this.post = post;
        this.notices = notices;
        this.turns = new MailTurns(clock, Zone.of(settings));
    }

    /** What became of it. */
    enum End {
        /** It is on its way. */
        SENT,
        /** It was asked for a moment ago; it is not sent a second time. */
        ASKED_TWICE,
        /** It may be on its way. */
        UNCLEAR,
        /** Enough for today. */
        TOO_OFTEN,
        /** There is no mail server at the moment, or the shop cannot write mails at all. */
        NO_POST,
        /** The mail server does not take mails to that address. */
        REFUSED
    }

    /** Whether the shop can write mails at all. */
    boolean isPossible() {
        return !post.missing().isPresent();
    }

    /**
     * Sends it now.
     *
     * @throws IllegalStateException if it cannot be written; nothing is sent then
     */
    End send(ConsentReceipt receipt, ReceiptPage page, Account account, Locale locale) {
        InternetAddress to = MailPost.address(account.address()).orElse(null);
        if (!isPossible()) {
            return End.NO_POST;
        }
        if (to == null) {
            return End.REFUSED;
        }
        switch (turns.take(account.id(), receipt.id())) {
            case TOO_OFTEN:
                return End.TOO_OFTEN;
            case PRESSED_TWICE:
                return End.ASKED_TWICE;
            default:
                break;
        }
        boolean sent = false;
        try {
            Handover handover =
                    post.letter(write(receipt, page, account, locale), to).hand();
            sent = handover == Handover.TAKEN || handover == Handover.UNCLEAR;
            return end(handover);
        } finally {
            if (!sent) {
                turns.giveBack(account.id(), receipt.id());
            }
        }
    }

    private static End end(Handover handover) {
        switch (handover) {
            case TAKEN:
                return End.SENT;
            case UNCLEAR:
                return End.UNCLEAR;
            case REFUSED:
                return End.REFUSED;
            default:
                return End.NO_POST;
        }
    }

    private WrittenMail write(ConsentReceipt receipt, ReceiptPage page, Account account, Locale locale) {
        String language = notices.current(locale).language();
        Map<String, Object> values = new HashMap<>();
        values.put(
                "name",
                FirstName.of(account.firstName()).<Object>map(name -> name).orElse(false));
        values.put("shop", issuer.shop());
        values.put("receipt", page);
        // Beside it: within a section that name would be looked up in the point.
        values.put("asked", page.getLanguage());
        values.put("privacy", issuer.page(Issuer.CENTRE));
        values.put("keys", issuer.page(Issuer.KEYS));
        List<WrittenMail.Attachment> attachments = new ArrayList<>();
        for (ReceiptFile file : files.all(receipt)) {
            attachments.add(new WrittenMail.Attachment(file.name(), file.type(), file.bytes()));
        }
        String file = NAME + "_" + language;
        return WrittenMail.answer(
                templates.fill(file + ".subject.txt", values).trim().replaceAll("\\s+", " "),
                templates.fill(file + ".html", values),
                templates.fill(file + ".txt", values),
                language,
                attachments);
    }
}
