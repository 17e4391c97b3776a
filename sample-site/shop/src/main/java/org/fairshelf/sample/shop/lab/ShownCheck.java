package org.fairshelf.sample.shop.lab;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.fairshelf.checklist.Look;
import org.fairshelf.consent.Notice;
import org.fairshelf.privacy.Purpose;
import org.fairshelf.shared.Finding;
import org.springframework.context.MessageSource;

/** What an automatic check has found last, with the getters that templates read. */
final class ShownCheck {
    private final Look look;
    private final String text;

    /** Says it in the language of the notice, from which it also takes the names of purposes. */
    ShownCheck(Look look, Notice notice, MessageSource messages) {
        this.look = look;
        Finding finding = look.finding();
        String key = "fairshelf.check." + finding.sentence();
        this.text = String.valueOf(
                messages.getMessage(key, figures(finding, notice), key, Locale.forLanguageTag(notice.language())));
    }

    private static Object[] figures(Finding finding, Notice notice) {
        List<Object> said = new ArrayList<>();
        for (Object figure : finding.figures()) {
            said.add(Purpose.of(String.valueOf(figure))
                    .map(purpose -> (Object) notice.text(purpose, Notice.Part.NAME))
                    .orElse(figure));
        }
        return said.toArray();
    }

    public String getName() {
        return look.check();
    }

    public String getItem() {
        return look.item();
    }

    /** {@code holds}, {@code does-not-hold} or {@code cannot-tell}. */
    public String getOutcome() {
        return look.outcome().word();
    }

    /** When it began to find that. */
    public Date getSince() {
        return Date.from(look.since());
    }

    public String getText() {
        return text;
    }
}
