package org.fairshelf.broadleaf.receipt;

import java.util.Locale;
import org.fairshelf.consent.Consent;
import org.fairshelf.consent.Means;
import org.springframework.context.MessageSource;

/** The words of receipts in one language. */
final class ReceiptWords {

    private final MessageSource messages;
    private final Locale locale;

    ReceiptWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String of(String key, Object... with) {
        return messages.getMessage("fairshelf.receipt." + key, with, locale);
    }

    String of(Means means) {
        return of("how." + means.word());
    }

    String of(Consent.State state) {
        return messages.getMessage("fairshelf.state." + state.name().toLowerCase(Locale.ROOT), null, locale);
    }
}
