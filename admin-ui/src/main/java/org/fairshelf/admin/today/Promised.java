package org.fairshelf.admin.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fairshelf.checklist.Entry;
import org.fairshelf.checklist.Promise;
import org.fairshelf.checklist.Status;
import org.springframework.context.MessageSource;

/** How the shop stands, in a sentence: how many promises are kept, which are broken, which are overdue. Immutable. */
final class Promised {

    private static final String KEYS = "fairshelf.admin.today.promises.";

    private final String text;
    private final boolean toFix;

    private Promised(String text, boolean toFix) {
        this.text = text;
        this.toFix = toFix;
    }

    static Promised of(List<Entry> entries, MessageSource messages, Locale locale) {
        List<String> broken = entries.stream()
                .filter(entry -> entry.status() == Status.DOES_NOT_MATCH)
                .map(entry -> entry.promise().text(locale, Promise.Part.ITEM))
                .collect(Collectors.toList());
        long concerned = entries.stream()
                .filter(entry -> entry.status() != Status.DOES_NOT_APPLY)
                .count();
        long kept = entries.stream().filter(entry -> entry.status().isKept()).count();
        long overdue = entries.stream().filter(Entry::isOverdue).count();
        List<String> sentences = new ArrayList<>();
        if (kept == concerned) {
            sentences.add(say("all", messages, locale, concerned));
        } else {
            sentences.add(say("kept", messages, locale, kept, concerned));
        }
        if (!broken.isEmpty()) {
            sentences.add(say("broken", messages, locale, broken.size(), String.join(", ", broken)));
        }
        if (overdue > 0) {
            sentences.add(say("overdue", messages, locale, overdue));
        }
        return new Promised(String.join(" ", sentences), entries.stream().anyMatch(Entry::needsFixing));
    }

    private static String say(String key, MessageSource messages, Locale locale, Object... figures) {
        return messages.getMessage(KEYS + key, figures, locale);
    }

    public String getText() {
        return text;
    }

    /** Whether the checklist has something that somebody has to do. */
    public boolean isToFix() {
        return toFix;
    }
}
