package org.fairshelf.admin.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairshelf.consent.Notice;
import org.fairshelf.consent.Notices;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Finding;
import org.springframework.context.MessageSource;

/** Says what a check found: the sentences are those of the shop's own message bundle, the names of purposes those of the notice. */
final class Sentences {

    private static final String KEYS = "fairshelf.check.";

    private final MessageSource messages;
    private final Notices notices;

    Sentences(MessageSource messages, Notices notices) {
        this.messages = messages;
        this.notices = notices;
    }

    /** In the language of the person; the key itself for a check whose words are missing. */
    String of(Finding finding, Locale locale) {
        Notice notice = notices.current(locale);
        List<Object> figures = new ArrayList<>();
        for (Object figure : finding.figures()) {
            figures.add(Purpose.of(String.valueOf(figure))
                    .map(purpose -> (Object) notice.text(purpose, Notice.Part.NAME))
                    .orElse(figure));
        }
        String key = KEYS + finding.sentence();
        return String.valueOf(messages.getMessage(key, figures.toArray(), key, locale));
    }
}
