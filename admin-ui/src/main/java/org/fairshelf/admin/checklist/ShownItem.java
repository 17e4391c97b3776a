package org.fairshelf.admin.checklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.fairshelf.admin.screen.Moment;
import org.fairshelf.checklist.Entry;
import org.fairshelf.checklist.Promise;
import org.jspecify.annotations.Nullable;

/** An item as it stands, in the words of the page. Immutable. */
final class ShownItem {

    private final Entry entry;
    private final Locale locale;
    private final @Nullable String due;
    private final @Nullable Moment since;
    private final List<ShownLook> looks;

    ShownItem(Entry entry, Locale locale, @Nullable String due, @Nullable Moment since, List<ShownLook> looks) {
        this.entry = entry;
        this.locale = locale;
        this.due = due;
        this.since = since;
        this.looks = Collections.unmodifiableList(new ArrayList<>(looks));
    }

    public String getId() {
        return entry.promise().id();
    }

    public String getArea() {
        return entry.promise().area(locale);
    }

    public String getText() {
        return entry.promise().text(locale, Promise.Part.ITEM);
    }

    public String getMeans() {
        return entry.promise().text(locale, Promise.Part.MEANS);
    }

    public String getTodo() {
        return entry.promise().text(locale, Promise.Part.TODO);
    }

    /** The word for the status, in message keys and style classes. */
    public String getStatus() {
        return entry.status().word();
    }

    /** Whether its date is that of the next review. */
    public boolean isKept() {
        return entry.status().isKept();
    }

    public boolean isOverdue() {
        return entry.isOverdue();
    }

    public @Nullable String getOwner() {
        return entry.said().owner().orElse(null);
    }

    public @Nullable String getNote() {
        return entry.said().note().orElse(null);
    }

    public @Nullable String getReason() {
        return entry.said().reason().orElse(null);
    }

    /** The word for how far people are, in message keys. */
    public String getWorkflow() {
        return entry.said().workflow().word();
    }

    /** The word for how often it is looked at again, in message keys. */
    public String getCadence() {
        return entry.said().cadence().word();
    }

    /** The day as people read it. */
    public @Nullable String getDue() {
        return due;
    }

    public @Nullable String getDueIso() {
        return entry.said().due().map(Object::toString).orElse(null);
    }

    public @Nullable Moment getSince() {
        return since;
    }

    public List<ShownLook> getLooks() {
        return looks;
    }
}
