package org.fairshelf.admin.checklist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.fairshelf.admin.screen.PlainText;
import org.fairshelf.admin.screen.Refusal;
import org.fairshelf.checklist.Cadence;
import org.fairshelf.checklist.Draft;
import org.fairshelf.checklist.Entry;
import org.fairshelf.checklist.Workflow;
import org.jspecify.annotations.Nullable;

/** The form of an item: as it stands, or as a person sent it, cleaned and checked field by field. Immutable. */
final class ItemForm {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final long version;
    private final Workflow workflow;
    private final Cadence cadence;
    private final String owner;
    private final String due;
    private final String note;
    private final String reason;
    private final @Nullable LocalDate day;
    private final Map<String, String> faults;

    private ItemForm(
            long version, Workflow workflow, Cadence cadence, String owner, String due, String note, String reason) {
        this.version = version;
        this.workflow = workflow;
        this.cadence = cadence;
        this.owner = owner;
        this.due = due;
        this.note = note;
        this.reason = reason;
        this.day = day(due);
        Map<String, String> found = new LinkedHashMap<>();
        if (workflow == Workflow.NOT_APPLICABLE && reason.isEmpty()) {
            found.put("reason", "reason-missing");
        } else if (reason.length() > Draft.REASON_LIMIT) {
            found.put("reason", "reason-long");
        }
        if (owner.length() > Draft.OWNER_LIMIT) {
            found.put("owner", "owner-long");
        }
        if (!due.isEmpty() && (day == null || !Draft.isPossible(day))) {
            found.put("due", "due");
        }
        if (note.length() > Draft.NOTE_LIMIT) {
            found.put("note", "note-long");
        }
        this.faults = Collections.unmodifiableMap(found);
    }

    /** As it stands. */
    static ItemForm of(Entry entry) {
        Draft said = entry.said();
        return new ItemForm(
                entry.version(),
                said.workflow(),
                said.cadence(),
                said.owner().orElse(""),
                said.due().map(LocalDate::toString).orElse(""),
                said.note().orElse(""),
                said.reason().orElse(""));
    }

    /**
     * As a person sent it.
     *
     * @throws Refusal if a field is missing, is there twice, or holds a choice that none of our pages offers
     */
    static ItemForm of(HttpServletRequest request) {
        Refusal unknown = new Refusal(Refusal.Reason.UNKNOWN_INPUT);
        return new ItemForm(
                version(field(request, "version")),
                Workflow.of(field(request, "workflow")).orElseThrow(() -> unknown),
                Cadence.of(field(request, "cadence")).orElseThrow(() -> unknown),
                PlainText.line(field(request, "owner")),
                PlainText.line(field(request, "due")),
                PlainText.lines(field(request, "note")),
                PlainText.lines(field(request, "reason")));
    }

    private static String field(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null || values.length != 1) {
            throw new Refusal(Refusal.Reason.UNKNOWN_INPUT);
        }
        return values[0];
    }

    private static long version(String text) {
        try {
            long version = Long.parseLong(text);
            if (version >= 0) {
                return version;
            }
        } catch (NumberFormatException e) {
            // Refused below, with what is no version either.
        }
        throw new Refusal(Refusal.Reason.UNKNOWN_INPUT);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The same for a person who knows now what somebody else has said. */
    ItemForm over(long newVersion) {
        return new ItemForm(newVersion, workflow, cadence, owner, due, note, reason);
    }

    boolean fits() {
        return faults.isEmpty();
    }

    /** What the person says; for a form that fits. */
    Draft draft() {
        return new Draft(workflow, owner, day, cadence, note, reason);
    }

    public long getVersion() {
        return version;
    }

    public String getWorkflow() {
        return workflow.word();
    }

    public String getCadence() {
        return cadence.word();
    }

    public String getOwner() {
        return owner;
    }

    public String getDue() {
        return due;
    }

    public String getNote() {
        return note;
    }

    public String getReason() {
        return reason;
    }

    /** The word for what is wrong, by field. */
    public Map<String, String> getFaults() {
        return faults;
    }

    /** The first field with a fault, which gets the focus; {@code null} if there is none. */
    public @Nullable String getFirstFault() {
        return faults.isEmpty() ? null : faults.keySet().iterator().next();
    }

    public int getOwnerLimit() {
        return Draft.OWNER_LIMIT;
    }

    public int getNoteLimit() {
        return Draft.NOTE_LIMIT;
    }

    public int getReasonLimit() {
        return Draft.REASON_LIMIT;
    }
}
