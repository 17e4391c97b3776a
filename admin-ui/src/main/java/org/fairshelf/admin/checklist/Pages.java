package org.fairshelf.admin.checklist;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairshelf.admin.access.Visitor;
import org.fairshelf.admin.screen.ShopTime;
import org.fairshelf.broadleaf.schema.SchemaState;
import org.fairshelf.checklist.Change;
import org.fairshelf.checklist.Checklist;
import org.fairshelf.checklist.Entry;
import org.fairshelf.checklist.Look;
import org.fairshelf.shared.Switch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;

/** Puts into words how the checklist stands. */
final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final String KEYS = "fairshelf.admin.checklist.";
    private static final int MOST_CHANGES = 300;

    private final SchemaState schema;
    private final Checklist checklist;
    private final Switch mainSwitch;
    private final Sentences sentences;
    private final MessageSource messages;
    private final ShopTime time;

    Pages(
            SchemaState schema,
            Checklist checklist,
            Switch mainSwitch,
            Sentences sentences,
            MessageSource messages,
            ShopTime time) {
        this.schema = schema;
        this.checklist = checklist;
        this.mainSwitch = mainSwitch;
        this.sentences = sentences;
        this.messages = messages;
        this.time = time;
    }

    /** The list. What cannot be read becomes a sentence. */
    ListPage list(Visitor visitor, Locale locale, boolean onlyToFix) {
        if (!schema.ready()) {
            return ListPage.withoutTables(schema);
        }
        try {
            List<Entry> entries = checklist.entries();
            Map<String, List<ShownItem>> areas = new LinkedHashMap<>();
            for (Entry entry : entries) {
                if (!onlyToFix || entry.needsFixing()) {
                    areas.computeIfAbsent(entry.promise().area(locale), name -> new ArrayList<>())
                            .add(shown(entry, locale));
                }
            }
            return ListPage.of(
                    areas.entrySet().stream()
                            .map(area -> new Area(area.getKey(), area.getValue()))
                            .collect(Collectors.toList()),
                    entries.size(),
                    (int) entries.stream().filter(Entry::needsFixing).count(),
                    onlyToFix,
                    mainSwitch.isOn(),
                    visitor.mayChange());
        } catch (IllegalStateException unreadable) {
            return unreadable(unreadable);
        }
    }

    /** What to say when an item cannot be shown at the moment. */
    ListPage unreadable(IllegalStateException unreadable) {
        if (!schema.ready()) {
            return ListPage.withoutTables(schema);
        }
        LOG.warn("The checklist cannot be read: {}", unreadable.toString());
        LOG.debug("The fault behind it", unreadable);
        return ListPage.unreadable();
    }

    /**
     * The page of an item.
     *
     * @param form what a person sent; {@code null} to show how it stands
     * @param overtakenBy see {@link ItemPage}
     * @throws IllegalStateException if it cannot be read
     */
    Optional<ItemPage> item(
            String id, Visitor visitor, Locale locale, @Nullable ItemForm form, @Nullable String overtakenBy) {
        return checklist
                .entry(id)
                .map(entry -> new ItemPage(
                        shown(entry, locale),
                        form == null ? ItemForm.of(entry) : form,
                        history(id, locale),
                        mainSwitch.isOn(),
                        visitor.mayChange(),
                        overtakenBy));
    }

    private ShownItem shown(Entry entry, Locale locale) {
        return new ShownItem(
                entry,
                locale,
                entry.said().due().map(day -> time.show(day, locale)).orElse(null),
                entry.since().map(at -> time.show(at, locale)).orElse(null),
                entry.looks().stream().map(look -> shown(look, locale)).collect(Collectors.toList()));
    }

    private ShownLook shown(Look look, Locale locale) {
        return new ShownLook(
                check(look.check(), locale),
                look.outcome().word(),
                sentences.of(look.finding(), locale),
                time.show(look.since(), locale),
                time.show(look.at(), locale));
    }

    private List<ShownChange> history(String id, Locale locale) {
        return checklist.history(id, MOST_CHANGES).stream()
                .map(change -> new ShownChange(
                        time.show(change.at(), locale),
                        change.field() == Change.Field.FINDING ? check(change.by(), locale) : change.by(),
                        change.field().word(),
                        value(change.field(), change.before().orElse(null), locale),
                        value(change.field(), change.after().orElse(null), locale)))
                .collect(Collectors.toList());
    }

    private String check(String name, Locale locale) {
        String fallback = text("check", "Automatic check", locale);
        return text("check." + name, fallback, locale);
    }

    private @Nullable String value(Change.Field field, @Nullable String value, Locale locale) {
        if (value == null) {
            return null;
        }
        switch (field) {
            case WORKFLOW:
            case CADENCE:
            case FINDING:
                return text(field.word() + "." + value, value, locale);
            case DUE:
                return day(value, locale);
            case OWNER:
            case NOTE:
            case REASON:
                return value;
        }
        throw new AssertionError(field);
    }

    private String day(String value, Locale locale) {
        try {
            return time.show(LocalDate.parse(value), locale);
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private String text(String key, String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage(KEYS + key, null, otherwise, locale));
    }
}
